import { contains, phrasesOf, spellings } from "../../core/filter/words";
import { lazy } from "../../core/lazy";
import { normalizeName } from "../../core/normalize";
import words from "../data/words.json";

interface Word {
  /** Without accents and case. */
  is: string;
  isCapital: boolean;
  to: number;
}

const WORD = /[\p{L}\p{M}]+(?:['’.](?=\p{L})[\p{L}\p{M}]+)*/gu;
const PARTICLES = /^(?:van|von|de|der|den|da|do|dos|das|del|della|di|du|la|le|el|al|bin|ben|ibn|ter|ten|y)$/u;
const SHORTEST = 3;
/** Capitals that stand before a name and are none: "Kenyan Wanjiru", "And Wanjiru". */
const NO_NAME = lazy(() => new RegExp(`^(?:${[...words.notFirst, ...words.nationality].join("|")})$`, "iu"));

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    is: normalizeName(word),
    isCapital: /^\p{Lu}/u.test(word),
    to: index + word.length,
  }));

/** Who of some people is named first in a sentence, and where the name ends. */
export function firstMentioned(
  sentence: string,
  names: readonly string[],
): { name: string; at: number; to: number } | undefined {
  const said = wordsIn(sentence);
  return names
    .flatMap((name) => {
      const found = placeOf(name, sentence, said);
      return found ? [{ name, ...found }] : [];
    })
    .toSorted((a, b) => a.at - b.at || b.length - a.length)[0];
}

interface Place {
  /** Words before it. */
  at: number;
  to: number;
  /** Words of the name. */
  length: number;
}

/**
 * Where a name stands: whole in either order, or its first or last words alone, as long as no other name's words are beside them:
 * "Robert Weir" is not David Weir.
 */
function placeOf(name: string, sentence: string, said: readonly Word[]): Place | undefined {
  const own = wordsIn(name).map(({ is }) => is);
  const isOwn = new Set(own);
  for (let at = 0; at < said.length; at++) {
    if (!isOwn.has(said[at]?.is ?? "")) continue;
    let end = at + 1;
    while (isOwn.has(said[end]?.is ?? "")) end++;
    const run = said.slice(at, end).map(({ is }) => is);
    if (isPart(run, own) && !isOfOther(said[at - 1], said[end], run, own))
      return { at, to: said[end - 1]?.to ?? 0, length: run.length };
    at = end - 1;
  }
  return /\p{Lu}/u.test(name) ? undefined : placeInScript(name, sentence);
}

function isPart(run: readonly string[], own: readonly string[]): boolean {
  if (run.length === own.length) return true;
  if (!run.some((word) => word.length >= SHORTEST && !PARTICLES.test(word))) return false;
  const joined = run.join(" ");
  return own.slice(-run.length).join(" ") === joined || own.slice(0, run.length).join(" ") === joined;
}

function isOfOther(
  before: Word | undefined,
  after: Word | undefined,
  run: readonly string[],
  own: readonly string[],
): boolean {
  if (run.length === own.length) return false;
  if (before?.isCapital && !NO_NAME().test(before.is)) return true;
  const isLast = own.slice(-run.length).join(" ") === run.join(" ");
  return !isLast && after?.isCapital === true;
}

/** Scripts without capitals write some words together with a name, and some have no spaces. */
function placeInScript(name: string, sentence: string): Place | undefined {
  const forms = spellings(name).map(phrasesOf).map(normalizeName);
  const texts = spellings(sentence).map(phrasesOf).map(normalizeName);
  return texts.some((text) => forms.some((form) => contains(text, form, true)))
    ? { at: 0, to: sentence.length, length: 1 }
    : undefined;
}
