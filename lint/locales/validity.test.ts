import { expect, test } from "vitest";
import type { Message, Messages } from "./messages";
import { validityFaults } from "./validity";

const own = (language: string, direction = "ltr"): Messages => ({
  language: { message: language },
  direction: { message: direction },
});
const named = (message: string, ...names: string[]): Message => ({
  message,
  placeholders: Object.fromEntries(names.map((name, i) => [name, { content: `$${i + 1}` }])),
});
const faults = (en: Messages, de: Messages) =>
  validityFaults({ en: { ...own("en"), ...en }, de: { ...own("de"), ...de } });

test("a file declares its language and its direction", () => {
  expect(validityFaults({ ar: own("ar", "ltr"), de: own("en") })).toEqual([
    `ar: "direction" isn't "rtl"`,
    `de: "language" isn't "de"`,
  ]);
});

test("a message has the placeholders of the English one, in any order", () => {
  const en = { won: named("$NAME$ won in $TIME$", "name", "time") };
  expect(faults(en, { won: named("In $TIME$: $NAME$", "name", "time") })).toEqual([]);
  expect(faults(en, { won: named("Sieg für $NAME$", "name") })).toEqual(["de: won lacks $2"]);
  expect(faults(en, { won: named("$NAME$ in $TIME$ ($GAP$)", "name", "time") })).toEqual([
    "de: won names $GAP$, which stands for nothing",
  ]);
});

test("a plural form may leave out the number only if it stands for one number", () => {
  const posts = (n: string) => named(n, "count");
  const en = { ...own("en"), posts_one: posts("$COUNT$ post"), posts_other: posts("$COUNT$ posts") };
  const without = { posts_one: { message: "x" }, posts_two: { message: "x" }, posts_few: { message: "x" } };
  expect(validityFaults({ en, ar: { ...own("ar", "rtl"), ...without } })).toEqual(["ar: posts_few lacks $1"]);
  // Nothing is singular in French.
  expect(validityFaults({ en, fr: { ...own("fr"), posts_one: { message: "x" } } })).toEqual(["fr: posts_one lacks $1"]);
});

test("a sentence must be translated; a single word may be the same", () => {
  const en = {
    state: { message: "Nothing is new" },
    start: { message: "Start" },
    where: named("$RACE$ in $CITY$", "race", "city"),
  };
  expect(faults(en, en)).toEqual(["de: state is still in English"]);
});

test("the stores' texts are short enough for them", () => {
  const tooLong = { appName: { message: "R".repeat(46) } };
  expect(faults(tooLong, { appName: { message: "R".repeat(45) } })).toEqual([
    "en: appName is longer than 45 characters",
  ]);
});

test("nothing is empty, or has spaces around it", () => {
  expect(faults({ a: { message: "a" }, b: { message: "b" } }, { a: { message: "" }, b: { message: " b" } })).toEqual([
    "de: a is empty",
    "de: b begins or ends with a space",
  ]);
});
