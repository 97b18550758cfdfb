import { plainText } from "./blocks";
import type { Post } from "./coverage";
import { normalize } from "./normalize";
import type { Race } from "./race";

/** The words of a search, folded, each with the space before it that stands for the beginning of a word. */
export type Query = readonly string[];

/** A part of a text, in UTF-16 offsets. */
export interface Found {
  from: number;
  to: number;
}

const isNoWord = /[^\p{L}\p{N}]+/gu;

/** One sigma, since which of two ends a word in capitals depends on its neighbours. */
const normalizeAll = (text: string): string => normalize(text).replaceAll("ς", "σ");

/** Words with a space before each. "1:31" becomes two that must stand side by side. */
const wordsOf = (text: string): string => ` ${normalizeAll(text).replace(isNoWord, " ").trim()}`;

/** What a reader looks for; empty where they typed nothing that could be found. */
export const queryOf = (typed: string): Query => [
  ...new Set(
    typed
      .split(/\s+/u)
      .map(wordsOf)
      .filter((word) => word !== " "),
  ),
];

/** Each post is folded once, however often it is searched. */
const folded = new WeakMap<Post, string>();

function textOf(post: Post): string {
  const known = folded.get(post);
  if (known !== undefined) return known;
  const { headline, body, byline, label } = post;
  const text = wordsOf([headline, plainText(body), byline?.name, byline?.role, label].filter(Boolean).join("\n"));
  folded.set(post, text);
  return text;
}

/** Folds posts before they are searched, so that the first word typed is answered as fast as the next. */
export const prepareSearch = (posts: readonly Post[]): void => posts.forEach(textOf);

/**
 * A question about posts, prepared once for many of them: whether every word of a query stands in a post, in its
 * headline, text, byline or label, or in the name of one of its races; each from the beginning of a word on, whatever
 * its case and accents.
 */
export function finder(query: Query, races: Iterable<Race>): (post: Post) => boolean {
  const names = [...races].map(({ id, name }) => [id, wordsOf(name)] as const);
  const words = query.map((word) => ({
    word,
    inRaces: new Set(names.filter(([, name]) => name.includes(word)).map(([id]) => id)),
  }));
  return (post) => {
    const text = textOf(post);
    return words.every(({ word, inRaces }) => text.includes(word) || post.races.some(({ id }) => inRaces.has(id)));
  };
}

/** Where the words of a query stand in a text, in order and without overlaps. */
export function findingsIn(text: string, query: Query): Found[] {
  if (query.length === 0) return [];
  const { words, places } = placesOf(text);
  const found = query.flatMap((word) => {
    const all: Found[] = [];
    for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
      const first = places[at + 1];
      const last = places[at + word.length - 1];
      if (first && last) all.push({ from: first.from, to: last.to });
    }
    return all;
  });
  return found
    .sort((a, b) => a.from - b.from)
    .reduce<Found[]>((apart, one) => {
      const before = apart.at(-1);
      if (before && one.from <= before.to) before.to = Math.max(before.to, one.to);
      else apart.push(one);
      return apart;
    }, []);
}

/** A text as it is searched, and for each of its characters where it stood. */
function placesOf(text: string): { words: string; places: Found[] } {
  let words = " ";
  const places: Found[] = [{ from: 0, to: 0 }];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    const last = places.at(-1);
    // An accent of its own belongs to the letter that it stands on.
    if (/\p{M}/u.test(character) && last && !words.endsWith(" ")) last.to = to;
    for (const unit of normalizeAll(character).replace(isNoWord, " ")) {
      if (unit === " " && words.endsWith(" ")) continue;
      words += unit;
      for (let i = 0; i < unit.length; i++) places.push({ from, to });
    }
    from = to;
  }
  return { words, places };
}
