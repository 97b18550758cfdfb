import { describe, expect, it } from "vitest";
import { paragraph } from "../../core/blocks";
import type { PublishedPost } from "../../core/coverage";
import { emptyMemory } from "../../core/race";
import { readerOf } from "../classify";
import { Athletes } from "../evidence/athletes";
import { keysOf } from "../words/keys";

function racesOn(title: string, lines: readonly string[]) {
  const reader = readerOf({ title, zone: "UTC", races: [], memory: emptyMemory }, new Athletes());
  const posts = lines.map((line, i): PublishedPost => {
    const publishedAt = new Date(Date.UTC(2031, 3, 6, 8) + i * 60_000).toISOString();
    return { id: String(i), publishedAt, body: [paragraph(line)], keyEvent: false, pinned: false };
  });
  for (const post of posts) reader.read(post);
  const links = posts.map((post) => reader.readAgain(post).races.map(({ id }) => id));
  return { names: reader.races().map(({ name }) => name), links };
}

const sailing = [
  "Merlin is 4 nautical miles ahead of Osprey.",
  "Osprey has taken the lead off the cape.",
  "The skipper of Merlin says that the sail is torn.",
  "Osprey crosses the finishing line first.",
];

describe("an event of a single race", () => {
  it("is that race, without a word for it", () => {
    const { names, links } = racesOn("Harbourtown to Cape Wend 2031 – live", sailing);
    expect(names).toEqual(["Harbourtown to Cape Wend"]);
    expect(links.at(-1)).toEqual(["harbourtown-to-cape-wend"]);
  });

  it.each([
    ["Bieg Gór: na żywo", ["Keld ma dwa okrążenia do końca.", "Keld pierwszy na mecie.", "Pada."]],
    ["Harbourtown Run: in diretta", ["Keld scatta nella volata.", "Al traguardo per due decimi.", "Piove."]],
    ["Ronde van Oberwend: live", ["De kopgroep telt zes man.", "De achtervolgers zijn dichtbij.", "Het regent."]],
    ["Corrida de Oberwend em direto", ["O pelotão está junto.", "Keld corta a linha de meta.", "Chove."]],
    ["Fjelltråkk: direkte", ["Klungen er samlet.", "Mellomtid ved hytta.", "Det regner."]],
  ])("is told by the way of its race in any language: %s", (title, lines) => {
    expect(racesOn(title, lines).names).toHaveLength(1);
  });

  it.each([
    ["Alder – Birk: na żywo", ["Gol z dwudziestu metrów!", "Druga połowa.", "Alder prowadzi."]],
    ["Alder – Birk: in diretta", ["Rigore per il Birk!", "Secondo tempo.", "Alder in vantaggio."]],
    ["Alder – Birk: live", ["Hoekschop voor Alder.", "Tweede helft.", "Gele kaart."]],
    ["Alder – Birk: live", ["Keld wint een duel. 0-0.", "Birk wint de bal.", "Birk wint met 0-1."]],
    ["Brand in Oberwend: live", ["Het vuur is 200 meter breed.", "Op 50 meter van de gevel.", "Rook over 300 meter."]],
    ["Branden i Oberwend direkt", ["Elden är 300 meter bort.", "Varvet evakueras.", "Alla har lämnat varvet."]],
    ["Incêndio em Oberwend em direto", ["O fogo está a 3 km.", "A frente avança 5 km.", "Dominado."]],
    ["La Manche en direct", ["La Manche est agitée.", "Des vagues sur la Manche.", "Le ferry attend."]],
    ["Fenn-Prozess in Oberwend live", ["Der erste Durchgang läuft.", "Im zweiten Durchgang schweigt er.", "Pause."]],
  ])("is no match, no fire and no flight: %s", (title, lines) => {
    expect(racesOn(title, lines).names).toEqual([]);
  });

  it("is none where its posts tell of no race, or such events have several", () => {
    expect(racesOn("Harbourtown budget live", sailing).names).toEqual([]);
    expect(racesOn("Harbourtown Games 2031", sailing).names).toEqual([]);
    expect(racesOn("Harbourtown to Cape Wend", ["Hello.", "Lunch is at one.", "It rains.", "Bye."]).names).toEqual([]);
  });

  it("is called without what its title asks the reader to do", () => {
    const laps = ["Crevaison pour la 7.", "Tête-à-queue de la 31 à la chicane.", "La 8 s'arrête."];
    for (const title of ["24 Heures d'Oberwend : suivez notre live text", "24 Heures d'Oberwend, revivez le direct"])
      expect(racesOn(title, laps).names).toEqual(["24 Heures d'Oberwend"]);
    for (const title of ["Harbourtown to Cape Wend: follow it here", "Follow the Harbourtown to Cape Wend live"])
      expect(racesOn(title, sailing).names).toEqual(["Harbourtown to Cape Wend"]);
  });

  it("is called without words for live in other languages, and without where they write from", () => {
    const event = [
      "Vindloppet 2031: vi rapporterar från Oberwend",
      "Vindloppet ao vivo",
      "Vindloppet live from the trail",
    ];
    for (const title of [...event, "Vindloppet in diretta"])
      expect(racesOn(title, sailing).names).toEqual(["Vindloppet"]);
  });

  it("is a rally, whose stages are no races", () => {
    const lines = ["Fenn is fastest on stage 2, three laps of the oval.", "Marsh leads by a second after stage 3."];
    const stages = [...lines, "Stage 3 is stopped.", "Fenn wins stage 2 by a second."];
    expect(racesOn("Oberwend Rally 2031: live", stages).names).toEqual(["Oberwend Rally"]);
  });

  it("gives way to races that are told apart", () => {
    const apart = [
      "The women's race is on its second lap.",
      "In the women's race Ada Fenn leads.",
      "The men's race has begun.",
    ];
    const { names } = racesOn("Harbourtown to Cape Wend", [...sailing.slice(0, 2), ...apart, ...apart]);
    expect(names).not.toContain("Harbourtown to Cape Wend");
  });

  it("is called by what a long title begins with, and by whole words", () => {
    const [short] = racesOn(
      "Cape Wend Race live: Osprey hope to stay ahead of Merlin and of all the others",
      sailing,
    ).names;
    expect(short).toBe("Cape Wend Race");
    const long = "The Royal Harbourtown and Oberwend Yacht Clubs' Annual Midwinter Passage to Cape Wend";
    const [cut = ""] = racesOn(long, sailing).names;
    expect(cut.length).toBeGreaterThan(30);
    expect(long.startsWith(`${cut} `)).toBe(true);
  });

  it("is none where a title says that there are several", () => {
    expect(racesOn("The Cape Wend Races 2031", sailing).names).toEqual([]);
  });

  it("has classes that its posts name, if they are more than one", () => {
    const first = ["Osprey leads the Class40.", "The skipper of Merlin, an Imoca, is well."];
    const later = ["Best of the Class40 is Osprey still.", "Merlin is first among the Imoca."];
    const { names, links } = racesOn("Harbourtown to Cape Wend", [...sailing, ...first, ...later]);
    expect(names).toEqual(expect.arrayContaining(["Class40", "Imoca"]));
    expect(links.slice(-2)).toEqual([["class40"], ["imoca"]]);
    const one = racesOn("Harbourtown to Cape Wend", [...sailing, first[1] ?? "", later[1] ?? ""]);
    expect(one.names).not.toContain("Imoca");
  });

  it("stays beside its classes", () => {
    const classes = ["In LMP2 the 31 leads.", "The 41 leads LMP2 now.", "The 8 leads overall by a lap."];
    const { names } = racesOn("The 24 Hours of Le Mans: live", ["Lap 31, and the safety car is out.", ...classes]);
    expect(names).toEqual(expect.arrayContaining(["The 24 Hours of Le Mans", "LMP2"]));
  });

  it("is what its title says in another language", () => {
    expect(racesOn("Abfahrt in Oberwend: der Ticker", ["Hallo."]).names).toEqual(["Downhill"]);
    expect(racesOn("Biathlon Oberwend: Staffel der Männer", ["Hallo."]).names).toEqual(["Men's relay"]);
    expect(racesOn("Frauen-Staffel in Oberwend", ["Hallo."]).names).toEqual(["Women's relay"]);
    expect(racesOn("Damenstaffel in Oberwend", ["Hallo."]).names).toEqual(["Women's relay"]);
    expect(racesOn("Rollkunst der Damen in Oberwend", ["Hallo."]).names).toEqual(["Women's Rollkunst"]);
    expect(racesOn("Ada Auer hofft im Sprint der Damen auf Gold", ["Hallo."]).names).toEqual(["Women's Sprint"]);
  });
});

