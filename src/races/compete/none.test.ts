import { describe, expect, it } from "vitest";
import { published } from "../../core/test-fixtures";
import { linesOf } from "../words/sentences";
import { noneOf } from "./none";

/**
 * What speaks for a post of this text being about no race.
 *
 * @param of what the post before it is about
 */
function signsOf(text: string, of: ReadonlyMap<string, number> = new Map()): string[] {
  const post = published("10:00", text);
  const said = { post, kind: "other" as const, text: linesOf(post).join("\n"), found: [], isLabelled: false };
  const signs = noneOf(said, [], { before: [{ id: "0", at: post.publishedAt, of }], after: [] });
  return Object.keys(signs).filter((sign) => signs[sign] !== 0);
}

describe("a farewell", () => {
  it.each([
    "That's all from us. See you tomorrow.",
    "Das war's vom Gletscher. Bis morgen!",
    "C'est fini pour aujourd'hui, merci à tous.",
    "Esto es todo por hoy, gracias por seguirnos.",
    "Per oggi è tutto, a presto.",
    "É tudo por hoje, até amanhã.",
    "Bedankt voor het volgen, fijne avond.",
    "Tack för i dag, vi hörs.",
    "To wszystko na dziś, dobranoc.",
  ])("is of the whole event: %s", (text) => {
    expect(signsOf(text)).toContain("none.overview");
  });

  it.each([
    "Das war's für Keld: er steigt aus.",
    "Die Abfahrt ist verschoben bis morgen.",
    "Una buona giornata per Fenn.",
    "Tot dan had Fenn de leiding.",
    "Hasta aquí llegó Keld, que abandona.",
    "È tutto nelle mani di Fenn.",
    "Bis morgen wird das niemand vergessen.",
    "Hasta mañana no habrá descanso.",
    "Tot morgen kan ze nagenieten.",
    "Fijne dag voor Birk: zilver.",
  ])("is none: %s", (text) => {
    expect(signsOf(text)).not.toContain("none.overview");
  });
});

describe("what somebody said", () => {
  const afterRace = new Map([["race", 0.9]]);

  it.each([
    "“I never saw the finish,” says Keld.",
    "Fenn : « J'ai attendu la dernière côte »",
    "Birk, Trainer: „Sie war nie in Gefahr.“",
    "”Jag såg aldrig målet”, säger Keld.",
    "« J'ai attendu la dernière côte »",
    "«Aspettavo l'ultima salita», dice Fenn.",
  ])("is of a race: %s", (text) => {
    expect(signsOf(text, afterRace)).toContain("none.quoted");
  });

  it.each([
    "They call this hill the “Wall of Keld” and mean it.",
    'A "great" start for Fenn.',
    "Read at kilometre 9: “Only a madman turns back here”",
    "“The Ballad of the Lake” rings out over the finish.",
    '"Harbour Road Bakery" gives rolls to everyone.',
    "Fenn's lead is 12'30\" at the lake, Birk's 14'10\".",
  ])("is no word, title, time or name in quotation marks: %s", (text) => {
    expect(signsOf(text, afterRace)).not.toContain("none.quoted");
  });

  it("says nothing of a race where none has been told of", () => {
    expect(signsOf("“We have waited for two years,” says the mayor.")).not.toContain("none.quoted");
  });
});

it("knows tomorrow from the morning", () => {
  expect(signsOf("Morgen folgt der Slalom.")).toContain("none.later");
  expect(signsOf("Guten Morgen vom Gletscher.")).not.toContain("none.later");
  expect(signsOf("Fenn gewann heute Morgen.")).not.toContain("none.later");
});

describe("words of a race", () => {
  it.each([
    "Fenn is chasing on the last lap.",
    "Fenn liegt hinter Marsh auf Platz vier.",
    "Fenn s'impose devant Marsh.",
    "Fenn ataca y gana la medalla de plata.",
    "Fenn è seconda al traguardo.",
    "Fenn vence e Marsh fica com a prata.",
    "Fenn wint goud voor Marsh.",
    "Fenn leder före Marsh.",
    "Fenn prowadzi przed Marsh.",
  ])("are known in nine languages: %s", (text) => {
    expect(signsOf(text)).toContain("none.racing");
  });

  it.each([
    "Die Sonne scheint, und die Würstchen sind gut.",
    "Il donne une interview dans les tribunes.",
    "Kön till korven är lång.",
    "Het is droog en er is koffie voor de pers.",
  ])("aren't there: %s", (text) => {
    expect(signsOf(text)).not.toContain("none.racing");
  });

  it("of another time are history in any language", () => {
    expect(signsOf("Vor drei Jahren hat Fenn hier gewonnen.")).toContain("none.history");
    expect(signsOf("Fenn gewinnt in drei Minuten.")).not.toContain("none.history");
  });
});
