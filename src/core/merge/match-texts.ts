import type { PublishedPost } from "../coverage";
import { groupBy } from "../group-by";
import { figuresOf } from "../strings";
import { isOfText, words } from "./identity";

/**
 * Finds the stored post that differs only in figures, where ids are made of texts and most of the page has other figures at
 * once, as "3 minutes ago" has in any language. Numbered posts ("Lap 8", "Lap 9") differ in nothing else among themselves.
 *
 * @param restOf a text without its figures, or also without the words beside them ("59 min", "1 h 5 min")
 */
export function recounted(
  incoming: readonly PublishedPost[],
  stored: readonly PublishedPost[],
  matches: ReadonlyMap<PublishedPost, string>,
  taken: ReadonlySet<string>,
  restOf: (text: string) => string,
): (post: PublishedPost) => PublishedPost | undefined {
  const left = incoming.filter((post) => !matches.has(post) && isOfText(post));
  const sayOf = (post: PublishedPost) => restOf(words(post));
  const now = groupBy(left, sayOf);
  const before = groupBy(
    stored.filter((post) => isOfText(post) && !taken.has(post.id)),
    sayOf,
  );
  const alone = left.filter((post) => [now, before].every((posts) => posts.get(sayOf(post))?.length === 1));
  const isCounted = isMost(alone.length + changedOf(matches), incoming);
  return (post) => (isCounted && alone.includes(post) ? before.get(sayOf(post))?.[0] : undefined);
}

/** How many posts have been matched whose ids are made of texts that have changed. */
const changedOf = (matches: ReadonlyMap<PublishedPost, string>): number =>
  [...matches].filter(([post, id]) => isOfText(post) && post.id !== id).length;

const isMost = (count: number, posts: readonly PublishedPost[]): boolean => count >= 2 && count >= posts.length / 2;

/**
 * Finds the stored post that was reworded, where ids are made of texts, or of them and the times neither holds: it is
 * missing, stood next to the same post, and says most of the same words, with all its figures too unless most of the page
 * has other figures. A new post would have left it on the page.
 */
export function reworded(
  incoming: readonly PublishedPost[],
  stored: readonly PublishedPost[],
  matches: ReadonlyMap<PublishedPost, string>,
  taken: ReadonlySet<string>,
): (post: PublishedPost) => PublishedPost | undefined {
  const placeOf = new Map(incoming.map((post, i) => [post, i]));
  const storedAt = new Map(stored.map(({ id }, i) => [id, i]));
  const besideOf = (neighbour: PublishedPost | undefined, step: 1 | -1) => {
    const at = storedAt.get((neighbour && matches.get(neighbour)) ?? "");
    return at === undefined ? undefined : stored[at + step];
  };
  const times = new Map(stored.map(({ id, publishedAt }) => [id, publishedAt]));
  const isRecounted = isMost(changedOf(matches), incoming);
  const isTimeless = [...matches].every(([post, id]) => times.get(id) !== post.publishedAt);
  return (post) => {
    const at = placeOf.get(post) ?? 0;
    const below = incoming[at + 1];
    const old = below ? besideOf(below, -1) : besideOf(incoming[at - 1], 1);
    if (!old || taken.has(old.id) || !(isTimeless || [old, post].every(isOfText))) return undefined;
    const [before, after] = [words(old), words(post)];
    const said = figuresOf(after).figures;
    // "Lap 15" in the place of "Lap 15" is the same post, whatever it says now; below the last the page may be cut.
    if (below && post.printedTime && post.printedTime === old.printedTime) return old;
    const hasFigures = isRecounted || figuresOf(before).figures.every((figure) => said.includes(figure));
    return hasFigures && wordsShared(before, after) >= 0.6 ? old : undefined;
  };
}

/** The share (0–1) of different words that two texts have in common. */
export function wordsShared(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const all = new Set([...first, ...second]);
  return all.size === 0 ? 0 : [...first].filter((word) => second.has(word)).length / all.size;
}

/** Scripts that part no words, where two letters count as one. */
const UNPARTED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) =>
      UNPARTED.test(word) ? Array.from(word, (_, i) => word.slice(i, i + 2)) : word,
    ),
  );