it("takes one post for enough where the race of the other gender is named too", () => {
  const title = "Oberwend Games 2031";
  const women = ["Ada Fenn wins the women's shot put.", "The women's shot put is over."];
  const men = "Then Ole Marsh leads the men's shot put.";
  expect(racesOn(title, [...women, men]).names).toEqual(["Women's shot put", "Men's shot put"]);
  expect(racesOn(title, [men, ...women]).names.toSorted()).toEqual(["Men's shot put", "Women's shot put"]);
  expect(racesOn(title, [men, "It rains."]).names).toEqual([]);
});

it("finds a discipline before whose final it is, and the whole of a mass start", () => {
  const lines = [
    "Big air: women's final",
    "Ada Fenn leads the men's 15km mass start.",
    "Next the men's 15km mass start.",
  ];
  expect(racesOn("Winter Games 2031", [...lines, "Big air: women's final, run two"]).names.toSorted()).toEqual([
    "Men's 15km mass start",
    "Women's Big air",
  ]);
});

it("finds races behind a French or Italian article, a clock and a comma of thousands", () => {
  const names = (...lines: string[]) => racesOn("Oberwend Games 2031", lines).names;
  expect(names("Ora l'inseguimento femminile.", "È finito l'inseguimento femminile.")).toEqual(["Women's pursuit"]);
  expect(names("Om 11.53 500 meter mannen.", "Nu de 500 meter mannen.")).toEqual(["Men's 500m"]);
  expect(names("Om 12.33 3.000 meter vrouwen.", "Nu de 3.000 meter vrouwen.")).toEqual(["Women's 3000m"]);
  expect(names("FINALI SNOW SPRINT", "FINALI SNOW SPRINT")).toEqual(["Snow Sprint"]);
});

