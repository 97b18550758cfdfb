import type { Gender } from "../../core/race";
import data from "../data/phrases.json";
import words from "../data/words.json";
import { anyOf } from "./pattern";
import { rememberingRecent } from "./recent";

// The words of a text that tell races apart, in any language in which they are known.

/** What is driven in a rally raid, by its words in any language; elsewhere a label of "Bikes" isn't renamed by them. */
export const vehicles: ReadonlyMap<string, string> = new Map(
  Object.entries(data.vehicles).flatMap(([name, some]) => some.map((word) => [word, name] as const)),
);
/** Disciplines by the words by which their races are known. */
export const translated: ReadonlyMap<string, string> = new Map(Object.entries(data.translated));
export const stop: ReadonlySet<string> = new Set(data.stop);
/** Words that say which round of a race it is, and not which race. */
export const round: ReadonlySet<string> = new Set(data.round);
/** What many races are called beside their own word: "Cup", "Hurdle". */
const shared: ReadonlySet<string> = new Set(data.named.racing.concat("Cup", "Trophy"));
const genders: readonly [Gender, () => RegExp][] = [
  ["men", anyOf(words.men)],
  ["women", anyOf(words.women)],
  ["mixed", anyOf(words.mixed)],
];
/** "Men's health", "thousands of women". */
export const notGender = anyOf(words.notGender, "g");
export const measure = /^\d+(?:[.,]\d+)?(?:k|m|km|mi|miles?|mh|x\d+\w*)?$/u;

/** The gender that a word of a sentence says. */
export const genderOf = (word: string): Gender | undefined => genders.find(([, is]) => is().test(word))?.[0];

export interface Word {
  text: string;
  /** In lower case, without "'s". */
  low: string;
  from: number;
  to: number;
}

/** "Dell'inseguimento", "l'omnium". */
const elided = /^(?:[dl]|[dns]?[ae]ll|sull|qu)['’](?=\p{L}{2})/iu;

export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,×/-]*/gu), ({ 0: raw, index }) => {
    const article = elided.exec(raw)?.[0].length ?? 0;
    const said = raw.slice(article).replace(/[.,'’/-]+$/u, "");
    const low = said.toLowerCase().replace(/['’]s?$/u, "");
    const from = index + article;
    return { text: said, low, from, to: from + said.length };
  });

/** What is no age, but how far, how fast or how many. */
const unit =
  "m|h|s|km|min\\p{L}*|se[ck]\\p{L}*|hours?|stunden|years?|metres|miles?|laps?|degrees|grad|knots|points|pounds|euros?|per|pace|riders|runners";
const ages = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:sub|under)[- ]?|u-?)(18|20|23)(?![\\p{L}\\p{N}:"″%°]|[.,]\\d|[ -]?(?:${unit})(?!\\p{L}))`,
  "giu",
);

/** "Sub-20", "under 23" and "U-18" as "U20" and so on: how old they may be who run it, and not how fast they are. */
export const withAges = (text: string): string => text.replace(ages, "U$1");

/** The same race however it is accented, quoted or capitalised. */
export const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** "Race 1" is told by both: its number alone may be a lap, a place or a part of a time. */
const numbered = /(?<![\p{L}\p{N}])(?:race|rennen|bieg|gara) (\d{1,2})(?![\p{L}\p{N}]|[:.,]\d)/giu;

const ordinal = /^(?:one|two|three)$/;

/** What tells a race from the others, as words to look for in a post: "men", "100m", "hurdles". */
export const keysOf = rememberingRecent((text: string): readonly string[] => {
  const found = wordsOf(withAges(text).replace(notGender(), " ").replace(numbered, "race$1")).flatMap(
    ({ text, low }, i, all) => {
      // The Champion Hurdle is no round of a hurdle, and the Gold Cup no cup in gold.
      if (round.has(low) && /^\p{Lu}/u.test(text) && shared.has(all[i + 1]?.text ?? "")) return low;
      const gender = genderOf(low);
      if (gender) return [gender];
      const parts = low.replace(/(?<=\d),(?=\d)/g, "").split(/[-/]/u);
      return (
        parts
          .flatMap((part) => translated.get(part)?.split(" ") ?? vehicles.get(part)?.toLowerCase() ?? part)
          .map((part) => stem(part))
          // The two of a "two-man" is no round.
          .filter(
            (part) => part !== "" && !stop.has(part) && (!round.has(part) || (parts.length > 1 && ordinal.test(part))),
          )
      );
    },
  );
  const own = found.some((key) => key.length > 0) ? found : wordsOf(text).map(({ low }) => stem(low));
  return [...new Set(own)];
});

/** "Hurdles" and "hurdle" are one; "100 m" and "100m" too. */
const stem = (word: string): string =>
  measure.test(word) ? word.replace(/(?:m|mh)$/, "") : word.length > 3 ? word.replace(/(?<!s)s$/, "") : word;
