import { expect, test } from "vitest";
import ar from "../../public/_locales/ar/messages.json";
import de from "../../public/_locales/de/messages.json";
import en from "../../public/_locales/en/messages.json";
import es from "../../public/_locales/es/messages.json";
import fr from "../../public/_locales/fr/messages.json";
import type { Race } from "../core/race";
import { standingSentence } from "./race";
import { duration, figure, ordinal, plural, translator, withDigits } from "./translate";

const t = { en: translator(en), de: translator(de), fr: translator(fr), es: translator(es), ar: translator(ar) };

test.each([
  ["en", 0, "0 new posts"],
  ["en", 1, "1 new post"],
  ["de", 1, "1 neuer Beitrag"],
  ["de", 12, "12 neue Beiträge"],
  // In French, nothing is singular, and a round million takes "de".
  ["fr", 0, "0 nouvelle publication"],
  ["fr", 2, "2 nouvelles publications"],
  ["fr", 1_000_000, "1\u202f000\u202f000 de nouvelles publications"],
  ["es", 2, "2 publicaciones nuevas"],
  ["ar", 0, "لا منشورات جديدة"],
  ["ar", 1, "منشور جديد"],
  ["ar", 2, "منشوران جديدان"],
  ["ar", 3, "3 منشورات جديدة"],
  ["ar", 11, "11 منشورًا جديدًا"],
  ["ar", 100, "100 منشور جديد"],
] as const)("%s counts to %i in its own form", (language, count, said) => {
  expect(plural(t[language], "newPosts", count)).toBe(said);
});

test("a language without a form gives the general one", () => {
  const { newPosts_two: _, ...others } = ar;
  expect(plural(translator(others), "newPosts", 2)).toBe("2 منشور جديد");
});

test("places have forms of their own", () => {
  const places = [1, 2, 3, 4, 11, 21].map((place) => ordinal(t.en, "place", place));
  expect(places).toEqual(["1st", "2nd", "3rd", "4th", "11th", "21st"]);
  expect([ordinal(t.fr, "place", 1), ordinal(t.fr, "place", 2)]).toEqual(["1er", "2e"]);
});

test("how a race stands is said in each language, with its own comma", () => {
  const race: Race = {
    id: "w",
    name: "Men's wheelchair",
    is: { discipline: "wheelchair" },
    aliases: [],
    hue: 0,
    standing: {
      leader: "Sato",
      isFinal: false,
      places: [{ name: "Weir", place: 3, postId: "1" }],
      postId: "1",
      at: "2017-04-23T08:08:00.000Z",
    },
  };
  expect(Object.values(t).map((speak) => standingSentence(race, 0, speak))).toEqual([
    "Sato leads, Weir 3rd",
    "Sato führt, Weir auf Platz 3",
    "Sato en tête, Weir 3e",
    "Sato va en cabeza, Weir en el puesto 3",
    "\u200fSato في الصدارة، Weir في المركز 3",
  ]);
});

test("an Arabic message of names and signs alone says with a mark that it runs from right to left", () => {
  const composed = Object.values(ar).filter(({ message }) => (message.match(/\$\w+\$/g)?.length ?? 0) > 1);
  const undirected = composed.filter(({ message }) => !/[\u200f\u0620-\u064a]/.test(message));
  // What is put in is isolated, so it gives a sentence no direction (UAX 9, P2): tooltips and overlay would draw it backwards.
  expect(undirected).toEqual([]);
});

test("numbers are written as the language does, in the digits that posts have", () => {
  expect(Object.values(t).map((speak) => figure(speak, 1234.5))).toEqual([
    "1,234.5",
    "1.234,5",
    "1\u202f234,5",
    "1234,5",
    "1,234.5",
  ]);
  expect([duration(t.de, 42, "minute"), duration(t.ar, 42, "minute")]).toEqual(["42 Min.", "42 دقيقة"]);
  expect(new Intl.DateTimeFormat(withDigits("ar-EG"), { timeStyle: "short", timeZone: "UTC" }).format(0)).toMatch(
    /^12:00/,
  );
});

test("French punctuation never begins a line", () => {
  const broken = Object.values(fr).filter(({ message }) => /\S [:;?!»](?![\w/])|« /u.test(message));
  expect(broken).toEqual([]);
});

test("a time that may have its day stands behind no word that needs a clock", () => {
  for (const said of ["startsAt", "finishedAt", "remedyAt", "offlineShowing", "updatedAt"] as const) {
    for (const messages of [de, fr, es]) expect(messages[said].message).not.toMatch(/(?:um|von|à|de|las) \$TIME\$/u);
  }
});
