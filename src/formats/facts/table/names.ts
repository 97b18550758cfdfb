import { tidy } from "../../page/page";
import { wordsOf } from "../words/words";

const PARTICLES =
  /^(?:van|von|vom|zu|de|der|den|het|ten|ter|te|da|do|dos|das|del|della|di|du|la|le|el|al|bin|ben|ibn|y|e)$/iu;
/** "KIPCHOGE", "O'BRIEN", "McCOLGAN", "JOHNSON-THOMPSON": a family name in capitals, as results print it. */
const CAPITALS = /^(?:Mc|Mac|Fitz|[DO]['’])?\p{Lu}[\p{Lu}\p{M}'’.-]*\p{Lu}[.]?$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
const NATION = /\s*[([]\s*(\p{Lu}\p{L}{1,2})\s*[)\]]\s*$/u;
/** "Ada Brook (GBr) Blue Racing" */
const WITH_TEAM = /^(\p{L}[^()]*\p{L}\.?)\s*\(\p{Lu}\p{L}{1,2}\)\s+(\S.*)$/u;
/** "GBR Ada Brook", "Ada Brook GBR" */
const CODE_FIRST = /^(\p{Lu}{3})\s+(\S+\s.*)$/u;
const CODE_LAST = /^(\S+\s.*?)\s+(\p{Lu}{3})$/u;
/** Flags, years of birth, numbers, a letter for a novice (not A or B, as of a club's teams), and stars. */
const FLAGS = /[\p{RI}\u{1f3f4}\u{e0020}-\u{e007f}]+/gu;
/** "Ada Brook A. Brook": small screens show the shorter one. */
const SHORTENED = /^((\p{L})\S*\s+(\S.*?))\s+\2\.\s*\3$/u;
const BEHIND = /(?:\s*(?:[([]\s*(?:[A-Z]?\d{1,4}|[a-zF-Z])\s*[)\]]|[*†‡]|#\d{1,6}|\s\d{1,3}\/\d{1,3}[FJC]{0,2}))+\s*$/u;

/** Whether a text is of several words that all begin with a capital, as of somebody; "How to Pace" isn't. */
export function isFullName(text: string): boolean {
  const words = text.split(/\s+/u);
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.test(word));
}

/** A name, and the nation or team that stands beside it. */
export interface PrintedName {
  name: string;
  nation?: string;
}

/**
 * Reads the names of a table in one way, since it prints all of them alike: given name first, no surname in capitals.
 *
 * @param surnames how many come first by their header, of names that neither a comma nor capitals tell
 */
export function namesOf(printed: readonly string[], surnames = 0): PrintedName[] {
  const parts = parted(
    printed.map((text) => tidy(text.replace(FLAGS, " ").replace(BEHIND, "").replace(SHORTENED, "$1"))),
  );
  // Many share a given name.
  const different = (end: RegExp) => new Set(parts.map(({ name }) => end.exec(name)?.[0])).size;
  const isSwapped = surnames > 0 && different(/^\S+/u) >= different(/\S+$/u);
  const isMost = (test: (name: string) => boolean) =>
    parts.filter(({ name }) => name.split(/\s*[/&]\s*/u).every(test)).length * 2 >= Math.max(1, parts.length);
  // Where most have two words, who has three has two given names.
  const first = isMost((name) => /\s\S+\s/u.test(name)) ? surnames : 1;
  const swap = isSwapped ? (name: string) => swapped(name, first) : undefined;
  const how = isMost(hasComma) ? turned : isMost(hasCapitals) ? lowered : swap;
  if (!how) return parts;
  return parts.map(({ name, ...rest }) => ({
    name: name
      .split(/\s+[/&]\s+/u)
      .map(how)
      .join(" / "),
    ...rest,
  }));
}

/** Names without what most of them have beside them. */
function parted(texts: readonly string[]): PrintedName[] {
  const most = (pattern: RegExp) =>
    texts.filter((text) => pattern.test(text)).length >= Math.max(2, texts.filter(Boolean).length * MOST_SHARE);
  const isOf = [WITH_TEAM, CODE_FIRST, CODE_LAST].find(most);
  return texts.map((text) => {
    const [, first = "", second = ""] = isOf?.exec(text) ?? [];
    if (first) return isOf === CODE_FIRST ? { name: second, nation: first } : { name: first, nation: second };
    const nation = NATION.exec(text)?.[1];
    return { name: tidy(text.replace(NATION, "")), ...(nation && { nation }) };
  });
}

const MOST_SHARE = 0.8;

const hasComma = (name: string): boolean => {
  const [family = "", given = "", ...more] = name.split(/\s*,\s*/u);
  return more.length === 0 && isWords(family) && isWords(given) && !SUFFIX.test(given);
};

const isWords = (text: string): boolean => /^\p{L}[^\d]*$/u.test(text);

/** "Kipchoge, Eliud", "KIPCHOGE, Eliud" */
function turned(name: string): string {
  if (!hasComma(name)) return name;
  const [family = "", given = ""] = name.split(/\s*,\s*/u);
  const words = family.split(/\s+/u);
  const isCapitals = words.every((word) => CAPITALS.test(word)) && /\p{Ll}/u.test(given);
  return `${given} ${isCapitals ? words.map(lower).join(" ") : family}`;
}

/** "Brook Ada", "De Luca Sara", "García López Ana": somebody has a given name. */
function swapped(name: string, surnames: number): string {
  const words = name.split(/\s+/u);
  const ends = words.flatMap((word, i) => (PARTICLES.test(word) || i + 1 === words.length ? [] : i + 1));
  const size = ends.slice(0, surnames).at(-1) ?? 0;
  return [...words.slice(size), ...words.slice(0, size)].join(" ");
}

/** "Valley RC" is a club, "Yubin LE" a name. */
const isCapitals = (word: string): boolean => CAPITALS.test(word) && !/^[B-DF-HJ-NP-TV-XZ]{2}$/.test(word);

const hasCapitals = (name: string): boolean => {
  const words = name.split(/\s+/u);
  return words.some(isCapitals) && words.some((word) => !isCapitals(word));
};

/** "KIPCHOGE Eliud", "Eliud KIPCHOGE", "VAN DER POEL Mathieu" */
function lowered(name: string): string {
  if (!hasCapitals(name)) return name;
  const words = name.split(/\s+/u);
  const given = words.findIndex((word) => !isCapitals(word) && !PARTICLES.test(word));
  // "SHELTON Ben": a particle stands before a name.
  const end = given < 0 ? words.findIndex((word) => !isCapitals(word)) : given;
  const isFirst =
    end > 0 && words.slice(0, end).some(isCapitals) && words.slice(end).every((word) => !isCapitals(word));
  const ordered = isFirst ? [...words.slice(end), ...words.slice(0, end)] : words;
  // "Yubin LE", "LE GALL Yann": at the end it is a name, and in French it begins one.
  const isName = (word: string, i: number) =>
    i === ordered.length - 1 || (/^L[AE]$/.test(word) && !PARTICLES.test(ordered[i - 1] ?? ""));
  return ordered
    .map((word, i) => (!isCapitals(word) ? word : isName(word, i) ? capitalized(word) : lower(word)))
    .join(" ");
}

/** "VAN" is "van", "O'BRIEN" is "O'Brien". */
const lower = (word: string): string => (PARTICLES.test(word) ? word.toLowerCase() : capitalized(word));

function capitalized(word: string): string {
  const prefix = /^(?:Mc|Mac|Fitz)(?=\p{Lu})/u.exec(word)?.[0] ?? "";
  // In Turkish "İ" has its dot.
  const rest = word.slice(prefix.length).toLowerCase().replaceAll("i\u0307", "i");
  return (
    prefix + rest.replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
  );
}

/** Names below one another; or what the crew is called, above a line of several. */
export const crewIn = ([first = "", ...below]: readonly string[]): string =>
  !SEVERAL.test(first) && below.some((line) => SEVERAL.test(line)) ? first : [first, ...below].join(" / ");

const SEVERAL = /\S\s*\/\s*\S|,.*,/;

/**
 * The given names beside names in another column; none where that has them too: "Zoe" beside "BROOK Zoë". Only where most have, as
 * somebody of the family "San Jose" may be called so.
 */
export function givensBeside(givens: readonly string[], names: readonly string[]): readonly string[] {
  const [own, said] = [givens, names].map((texts) => texts.map((text) => ` ${wordsOf(text)} `));
  const isTwice = (own ?? []).map((given, i) => {
    const name = said?.[i] ?? "";
    return name !== given && (name.startsWith(given) || name.endsWith(given));
  });
  return isTwice.filter(Boolean).length * 2 > givens.length
    ? givens.map((given, i) => (isTwice[i] ? "" : given))
    : givens;
}
