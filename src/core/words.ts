import { lazy } from "./lazy";
import { normalize } from "./normalize";

/** Apostrophes, dots and hyphens between letters: some write the two parts as one word. */
const JOINERS = /['’‘‛ʼ′＇`´.‐‑-](?<=[\p{L}\p{N}\p{M}].)(?=[\p{L}\p{N}])/gu;
const POSSESSIVE = /['’ʼ＇](?=s(?![\p{L}\p{N}]))/giu;
/** Never seen, and left out by `normalize`. */
const NOTHING = "\u2060";

/**
 * A text as its words may be looked for, each of the same length: parted at apostrophes, dots and hyphens ("l’arrivée",
 * "Grey-Thompson"); joined ("O’Sullivan" is OSullivan too); joined, but for an English genitive ("O’Sullivan’s").
 */
export function spellings(text: string): string[] {
  const whole = text.replaceAll("…", " ");
  const parted = whole.replace(JOINERS, " ");
  if (parted === whole) return [whole];
  const joined = whole.replace(JOINERS, NOTHING);
  const apart = whole.replace(POSSESSIVE, " ").replace(JOINERS, NOTHING);
  return apart === joined ? [parted, joined] : [parted, joined, apart];
}

/** Scripts that put no space between words. */
const SPACELESS =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\u3099\u309a\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}]";
const spaceless = lazy(() => new RegExp(`^${SPACELESS}`, "u"));
const beginsSpaceless = (text: string): boolean => spaceless().test(text);
const SPACED = `(?!${SPACELESS})[\\p{L}\\p{N}\\p{M}]`;
const edges = lazy(() => new RegExp(`(?<=${SPACELESS})(?=${SPACED})|(?<=${SPACED})(?=${SPACELESS})`, "gu"));
const noWord = /[^\p{L}\p{N}\p{M}]+/gu;

/** Cheap to look for, and none of those scripts is outside. */
const mayBeSpaceless = /[\u0e00-\uffff]/;
const withEdges = (words: string): string => (mayBeSpaceless.test(words) ? words.replace(edges(), " ") : words);

/** A text's words, normalized, with a space before each: also where a script without spaces begins or ends. */
export const wordsOf = (text: string): string => withEdges(` ${normalize(text).replace(noWord, " ").trim()}`);

/** The same, with a dot between words that are parted by more than a space: of a list of names, two aren't one. */
export const phrasesOf = (text: string): string =>
  withEdges(
    ` ${normalize(text)
      .replace(/[\s\p{Pd}・]+/gu, " ")
      .replace(/ ?[^\p{L}\p{N}\p{M} ]+ ?/gu, " · ")
      .replace(/^[ ·]+|[ ·]+$/gu, "")}`,
  );

const isWord = /^[\p{L}\p{N}\p{M}]/u;

/** Whether of two characters in a row one alone belongs to a script without spaces. */
export const isEdge = (before: string, after: string): boolean =>
  isWord.test(before) && isWord.test(after) && beginsSpaceless(before) !== beginsSpaceless(after);

/**
 * What Arabic and Hebrew write before a word without a space: and, so, with, to, as, in, from, that, the; the reader means
 * the word. Shorter words begin so by chance.
 */
const CLITICS = /^(?:[وف]?(?:[بلك]?(?:ال)?|لل|س)|ו?(?:[שכמבל]|מה|כש)?ה?)$/u;
const HAS_CLITICS = /^[\p{Script=Arabic}\p{Script=Hebrew}]{3}/u;
const ARTICLE = /^ (?:ال)(?=[\p{Script=Arabic}]{3})/u;

/** Without the article that a reader typed before an Arabic word. */
export const withoutArticle = (word: string): string => word.replace(ARTICLE, " ");

/**
 * Where words stand in a text, both as `wordsOf` has them: from the beginning of a word on; anywhere in scripts without
 * spaces; behind what Arabic and Hebrew put before a word. Offsets of their first characters.
 *
 * @param whole they must end where a word ends
 */
export function* placesOf(text: string, words: string, whole = false): Generator<number> {
  const bare = words.slice(1);
  if (bare === "") return;
  const anywhere = beginsSpaceless(bare);
  const clitics = HAS_CLITICS.test(bare);
  const sought = anywhere || clitics ? bare : words;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const from = sought === words ? at + 1 : at;
    if (clitics && !CLITICS.test(text.slice(text.lastIndexOf(" ", from - 1) + 1, from))) continue;
    if (!whole || endsWord(text, from + bare.length)) yield from;
  }
}

/** Scripts without spaces show no end, and Korean writes particles behind a name. */
function endsWord(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next === "" || next === " " || beginsSpaceless(text.slice(at)) || /^[\u1100-\u11ff\uac00-\ud7af]/u.test(next);
}

/** Whether words stand in a text; see `placesOf`. */
export const stands = (text: string, words: string, whole = false): boolean =>
  placesOf(text, words, whole).next().done === false;
