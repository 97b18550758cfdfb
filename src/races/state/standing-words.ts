import { lazy } from "../../core/lazy";
import words from "../data/standings.json";
import { anyIn } from "../words/pattern";

/** A name stands as its number in these brackets. */
const who = "⟨(\\d+)⟩";
const end = "(?![\\p{L}])";
const either = (pieces: readonly string[]): string => `(?:${pieces.join("|")})`;

/** What may follow: the end of the clause, or one of these. */
const followed = (pieces: readonly string[]): string => `(?=\\s*(?:[.!,;:|–—]|$)|\\s+${either(pieces)})`;
const object = `(?!\\s+(?:[\\p{L}'’-]+\\s+){0,4}?${either(words.objectNot)}${end})${followed(words.object)}`;
const holes: Record<string, string> = {
  "{track}": followed(words.track),
  "{alone}": `${followed(words.alone)}(?!,?\\s+(?:pack|group|bunch|of (?:a|the (?:second|chas))|in the (?:battle|race for)|among|about|from the))`,
  "{object}": object,
  "{end}": end,
};
const filled = (piece: string): string => piece.replace(/\{(?:track|alone|object|end)\}/g, (hole) => holes[hole] ?? "");

/** A name, perhaps with something between commas, perhaps an adverb or two, and then the verb. */
const subject = `${who}(?:,[^,.⟨⟩]{0,40},)?\\s+(?:(?:${words.adverbs.join("|")})\\s+){0,3}?`;
const verbs = (pieces: readonly string[]) =>
  lazy(() => new RegExp(`${subject}${either(pieces.map(filled))}${end}`, "iu"));
const before = (pieces: readonly string[]) =>
  lazy(() => new RegExp(`${either(pieces)}\\s+(?:[\\p{L}'’]+\\s+)?${who}`, "iu"));

export const leads = verbs(words.leads);
export const ledBy = before(words.ledBy);
export const wins = verbs(words.wins);
export const wonBy = before(words.wonBy);
export const unsure = anyIn(words.unsure);
export const notTheRace = anyIn(words.notTheRace);
/** A name after one of these is no subject: "behind Hug", "pacemaker Kiprop". */
export const notBefore = new RegExp(`(?<![\\p{L}])${either(words.notBefore)}\\s+$`, "iu");

const clock =
  "(\\d:[0-5]\\d:[0-5]\\d|\\d{1,2}:[0-5]\\d(?:\\.\\d{1,2})?|\\d{1,2}\\.\\d\\d)(?![\\d:]|\\s*(?:m|metres|seconds)(?![\\p{L}]))";
/** "… in a personal best 2:18:31", behind the verb. */
export const timeBehind = new RegExp(
  `^[^⟨⟩]{0,60}?(?<![\\p{L}])in (?:just |only )?(?:an? (?:[\\p{L}-]+ ){1,4})?${clock}`,
  "u",
);

const amount = `(${either(words.amounts)} ${either(words.units)})${end}`;
export const gap = new RegExp(
  `(?:by|lead of) ${amount}(?! (?:to go|left|remaining))|(?<![\\p{L}\\d])${amount} (?:clear|ahead|in front|up)${end}`,
  "iu",
);

const ordinals = ["second", "third", "fourth", "fifth", "sixth"];
const reaching =
  "(?:(?:is|was|now|still|sits?|lies|comes?|came|finish(?:es|ed)|takes?|took|runs?|up|back|down|home|in|into|holds?)\\s+)*";
/** By place from the second on. */
export const places = ordinals.map(
  (ordinal, i) =>
    [
      i + 2,
      new RegExp(
        `${who},?\\s+${reaching}${ordinal}(?:\\s+place)?(?=[\\s,.;!]|$)(?!\\s+${either(words.notAPlace)})`,
        "giu",
      ),
    ] as const,
);

const cities = new RegExp(
  `(?<![\\p{L}])(?:in|at|over in|from|of|won|win|wins) (?:the )?(${either(words.elsewhere)})(?![\\p{L}])`,
  "giu",
);

/** "Schär won Boston six days ago", on a page about London. */
export const isElsewhere = (sentence: string, title: string): boolean =>
  [...sentence.matchAll(cities)].some(([, city = ""]) => !title.toLowerCase().includes(city.toLowerCase()));
