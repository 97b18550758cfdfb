import { plainText } from "../core/blocks";
import type { PublishedPost, Snapshot } from "../core/coverage";
import { identify, isDerived, isOfOneInstant } from "../core/merge/identity";
import { wordsShared } from "../core/merge/match-texts";
import { onStoredClock } from "../core/merge/zone-shift";
import { hasWordsOf } from "./element/shown";

/**
 * A live blog with what another reading of its page has more. Many publishers print only their newest updates as data, or
 * print them from a cache, without their texts, or with one time for all; others show only some of the posts that their data
 * has. It counts only where both have the same posts otherwise: what stands among them is something else.
 *
 * @param given what counts where both say something
 * @param shown of the same page, read in another way
 */
export function withShown(given: Snapshot, shown: Snapshot): Snapshot {
  const isTimeless = given.posts.length > 1 && isOfOneInstant(given.posts);
  if (shown.posts.length < 2 || (isTimeless && (isOfOneInstant(shown.posts) || shown.posts.length > MOST_COMPARED)))
    return given;
  const other = { ...shown, posts: isTimeless ? shown.posts : onStoredClock(shown.posts, given.posts.map(toMinute)) };
  const byMinute = new Map<string, PublishedPost[]>();
  for (const post of other.posts) byMinute.set(minuteOf(post), [...(byMinute.get(minuteOf(post)) ?? []), post]);
  const taken = new Set<PublishedPost>();
  const pairs = given.posts.map((post) => {
    const near = isTimeless ? other.posts : (byMinute.get(minuteOf(post)) ?? []);
    const same = sameAmong(
      post,
      near.filter((one) => !taken.has(one)),
    );
    if (same) taken.add(same);
    return { post, same };
  });
  if (pairs.filter(({ same }) => same).length < given.posts.length * MOST) return given;
  const known = pairs.map(({ post, same }) => (same ? completed(post, same, isTimeless) : post));
  const minutes = known.map(minuteOf).sort();
  const [oldest = "", newest = ""] = [minutes[0], minutes.at(-1)];
  const newer = other.posts.filter((post) => minuteOf(post) > newest);
  const older = other.posts.filter((post) => minuteOf(post) < oldest);
  const posts = [...newer, ...known, ...older];
  const sorted = isTimeless
    ? posts.toSorted((a, b) => Number(a.publishedAt < b.publishedAt) - Number(a.publishedAt > b.publishedAt))
    : posts;
  // Places are counted anew, as they would be if all came from one reading.
  return { ...given, posts: identify(sorted.map(({ id, ...post }) => (isDerived(id) ? post : { ...post, id }))) };
}

/** One that is pinned may stand elsewhere. */
const MOST = 0.9;
const SHARE = 0.5;
/** All are compared with all. */
const MOST_COMPARED = 200;

const minuteOf = ({ publishedAt }: PublishedPost): string => publishedAt.slice(0, 16);
/** Clocks that people read have no seconds, and often no zone. */
const toMinute = (post: PublishedPost): PublishedPost => ({ ...post, publishedAt: `${minuteOf(post)}:00.000Z` });
const textOf = ({ headline = "", body }: PublishedPost): string => `${headline}\n${plainText(body)}`;

/** The post with the same headline or else, since tickers have forms of words, the one that has most of the same words. */
function sameAmong(post: PublishedPost, near: readonly PublishedPost[]): PublishedPost | undefined {
  const named = post.headline === undefined ? [] : near.filter(({ headline }) => headline === post.headline);
  if (named.length === 1) return named[0];
  const text = textOf(post);
  const shares = (named.length > 0 ? named : near).map((one) => ({ one, share: wordsShared(text, textOf(one)) }));
  const [most] = shares.toSorted((a, b) => b.share - a.share);
  return most && (named.length > 0 || most.share >= SHARE) ? most.one : undefined;
}

/** A post with the headline and text that its data leaves out or cuts, and with a time where all have one. */
function completed(post: PublishedPost, other: PublishedPost, isTimeless: boolean): PublishedPost {
  const [said, more] = [plainText(post.body), plainText(other.body)];
  const isCut =
    more.length > said.length && hasWordsOf(post.body, other.body) && more.startsWith(said.slice(0, -MOST_CUT));
  const { printedTime, publishedAt } = other;
  const { printedTime: _, ...rest } = post;
  const timed = isTimeless ? { ...rest, publishedAt, ...(printedTime !== undefined && { printedTime }) } : post;
  const headline = post.headline ?? other.headline;
  return { ...timed, ...(headline !== undefined && { headline }), ...(isCut && { body: other.body }) };
}

/** Characters of "… Read more" or a word that is cut. */
const MOST_CUT = 20;
