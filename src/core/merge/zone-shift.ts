import { plainText } from "../blocks";
import type { PublishedPost } from "../coverage";
import { derivedId, isDerived, isOfOneInstant, isOfText, words } from "./identity";
import { wordsShared } from "./match-texts";

/** Zones differ by hours, and some by half an hour. */
const STEP_MS = 30 * 60_000;
const FURTHEST_MS = 24 * 3_600_000;

/**
 * The posts of a snapshot on the clock of the stored ones. A server that is set to another zone moves all times of its page at
 * once, and two that answer in turns move them back and forth; a new post would then be as old as those of an hour ago. Which
 * clock is right nobody can tell, so a new post has its place among the others, and no time.
 */
export function onStoredClock(
  incoming: readonly PublishedPost[],
  stored: readonly PublishedPost[],
): readonly PublishedPost[] {
  const oldOf = pairsOf(incoming, stored);
  const step = stepOf([...oldOf].map(([post, old]) => Date.parse(post.publishedAt) - Date.parse(old.publishedAt)));
  if (step === 0 || isOfOneInstant(incoming)) return incoming;
  return incoming.map((post) => {
    const old = oldOf.get(post);
    if (old?.publishedAt === post.publishedAt) return post;
    const publishedAt = earlier(post.publishedAt, step);
    return {
      ...post,
      publishedAt,
      ...(post.modifiedAt && { modifiedAt: earlier(post.modifiedAt, step) }),
      ...(isDerived(post.id) && { id: derivedId(publishedAt, Number(post.id.split("#").at(-1))) }),
      ...(!old && { printedTime: post.printedTime ?? "" }),
    };
  });
}

/** By what most posts have moved of all that have kept their minute; a post that was dated anew tells nothing. */
function stepOf(differences: readonly number[]): number {
  const counts = new Map<number, number>([[0, 0]]);
  for (const one of differences) if (one % STEP_MS === 0) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [step, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  return count >= 2 && count * 3 > differences.length && Math.abs(step) <= FURTHEST_MS ? step : 0;
}

const earlier = (instant: string, ms: number): string => new Date(Date.parse(instant) - ms).toISOString();

/** The stored post that each is by its publisher's id, else by a text that no other has. */
function pairsOf(
  incoming: readonly PublishedPost[],
  stored: readonly PublishedPost[],
): Map<PublishedPost, PublishedPost> {
  const byId = new Map(stored.map((post) => [post.id, post]));
  const isInPlace = (post: PublishedPost) => {
    const old = byId.get(post.id);
    return old?.publishedAt === post.publishedAt && plainText(old.body) === plainText(post.body);
  };
  if (incoming.filter(isInPlace).length * 2 > incoming.length) return new Map();
  const [now, before] = [incoming, stored].map(aloneByWords);
  return new Map(
    incoming.flatMap((post) => {
      if (isOfText(post)) return [];
      const said = words(post);
      const old = isDerived(post.id) ? now?.has(said) && before?.get(said) : byId.get(post.id);
      // Under an id that counts places another post may stand, half an hour later.
      return old && (words(old) === said || wordsShared(words(old), said) >= 0.5) ? [[post, old] as const] : [];
    }),
  );
}

function aloneByWords(posts: readonly PublishedPost[]): Map<string, PublishedPost> {
  const alone = new Map<string, PublishedPost>();
  const more = new Set<string>();
  for (const post of posts) {
    const said = words(post);
    if (alone.has(said)) more.add(said);
    alone.set(said, post);
  }
  for (const said of more) alone.delete(said);
  return alone;
}
