import { lazy } from "../lazy";
import { normalize } from "../normalize";

// Expressions with classes of letters take up to a millisecond to make, so they wait for their first use.

/** Apostrophes, dots and hyphens between letters: some write the two parts as one word. */
const joiners = lazy(() => /['’‘‛ʻ-ʿ′＇`´.‐‑-](?<=[\p{L}\p{N}\p{M}].)(?=[\p{L}\p{N}])/gu);
const POSSESSIVE = /['’ʼ＇](?=s(?![\p{L}\p{N}]))/giu;
/** Invisible, and removed by `normalize`. */
const NOTHING = "\u2060";

/** "4 × 100" as one word, in as many characters. */
export const withProducts = (text: string): string =>
  text.replace(/(?<=\d)\s?[x×]\s?(?=\d)/giu, (sign) => sign.replace(/\s/gu, NOTHING));

/**
 * The spellings of a text in which words are searched, all of the same length: split at apostrophes, dots and hyphens
 * ("l’arrivée", "Grey-Thompson"); joined ("O’Sullivan" is OSullivan too); joined, except for an English genitive
 * ("O’Sullivan’s").
 */
export function spellings(text: string): string[] {
  const whole = withProducts(text.replaceAll("…", " "));
  const parted = whole.replace(joiners(), " ");
  if (parted === whole) return [whole];
  const joined = whole.replace(joiners(), NOTHING);
  const apart = whole.replace(POSSESSIVE, " ").replace(joiners(), NOTHING);
  return apart === joined ? [parted, joined] : [parted, joined, apart];
}

/** Scripts that put no space between words. */
const SPACELESS =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\u3099\u309a\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}]";
const spaceless = lazy(() => new RegExp(`^${SPACELESS}`, "u"));
const beginsSpaceless = (text: string): boolean => spaceless().test(text);
const SPACED = `(?!${SPACELESS})[\\p{L}\\p{N}\\p{M}]`;
const edges = lazy(() => new RegExp(`(?<=${SPACELESS})(?=${SPACED})|(?<=${SPACED})(?=${SPACELESS})`, "gu"));

/** A cheap first test: all of those scripts are in this range. */
const mayBeSpaceless = /[\u0e00-\uffff]/;
const withEdges = (words: string): string => (mayBeSpaceless.test(words) ? words.replace(edges(), " ") : words);

/** A text's words, normalized, with a space before each: also where a script without spaces begins or ends. */
export const wordsOf = (text: string): string =>
  withEdges(
    ` ${normalize(text)
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
      .trim()}`,
  );

/**
 * The same, with a dot between words that are separated by more than a space, so that two names in a list aren't one.
 */
export const phrasesOf = (text: string): string =>
  withEdges(
    ` ${normalize(text)
      .replace(/[\s\p{Pd}・]+/gu, " ")
      .replace(/ ?[^\p{L}\p{N}\p{M} ]+ ?/gu, " · ")
      .replace(/^[ ·]+|[ ·]+$/gu, "")}`,
  );

const isWord = (text: string): boolean => /^[\p{L}\p{N}\p{M}]/u.test(text);

/** Whether exactly one of two adjacent characters belongs to a script without spaces. */
export const isEdge = (before: string, after: string): boolean =>
  isWord(before) && isWord(after) && beginsSpaceless(before) !== beginsSpaceless(after);

/**
 * Prefixes that Arabic and Hebrew write without a space: and, so, with, to, as, in, from, that, the. A search means the
 * word behind them. Words of fewer than three letters may begin with them by chance.
 */
const CLITICS = /^(?:[وف]?(?:[بلك]?(?:ال)?|لل|س)|ו?(?:[שכמבל]|מה|כש)?ה?)$/u;
const HAS_CLITICS = /^[\p{Script=Arabic}\p{Script=Hebrew}]{3}/u;
const ARTICLE = /^ (?:ال)(?=[\p{Script=Arabic}]{3})/u;

/** Without the article that a reader typed before an Arabic word. */
export const withoutArticle = (word: string): string => word.replace(ARTICLE, " ");

/**
 * Finds words in a text, both as `wordsOf` returns them: at the beginning of a word, anywhere in scripts without
 * spaces, and behind Arabic and Hebrew prefixes. Yields the offsets of their first characters.
 *
 * @param whole whether a match must also end where a word ends
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

/** Scripts without spaces don't mark the end of a word, and Korean adds particles to a name. */
function endsWord(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next === "" || next === " " || beginsSpaceless(text.slice(at)) || /^[\u1100-\u11ff\uac00-\ud7af]/u.test(next);
}

/** Whether a text contains words; see `placesOf`. */
export const contains = (text: string, words: string, whole = false): boolean =>
  placesOf(text, words, whole).next().done === false;
