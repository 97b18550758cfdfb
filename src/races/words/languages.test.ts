import { describe, expect, it } from "vitest";
import { mentionsIn, signatureOf } from "./mentions";
import { racesNamedIn } from "./phrases";
import { idOf } from "./signature";
import { vocabularyFor } from "./vocabulary";

const sportOf = (title: string): string | undefined => {
  const { sports } = vocabularyFor(title);
  return sports.length === 1 ? sports[0] : undefined;
};

const racesIn = (title: string, text: string): string[] =>
  mentionsIn(text, vocabularyFor(title)).flatMap((mention) => {
    const is = signatureOf(mention);
    return is ? [idOf(is)] : [];
  });

const namedIn = (text: string): string[] =>
  racesNamedIn(text, vocabularyFor("Alder Cup live").nouns).map(({ is }) => idOf(is));

describe("sports in ten languages", () => {
  it.each([
    ["swimming", ["Schwimm-EM live", "Sim-VM: följ finalerna", "Svømme-VM direkte", "MŚ w pływaniu", "MS v plavání"]],
    ["rowing", ["Ruder-WM im Ticker", "Ro-VM direkte", "VM i rodd", "MŚ w wioślarstwie", "MS ve veslování"]],
    ["athletics", ["Friidretts-VM", "VM i friidrott", "Atletik-EM", "MŚ w lekkiej atletyce", "MS v atletice"]],
    ["cycling", ["Rad-WM: Zeitfahren", "Cykel-VM", "VM i sykling", "MŚ w kolarstwie", "MS v cyklistice"]],
    ["marathon", ["Maraton Warszawski", "Pražský maraton", "Maratona de Lisboa", "Halvmaraton i Lund"]],
  ])("%s", (sport, titles) => {
    expect(titles.map(sportOf)).toEqual(titles.map(() => sport));
  });

  it("are no other words with the same beginning", () => {
    const others = [
      "Simone live",
      "Sim-kort stals",
      "Ruder herumgerissen: live",
      "Handball-WM",
      "Radio-WM",
      "Plavba lodí",
    ];
    expect(others.map(sportOf)).toEqual(others.map(() => undefined));
  });
});

describe("disciplines in ten languages", () => {
  it.each([
    ["women-50m-butterfly", "Swimming live", ["50 meter fjäril, damer", "50m borboleta feminino", "50 m motýlek žen"]],
    [
      "men-100m-freestyle",
      "Swimming live",
      ["100 m stylem dowolnym mężczyzn", "100m crawl mænd", "100 stile libero maschile"],
    ],
    [
      "women-4x100m-freestyle",
      "Swimming live",
      ["4x100m fritt damer", "4x100 m livres feminino", "4x100m vrije slag vrouwen"],
    ],
    [
      "women-100m",
      "Athletics live",
      ["100 metrów kobiet", "100 metrů žen", "100m kvinder", "100 m donne", "100 meter damer"],
    ],
    [
      "men-sprint-hurdles",
      "Athletics live",
      ["110 m häck herrar", "110 m przez płotki mężczyzn", "110m barreiras masculino"],
    ],
    ["women-high-jump", "Athletics live", ["Höjdhopp damer", "Skok wzwyż kobiet", "Salto em altura feminino"]],
    ["men-10000m", "Athletics live", ["10.000 m der Männer", "10,000m men", "10000 metri maschili"]],
    [
      "women-time-trial",
      "Radsport live",
      ["Temporitt kvinner", "Jazda na czas kobiet", "Časovka žen", "Enkeltstart kvinder"],
    ],
    ["men-team-pursuit", "Radsport live", ["Mannschaftsverfolgung der Männer", "Inseguimento a squadre maschile"]],
    ["women-eight", "Rudern live", ["Åtter kvinner", "Ósemka kobiet", "Oito feminino"]],
    ["qualifying", "Formula 1 live", ["Le qualifiche", "Kwalificatie", "Les qualifications"]],
  ])("%s, %s", (id, title, texts) => {
    expect(texts.map((text) => racesIn(title, text))).toEqual(texts.map(() => [id]));
  });

  it.each([
    ["women-downhill", ["Störtlopp damer", "Utfor kvinner", "Zjazd kobiet", "Discesa femminile"]],
    ["men-giant-slalom", ["Slalom gigante maschile", "Obří slalom mužů", "Géant hommes", "Storslalom, herrar"]],
    ["women-relay", ["Damernas stafett", "Sztafeta kobiet", "Štafeta žen"]],
    ["women-ski-cross", ["Skicross dames", "Ski cross femminile", "Skicross der Frauen"]],
  ])("%s, whatever the sport", (id, texts) => {
    expect(texts.map(namedIn)).toEqual(texts.map(() => [id]));
  });

  it("are no words that mean something else there", () => {
    expect(racesIn("Friidrett direkte", "Hun er på høyde med de beste kvinnene")).toEqual([]);
    expect(racesIn("Cyclisme en direct", "Un bon chrono des femmes")).toEqual([]);
    expect(racesIn("Rowing live", "An otter beside the women")).toEqual([]);
    expect(racesIn("Formula 1 live", "He crashed in training last week")).toEqual([]);
    expect(racesIn("Nyheder direkte", "100 kvinder demonstrerer")).toEqual([]);
    expect(racesIn("Notizie in diretta", "A 100 m donne e bambini")).toEqual([]);
    expect(namedIn("Les femmes dos au mur").join()).not.toContain("backstroke");
    expect(namedIn("Les femmes deux minutes plus tard").join()).not.toContain("pair");
    expect(racesIn("Canoe sprint live", "The women's K1 500m").join()).not.toContain("1500");
  });
});

describe("whose race it is, in its language's own way", () => {
  it.each([
    ["women-u20", "Sub-20 femenina"],
    ["men-u23", "Men's under-23"],
    ["women-race", "Damerna startar klockan elva"],
    ["men-race", "Nu kör herrarna"],
  ])("%s: %s", (id, text) => {
    expect(namedIn(text)).toContain(id);
  });

  it("is no time and no French verb", () => {
    expect(racesIn("Track cycling live", "Inseguimento a squadre donne")).toEqual(["women-team-pursuit"]);
    expect(racesIn("Track cycling live", "Le team pursuit donne des idées")).toEqual([]);
    expect(racesIn("Athletics live", "On verra ce que le relais donne.")).toEqual([]);
    expect(racesIn("Athletics live", "Met gemengde gevoelens naar de estafette")).toEqual([]);
    expect(racesIn("Athletics live", "Mieszanka uczuć po sztafecie")).toEqual([]);
    expect(namedIn("The women's winner ran under 20 minutes").join()).not.toContain("u20");
    expect(namedIn("The women run sub-20 pace").join()).not.toContain("u20");
    expect(namedIn("Women are under 20 miles from home").join()).not.toContain("u20");
    expect(namedIn("U17 der Frauen").join()).not.toContain("u17");
    expect(namedIn("Det är fler herrar än damer här")).toEqual([]);
  });
});
