import { isPicture, plainText } from "../blocks";
import type { PublishedPost } from "../coverage";
import { figuresOf, hashOf, sameToReaders } from "../strings";

/** What a post remembers of its changes. */
export interface EditMemory {
  /** Which of its figures have changed while all else stayed. */
  counters?: number[] | undefined;
  /** Where its words were replaced last: so many from the beginning, and from the end, have stayed. */
  unsteady?: Place | undefined;
  /** Hashes of the texts that it had before. */
  formerly?: string[] | undefined;
}

/** Words of a text between some at its beginning and some at its end. */
interface Place {
  before: number;
  after: number;
}

/** A post's new content: whether readers would call that an edit, and what is to be remembered of it. */
export interface Change {
  isEdit: boolean;
  memory: EditMemory;
}

const MOST_FORMER = 4;

/**
 * How the content of a post has changed; undefined if it says nothing new, in whatever quotes, dashes or spaces.
 *
 * Some pages change with every request: counters, "3 minutes ago" in any language, advertisements, two servers with two
 * texts. So a change is an edit once: not where the same figures or words of the post have changed before, nor where it
 * says again what it said before. What is added elsewhere is always an edit.
 */
export function changeOf(old: PublishedPost & EditMemory, post: PublishedPost): Change | undefined {
  const [before, after] = [allText(old), allText(post)];
  if (saysNothingNew(old, post)) return undefined;
  const isAgain = old.formerly?.includes(hashOf(after)) === true;
  const formerly = [...new Set([...(old.formerly ?? []), hashOf(before)])].slice(-MOST_FORMER);
  const [was, is] = [figuresOf(before), figuresOf(after)];
  if (was.rest === is.rest && was.figures.length === is.figures.length) {
    const changed = is.figures.flatMap((figure, i) => (figure === was.figures[i] ? [] : i));
    const words = wordsIn(is.rest);
    const places = figurePlaces(words);
    const isKnown = (figure: number) => {
      const place = places[figure];
      return old.counters?.includes(figure) || (place && old.unsteady && meet(place, old.unsteady, words.length));
    };
    const counters = [...new Set([...(old.counters ?? []), ...changed])];
    const isEdit = changed.length === 0 ? !isAgain : !changed.every(isKnown);
    return { isEdit, memory: { counters, unsteady: old.unsteady, formerly } };
  }
  const { place, words, isAdded, isSmall } = placeOfChange(was.rest, is.rest);
  const isUnsteady = isSmall && old.unsteady !== undefined && meet(place, old.unsteady, words);
  const isEdit = !isAgain && !isUnsteady;
  const unsteady = isUnsteady ? joined(place, old.unsteady) : isAdded && !isAgain ? undefined : place;
  return { isEdit, memory: { ...(!isEdit && { counters: old.counters }), unsteady, formerly } };
}

/**
 * Whether a post says what it said, perhaps without its author, label or pictures: many pages show those of their newest posts
 * only, and have the words of older ones as data.
 */
function saysNothingNew(old: PublishedPost, post: PublishedPost): boolean {
  const { byline = old.byline, label = old.label } = post;
  const words = old.body.filter((block) => !isPicture(block));
  const body = words.length === post.body.length ? words : old.body;
  const said = allText({ ...old, body });
  const isSame = [{ ...post, byline, label }, post].some((one) => sameToReaders(said, allText(one)));
  return isSame && (body.length === post.body.length || plainText(old.body) !== plainText(post.body));
}

/** What a post says, whichever part of it is taken for its headline or author: that follows from the page's other posts. */
const allText = ({ headline, label, byline, body }: PublishedPost): string =>
  [headline, label, byline?.name, byline?.role, plainText(body)].filter(Boolean).join("\n");

/** An advertisement or a teaser has no more words. */
const MOST_UNSTEADY = 60;

interface Replaced {
  place: Place;
  /** How many words the old text has. */
  words: number;
  /** Nothing was replaced. */
  isAdded: boolean;
  /** More has stayed than changed. */
  isSmall: boolean;
}

function placeOfChange(old: string, now: string): Replaced {
  const [was, is] = [wordsIn(old), wordsIn(now)];
  const shorter = Math.min(was.length, is.length);
  let before = 0;
  while (before < shorter && was[before] === is[before]) before++;
  let after = 0;
  while (after < shorter - before && was[was.length - 1 - after] === is[is.length - 1 - after]) after++;
  const stayed = before + after;
  const changed = Math.max(was.length, is.length) - stayed;
  return {
    place: { before, after },
    words: was.length,
    isAdded: was.length === stayed,
    isSmall: changed <= MOST_UNSTEADY && changed <= stayed,
  };
}

/** Words, and what stands between them. A figure is `\0`. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}\0]+|[^\p{L}\p{N}\p{M}\0]+/gu) ?? [];

/** Where each figure of a text stands. */
function figurePlaces(words: readonly string[]): Place[] {
  return words.flatMap((word, i) =>
    Array.from(word.matchAll(/\0/g), () => ({ before: i, after: words.length - 1 - i })),
  );
}

/** A figure and its unit stand apart by what is between two words. */
const BESIDE = 1;

/** Whether two places in a text of so many words overlap or touch. */
const meet = (a: Place, b: Place, words: number): boolean =>
  a.before <= words - b.after + BESIDE && b.before <= words - a.after + BESIDE;

const joined = (a: Place, b: Place = a): Place => ({
  before: Math.min(a.before, b.before),
  after: Math.min(a.after, b.after),
});
