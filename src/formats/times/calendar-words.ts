import { lazy } from "../../core/lazy";
import { normalize } from "../../core/normalize";

/** What a word can mean (a month or weekday, from 0), each with the languages in which it does. */
type Meanings = Map<string, Map<number, Set<string>>>;

/** The words of which dates are made in some languages, normalized. */
export interface CalendarWords {
  months: Meanings;
  weekdays: Meanings;
  /** 0 for the hours before noon, 12 for those after. */
  halves: ReadonlyMap<string, number>;
  /** What stands between the parts of a date: "de", "um", "alle ore". */
  between: ReadonlySet<string>;
}

/**
 * Languages in the order in which they are tried: asking `Intl` for one takes 3 ms. Those in which one word means two
 * months ("listopad") stand together, so that none is taken for sure.
 */
export const GROUPS: readonly { script: RegExp; languages: string }[] = [
  { script: /\p{Script=Latin}/u, languages: "en de fr es it pt nl sv da nb fi pl cs sk hr sl bs sr-Latn ro hu tr" },
  { script: /\p{Script=Latin}/u, languages: "de-AT et lv lt sq is ga cy ca eu gl af sw id ms vi fil az uz mt" },
  { script: /[\p{Script=Cyrillic}\p{Script=Greek}]/u, languages: "ru uk be bg mk sr el kk ky mn" },
  { script: /[\p{Script=Arabic}\p{Script=Hebrew}]/u, languages: "ar ar-IQ ar-MA fa ur he" },
  { script: /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u, languages: "zh zh-TW ja ko" },
  { script: /\p{Script=Thai}|\p{Script=Devanagari}/u, languages: "th hi mr ne" },
  {
    script: /[\u0980-\u0dff\u0e80-\u109f\u10a0-\u10ff\u1200-\u137f\u1780-\u17ff\u0530-\u058f]/u,
    languages: "bn pa gu ta te kn ml si lo my ka am km hy",
  },
];

/** Long names in their genitive and alone, short ones in either, and what `Intl` writes between them. */
const FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: "full", timeStyle: "short", hour12: true },
  { weekday: "short", month: "short", day: "numeric", year: "numeric" },
  { month: "long" },
  { month: "short" },
  { hour: "numeric", hourCycle: "h23" },
  { era: "short", year: "numeric", calendar: "buddhist" },
];

/** The words of a text's languages, group by group. */
export function* calendarWordsFor(text: string): Generator<CalendarWords> {
  for (const { script, words } of groups) if (script.test(text)) yield words();
}

const groups = GROUPS.map(({ script, languages }) => ({ script, words: lazy(() => wordsOf(languages.split(" "))) }));

/** A date in each month; their weekdays are all seven, their hours 9 and 21. */
const SAMPLES = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month, 6, month % 2 === 0 ? 9 : 21)));

/** Korean publishers write them still; CLDR has AM and PM since its version 42. */
const HALVES_OF_OLD: readonly [string, number][] = [
  ["오전", 0],
  ["오후", 12],
];

function wordsOf(languages: readonly string[]): CalendarWords {
  const months: Meanings = new Map();
  const weekdays: Meanings = new Map();
  const halves = new Map(HALVES_OF_OLD.map(([word, half]) => [wordsIn(word).join(" "), half]));
  const between = new Set<string>();
  for (const language of languages) {
    for (const format of FORMATS) {
      const formatter = new Intl.DateTimeFormat(language, { ...REGULAR, ...format });
      for (const sample of SAMPLES) {
        for (const { type, value } of formatter.formatToParts(sample)) {
          if (type === "month") put(months, value, sample.getUTCMonth(), language);
          else if (type === "weekday") {
            put(weekdays, value, sample.getUTCDay(), language);
            // "Segunda-feira" is two words.
            for (const word of wordsIn(value).slice(1)) between.add(word);
          } else if (type === "dayPeriod") halves.set(wordsIn(value).join(" "), sample.getUTCHours() < 12 ? 0 : 12);
          else if (type === "literal" || type === "era") for (const word of wordsIn(value)) between.add(word);
        }
      }
    }
  }
  // "De" is "of" in Spanish, and "a.m." in Hungarian.
  for (const word of between) halves.delete(word);
  return { months, weekdays, halves, between };
}

const REGULAR = { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" } as const;

function put(meanings: Meanings, name: string, meaning: number, language: string): void {
  const key = wordsIn(name).join(" ");
  if (key === "") return;
  const known = meanings.get(key) ?? new Map<number, Set<string>>();
  meanings.set(key, known.set(meaning, (known.get(meaning) ?? new Set()).add(language)));
}

/** The words of a text, normalized, without figures. */
export const wordsIn = (text: string): string[] => normalize(text).match(/[\p{L}\p{M}]+/gu) ?? [];

const SHORTEST = 3;

/**
 * What a name or its beginning ("sett.", "febr.") can mean; of a beginning, only where all names that begin so mean the
 * same.
 */
export function meaningsOf(word: string, meanings: Meanings): ReadonlyMap<number, ReadonlySet<string>> {
  const exact = meanings.get(word);
  if (exact || word.length < SHORTEST) return exact ?? new Map();
  const longer = [...meanings].filter(([name]) => name.startsWith(word)).flatMap(([, all]) => [...all]);
  const [first] = longer;
  if (!first || longer.some(([meaning]) => meaning !== first[0])) return new Map();
  return new Map([[first[0], new Set(longer.flatMap(([, languages]) => [...languages]))]]);
}
