import { describe, expect, it } from "vitest";
import { reading } from "./test-races";

/** The names of the races that are found; each post is a headline and what stands below it, or a text. */
function racesOn(title: string, ...posts: (string | [headline: string, text: string])[]): string[] {
  const entries = posts.map((post): Parameters<typeof reading>[1][number] =>
    typeof post === "string" ? post : [post[1], { headline: post[0] }],
  );
  const { reader, posts: read } = reading(title, entries);
  for (const post of read) reader.readAgain(post);
  return reader
    .races()
    .map(({ name }) => name)
    .sort();
}

describe("races found by the form in which they are printed", () => {
  it("reads a sign or an adjective for whose race it is", () => {
    const races = racesOn(
      "Schwimm-WM 2031 live: die Finals",
      ["200m Brust (m) - Halbfinale", "Tolk schlägt als Zweiter an."],
      ["FINALE: 100m Rücken weiblich", "Lena Ort gewinnt."],
    );
    expect(races).toEqual(["Men's 200m breaststroke", "Women's 100m backstroke"]);
  });

  it("takes a championship's final of women for their race, and none of a cup, a song or a vote", () => {
    const posts: [string, string][] = [
      ["Finale femminile", "Keld è in testa."],
      ["Finale maschile", "Fenn vince con due punti."],
    ];
    expect(racesOn("Mondiali di freestyle, la diretta", ...posts)).toEqual(["Men's race", "Women's race"]);
    const others = ["Europei di calcio", "Mondiali di pallanuoto", "Mundial de balonmano", "Festival della Canzone"];
    for (const title of [...others, "Parlamento, la seduta"]) expect(racesOn(title, ...posts)).toEqual([]);
  });

  it("counts no dashes of a headline as words", () => {
    const headline = "200m Brust (m) - Halbfinale - mit Lena Ort";
    expect(racesOn("Schwimm-WM 2031 live: die Finals", [headline, "Weiter."])).toEqual(["Men's 200m breaststroke"]);
  });

  it("takes no wind for women", () => {
    const marks = ["Bailey wins the men's 100m in 10.05 (w).", "Okoro leads the men's long jump with 8.31m (w)."];
    expect(racesOn("Athletics live: Alder Games", ...marks, ...marks).join()).not.toContain("Women");
  });

  it("joins whose race it is with the distance behind a dash", () => {
    const races = racesOn(
      "EK shorttrack dag 2 live",
      ["Ladies - 500 m - Semifinals", "De Wit wint."],
      ["Men - 500 m - Final", "Bos pakt goud."],
      ["Men - 1000 m - Final", "Bos weer."],
    );
    expect(races).toEqual(expect.arrayContaining(["Men's 500m", "Women's 500m"]));
    expect(racesOn("EK shorttrack dag 2 live", ["Men - De Wit", "He waits."])).toEqual([]);
    const way = ["The men 300 m from the line.", "The men 300 m from the line, still."];
    expect(racesOn("Alder Games live", ...way)).not.toContain("Men's 300m");
  });

  it("takes singles and doubles before an adjective for races, and no other noun", () => {
    const title = "LIVE Slittino, Mondiali 2031 in DIRETTA: oro Gatti nel doppio maschile";
    expect(racesOn(title, "Buongiorno. Prima il doppio femminile.", "Gatti è davanti.")).toHaveLength(2);
    const of = (noun: string) => [`La ${noun} femminile saluta.`, `Ancora la ${noun} femminile.`];
    for (const noun of ["delegazione", "squadra", "voce"])
      expect(racesOn("LIVE Slittino, Mondiali 2031 in DIRETTA", ...of(noun))).toEqual([]);
    expect(racesOn("Darts live - Singles", "Ort hits 180.", "Double top, and 180.")).toEqual([]);
  });

  it("reads a ticker's title that ends with the discipline, its round and a letter", () => {
    const start = ["Los geht's", "Die Ersten sind auf der Strecke."] as [string, string];
    const of = (end: string) => racesOn(`Kombination - Olympische Winterspiele - Normalschanze${end}`, start);
    expect(of(", Entscheidung (M)")).toEqual(["Normal hill"]);
    expect(of(" (F)")).toEqual(["Normal hill"]);
  });

  it("tells the Champion Hurdle from other hurdles, and knows races by one word beside them", () => {
    const races = racesOn(
      "Westerham Festival live blog",
      ["13:20 - Barnes Supreme Novices' Hurdle", "Paddock notes"],
      ["16:00 - Barnes Champion Hurdle", "Paddock notes"],
      "Grey Fox lands the Arkle.",
      "Nobody else has won the Arkle twice.",
      "A day for the Queen, and for the Injured Jockeys Fund.",
      "Old Hat wins the Derby of hearts for the Queen. All is for the Injured Jockeys Fund.",
    );
    expect(races).toHaveLength(3);
    expect(races).toEqual(expect.arrayContaining(["Supreme Novices' Hurdle", "Arkle"]));
    expect(racesOn("Election night live", "Labour wins the House.", "They took the House again.")).toEqual([]);
  });

  it("takes neither who speaks nor where a session is for a race", () => {
    const trainer = ["Trainer Tom Ashe", "'I knew it.'"] as [string, string];
    expect(racesOn("Westerham Festival live blog", trainer, trainer, "Ashe waves.")).toEqual([]);
    const q = ["F1 qualifying - Alder Grand Prix: five minutes to go", "Rossi is out first."] as [string, string];
    expect(racesOn("F1 qualifying LIVE: Rossi on pole at Alder", q, q)).toEqual(["Qualifying"]);
  });

  it("finds both races of a title's discipline where one post names both", () => {
    const both = "The women's went to Denmark, the men's to Switzerland.";
    expect(racesOn("Oberwend 2031 live blog: Relay", "Kell is ahead.", both)).toEqual(["Men's relay", "Women's relay"]);
  });

  it("gives what stands behind two genders to both, or what stands before them", () => {
    const title = "Ski World Cup in Oberwend live";
    const both = ["Men's giant slalom", "Women's giant slalom"];
    const of = (said: string) => racesOn(title, [said, "Fog on the hill."], [said, "It lifts."]);
    expect(of("The men's and women's giant slalom")).toEqual(both);
    expect(of("Riesenslalom der Damen und Herren")).toEqual(both);
    expect(of("Riesenslalom der Herren und Frauen-Abfahrt")).toEqual(["Men's giant slalom", "Women's downhill"]);
    expect(of("The women and the men had breakfast")).not.toContain("Men's giant slalom");
    expect(of("Men and women sprint for the bus")).not.toContain("Men's sprint");
    expect(of("Men's and women's clothing")).not.toContain("Men's clothing");
    const inUnknown = ["Zeitfahren der Männer und Frauen", "Start."] as [string, string];
    expect(racesOn("Radrennen in Oberwend live", inUnknown)).toEqual(["Men's time trial", "Women's time trial"]);
  });

  it("takes the finals of a title for those of its one discipline", () => {
    const both = ["Men's Cross-country", "Women's Cross-country"];
    expect(racesOn("Cross-country Cup LIVE – Women's and men's finals in Oberwend", "Sunshine.")).toEqual(both);
    expect(racesOn("Cross-country Cup LIVE: men's race", "Sunshine.")).toEqual(["Men's Cross-country"]);
    expect(racesOn("Biathlon: Staffel der Frauen im Ticker", "Sonne.")).toEqual(["Women's relay"]);
    expect(racesOn("Cross-country and biathlon – women's finals", "Sunshine.")).not.toContain("Women's Cross-country");
    expect(racesOn("Cross-country Cup, women and men: live", "Sunshine.")).toEqual(["Cross-country Cup"]);
    expect(racesOn("Badminton: pair from Lund in women's final – live", "Ort leads 21-18.")).toEqual([]);
    expect(racesOn("Women's final live: Ort and Lund sprint to the title in Alder Bowl", "Goal.")).toEqual([]);
  });

  it("takes a team event for one race, and its rounds for no others", () => {
    const rounds: [string, string][] = [
      ["Viertelfinale", "Norwegen besiegt Italien."],
      ["1. Lauf", "Ort fährt gegen Lund."],
    ];
    expect(racesOn("Ski alpin: Finale in Oberwend, Team-Event im Liveticker", ...rounds)).toEqual(["Team-event"]);
    expect(racesOn("Firmentag in Oberwend: Team-Event im Live-Blog", "Kaffee.", "Reden.")).toEqual([]);
    expect(racesOn("Eiskunstlauf: Team-Event in Oberwend im Liveticker", "Ort läuft.", "Lund läuft.")).toEqual([]);
  });

  it("reads the signs of canoes", () => {
    const title = "Canoe slalom in Oberwend: news from the course";
    const of = (sign: string) =>
      racesOn(title, [`The first run of ${sign}`, "Fenn leads."], [`${sign}: Fenn`, "Gold."]);
    expect(of("K1W")).toEqual(["Women's K1"]);
    expect(of("C2M")).toEqual(["Men's C2"]);
    expect(of("K2")).toEqual([]);
    expect(racesOn("Letters to the lake live", ["K1M 2B3", "They wait."], ["K1M 2B3", "They wait."])).toEqual([]);
  });

  it("takes no car or road for a boat of four", () => {
    expect(racesOn("M4-Sperrung bei Lund im Ticker", "Stau.", "Mehr Stau.")).toEqual([]);
  });

  it("takes no German verb behind people for what they race in", () => {
    const said = [
      "Die Männer gehen an den Start.",
      "Die Frauen lagen vorn.",
      "Die Männer gehen. Die Frauen lagen vorn.",
    ];
    expect(racesOn("Ski World Cup in Oberwend live", ...said).join()).not.toMatch(/walk|medley/);
  });

  it("takes what happens to somebody for no name of a race", () => {
    const twice: [string, string][] = [
      ["Crevaison de Keld", "Il doit marcher."],
      ["Crevaison de Keld", "Il est reparti."],
    ];
    expect(racesOn("Oberwend en direct", ...twice)).not.toContain("Crevaison de Keld");
    const prix: [string, string][] = [
      ["Prix de Diane", "Elles sont au départ."],
      ["Prix de Diane", "Fenn Star gagne."],
    ];
    expect(racesOn("Jour de courses à Oberwend", ...prix)).toContain("Prix de Diane");
    for (const name of ["Duke of York", "Clásico de Oberwend"]) {
      const posts: [string, string][] = [
        [`${name} - they're off`, "Keld leads."],
        [`${name} - the finish`, "Keld wins."],
      ];
      expect(racesOn("Oberwend races", ...posts)).toContain(name);
    }
  });

  it("are called by their time", () => {
    const posts = ["The 3.30 is off after a long wait.", "Keld's trainer is happy.", "He wins the 3.30, by a neck."];
    expect(racesOn("Racing at Moss Park: live", ...posts)).toEqual(["The 3.30"]);
    expect(racesOn("Racing at Moss Park: live", "A lap of 3.30 at the gate.", "It was 3.30 at the turn.")).toEqual([]);
  });

  it("knows a title's relays by their definite form", () => {
    const posts = ["Damerna startar klockan elva.", "Nu kör herrarna.", "Herrarna växlar.", "Damerna är i mål."];
    expect(racesOn("Längd-VM i Oberwend: följ stafetterna direkt", ...posts)).toEqual(["Men's relay", "Women's relay"]);
  });

  it("needs one headline where a championship's title has the words for it", () => {
    const posts: [string, string][] = [["Men's stair climb: Keld leads", "By two seconds."]];
    expect(racesOn("Alder Olympics: stair climb", ...posts)).toEqual(["Men's stair climb"]);
    expect(racesOn("Alder Olympics", ...posts)).toEqual([]);
    expect(racesOn("Alder stair climb protest day", ...posts)).toEqual([]);
  });
});
