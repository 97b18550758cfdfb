import { plainText } from "../blocks";
import type { Post } from "../coverage";
import { rememberingEach } from "../lazy";
import { normalize } from "../normalize";
import type { Race } from "../race";
import { contains, isEdge, placesOf, spellings, withoutArticle, withProducts, wordsOf } from "./words";

/** The words of a search, each in all its spellings, as `wordsOf` has them. */
export type Query = readonly (readonly string[])[];

/** A part of a text, in UTF-16 offsets. */
export interface Found {
  from: number;
  to: number;
}

/** The query that a reader typed; empty if it has no words. */
export const queryOf = (typed: string): Query =>
  [...new Set(withProducts(typed).split(/\s+/u))].map(spellingsOf).filter((word) => word.length > 0);

function spellingsOf(word: string): string[] {
  const all = spellings(word).map(wordsOf);
  return [...new Set([...all, ...all.map(withoutArticle)])].filter((one) => one !== " ");
}

/** A text prepared for searching: its words, then on further lines the other spellings of those that have any. */
function searchable(text: string): string {
  const [parted = text, ...others] = spellings(text);
  if (others.length === 0) return wordsOf(parted);
  const mixed = text.split(/\s+/u).filter((word) => /[^\p{L}\p{N}]|\p{Lm}/u.test(word));
  const [, ...joined] = spellings(mixed.join(" "));
  return [parted, ...joined].map(wordsOf).join("\n");
}

/** Each post is prepared once, however often it is searched. */
const textOf = rememberingEach(({ headline, body, byline, label }: Post) =>
  searchable([headline, plainText(body), byline?.name, byline?.role, label].filter(Boolean).join("\n")),
);

/** Prepares posts before they are searched, so that the first search is as fast as the next. */
export const prepareSearch = (posts: readonly Post[]): void => posts.forEach(textOf);

/**
 * Returns a predicate to apply to many posts: whether a post contains every word of a query in its headline, text,
 * byline or label, or in the name of one of its races. Words match from their beginning; case and accents don't matter.
 */
export function finder(query: Query, races: Iterable<Race>): (post: Post) => boolean {
  const names = [...races].map(({ id, name }) => [id, searchable(name)] as const);
  const words = query.map((word) => ({
    word,
    inRaces: new Set(names.filter(([, name]) => saysAny(name, word)).map(([id]) => id)),
  }));
  return (post) => {
    const text = textOf(post);
    return words.every(({ word, inRaces }) => saysAny(text, word) || post.races.some(({ id }) => inRaces.has(id)));
  };
}

const saysAny = (text: string, word: readonly string[]): boolean => word.some((one) => contains(text, one));

/** The parts of a text that match a query, in order and without overlaps. */
export function findingsIn(text: string, query: Query): Found[] {
  if (query.length === 0) return [];
  const forms = query.flat();
  const found = spellings(text)
    .map(located)
    .flatMap(({ words, places }) => forms.flatMap((form) => foundAt(form, words, places)));
  return found
    .sort((a, b) => a.from - b.from)
    .reduce<Found[]>((apart, one) => {
      const before = apart.at(-1);
      if (before && one.from <= before.to) before.to = Math.max(before.to, one.to);
      else apart.push(one);
      return apart;
    }, []);
}

/** How much of a text stays before a finding at most: a narrow line has room for little more. */
const LEAD_CHARS = 16;

/** A text from shortly before the first finding on, for where only its beginning is in sight. */
export function excerptOf(text: string, query: Query): string {
  const [first] = findingsIn(text, query);
  const start = first ? text.slice(0, first.from).indexOf(" ", first.from - LEAD_CHARS - 1) + 1 : 0;
  return first && first.from > LEAD_CHARS && start > 0 ? `… ${text.slice(start)}` : text;
}

const foundAt = (form: string, words: string, places: readonly Found[]): Found[] =>
  [...placesOf(words, form)].flatMap((at) => {
    const first = places[at];
    const last = places[at + form.length - 2];
    return first && last ? [{ from: first.from, to: last.to }] : [];
  });

/** A text's words as `wordsOf` returns them, and the position in the text of each of their characters. */
function located(text: string): { words: string; places: Found[] } {
  let words = " ";
  const places: Found[] = [{ from: 0, to: 0 }];
  let from = 0;
  let before = " ";
  const put = (unit: string, to: number) => {
    if (unit === " " && before === " ") return;
    words += unit;
    before = unit;
    for (let i = 0; i < unit.length; i++) places.push({ from, to });
  };
  // Marks belong to the letter before them, and with it may be another letter: й.
  for (const [letter] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const to = from + letter.length;
    for (const unit of normalize(letter).replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")) {
      if (isEdge(before, unit)) put(" ", to);
      put(unit, to);
    }
    from = to;
  }
  return { words, places };
}