it("takes men and women of a mixed race for some of a team", () => {
  const lines = ["Les femmes ouvrent la course.", "Les femmes sont parties.", "Les hommes attendent leur tour."];
  expect(racesOn("Le relais mixte d'Oberwend en direct", lines).names).toEqual(["Relais mixte"]);
});

it("knows a two-man bobsleigh from a four-man one", () => {
  expect(keysOf("The two-man bobsleigh")).toContain("two");
  expect(keysOf("Women's heat two")).not.toContain("two");
});

it("takes what men or women do for no name of a race", () => {
  const lines = ["De mannen maken zich klaar.", "De mannen maken er iets van.", "Bij de vrouwen maar drie teams."];
  expect(racesOn("Oberwend 2031", lines).names).toEqual(["Men's race", "Women's race"]);
  expect(racesOn("Oberwend 2031", ["Die Frauen sind da.", "Die Frauen sind weg."]).names).toEqual(["Women's race"]);
});

it("finds whose race it is in one word", () => {
  const lines = ["På damsidan är Ada Fenn ensam.", "Damklassen: Fenn har en lucka.", "Damklassen är avgjord."];
  expect(racesOn("Oberwendloppet 2031 direkt", lines).names).toEqual(["Women's race"]);
});

it("finds a race by a name that only races have, in one post that tells of today", () => {
  const names = (line: string) => racesOn("Royal Oberwend live", ["It rains.", line, "Bye."]).names;
  expect(names("Merlin takes the Queen Ada Stakes by a neck.")).toEqual(["Queen Ada Stakes"]);
  expect(names("In 2030 Merlin took the Queen Ada Stakes.")).toEqual([]);
  expect(names("The Queen Ada Stakes winner Merlin is the favourite.")).toEqual([]);
  expect(names("Back tomorrow for the Queen Ada Stakes.")).toEqual([]);
});

describe("names in capitals", () => {
  it("are names of races as others are", () => {
    const lines = ["5.00 QUEEN ADA STAKES", "5.00 QUEEN ADA STAKES: Merlin by a neck.", "RUNNERS AND RIDERS"];
    expect(racesOn("Royal Oberwend live", lines).names).toEqual(["Queen Ada Stakes"]);
  });
});

describe("a title's only discipline", () => {
  it("is what a part of the title says, and no more", () => {
    const titles = [
      "Ticker | Biathlon: Arena Oberwend - 7.5km Sprint | Ergebnisse",
      "Oberwend live blog: Relay",
      "Oberwend – 10 km Verfolgung",
    ];
    const names = titles.map((title) => racesOn(title, ["Hello."]).names);
    expect(names).toEqual([["7.5km Sprint"], ["Relay"], ["10km pursuit"]]);
  });

  it("is its race, and a post may say whose", () => {
    const title = "Updates on Ada Fenn in the 50k race walk";
    expect(racesOn(title, ["Two of them are away."]).names).toEqual(["50km race walk"]);
    const said = "The women's 50km walk: Fenn is ahead.";
    expect(racesOn(title, ["Two of them are away.", said]).names).toEqual(["Women's 50km race walk"]);
    const walks = ["Los 20 km marcha, de madrugada.", "Empieza la marcha femenina.", "Die 20-km-Gehen der Frauen."];
    expect(racesOn("Mundial de Atletismo, tercer día", walks).names).toEqual(["Women's 20km race walk"]);
  });

  it("is the women's, the men's and the juniors' where posts say so", () => {
    const lines = [
      "Mixed relay: they are away.",
      "U20 women's race: three laps.",
      "Under-20 men: four laps.",
      "Senior women: Ada Fenn is ahead.",
      "Senior men: five laps.",
      "The junior women have their medals.",
    ];
    const { names, links } = racesOn("Oberwend Cross Country 2031", lines);
    expect(names.toSorted()).toEqual([
      "Men's cross-country",
      "Men's cross-country u20",
      "Mixed relay",
      "Women's cross-country",
      "Women's cross-country u20",
    ]);
    expect(links.at(-1)).toEqual(["women-cross-country-u20"]);
  });

  it("isn't a word or a distance that other titles have too", () => {
    expect(racesOn("Eight dead in the storm", ["It rains."]).names).toEqual([]);
    expect(racesOn("Road shut for 100m", ["It rains."]).names).toEqual([]);
  });
});

it("reads the number of a race in words", () => {
  expect(racesOn("Osprey and Merlin meet in race eight", ["They are off."]).names).toEqual(["Race 8"]);
  expect(racesOn("One race is left at Cape Wend", ["They are off."]).names).not.toContain("Race 1");
});

describe("a stage", () => {
  it.each([
    "Tour de France: stage twelve",
    "Tour de France : la douzième étape",
    "Tour de France: die 12. Etappe",
    "Vuelta: duodécima etapa",
    "Tour de France: the 12th stage",
  ])("has its number however that is written: %s", (title) => {
    expect(racesOn(title, ["They are off."]).names[0]).toBe("Stage 12");
  });

  it.each([
    ["Kell takes pink from Amsel.", "General classification"],
    ["Le maillot jaune change de dos.", "General classification"],
    ["El maillot de lunares es de Ruiz.", "Mountains classification"],
    ["Das grüne Trikot trägt Amsel.", "Points classification"],
    ["La maglia bianca è di Ferri.", "Youth classification"],
  ])("is ridden for more than itself: %s", (line, name) => {
    expect(racesOn("Giro: stage 12", ["They are off.", line]).names).toContain(name);
  });

  it("may have none", () => {
    expect(racesOn("Tour de France 2031: Aubres - Mont Vieil", ["They are off."]).names[0]).toBe("Stage");
    const title = "Giro d'Italia, Amsel vince in volata, Kell in maglia rosa";
    expect(racesOn(title, ["Via!", "La maglia rosa è di Kell."]).names).toEqual(["Stage", "General classification"]);
  });
});
