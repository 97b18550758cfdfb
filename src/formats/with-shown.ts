import { plainText } from "../core/blocks";
import type { PublishedPost, Snapshot } from "../core/coverage";
import { identify, isDerived, isOfOneInstant } from "../core/identity";
import { wordsShared } from "../core/match-texts";
import { hasWordsOf } from "./shown";

/**
 * A live blog with what another reading of its page has more. Many publishers print only their newest updates as data, or
 * print them from a cache, without their texts, or with one time for all; others show only some of the posts that their data
 * has. It counts only where both have the same posts otherwise: what stands among them is something else.
 *
 * @param given what counts where both say something
 * @param other of the same page, read in another way
 */
export function withShown(given: Snapshot, other: Snapshot): Snapshot {
  const isTimeless = given.posts.length > 1 && isOfOneInstant(given.posts);
  if (other.posts.length < 2 || (isTimeless && (isOfOneInstant(other.posts) || other.posts.length > MOST_COMPARED)))
    return given;
  const byMinute = new Map<string, PublishedPost[]>();
  for (const post of other.posts) byMinute.set(minuteOf(post), [...(byMinute.get(minuteOf(post)) ?? []), post]);
  const pairs = given.posts.map((post) => {
    const near = isTimeless ? other.posts : (byMinute.get(minuteOf(post)) ?? []);
    return { post, same: near.find((one) => isSame(post, one)) };
  });
  if (pairs.filter(({ same }) => same).length < given.posts.length * MOST) return given;
  const known = pairs.map(({ post, same }) => (same ? completed(post, same, isTimeless) : post));
  const minutes = known.map(minuteOf).sort();
  const [oldest = "", newest = ""] = [minutes[0], minutes.at(-1)];
  const newer = other.posts.filter((post) => minuteOf(post) > newest);
  const older = other.posts.filter((post) => minuteOf(post) < oldest);
  const posts = [...newer, ...known, ...older];
  if (posts.every((post, i) => post === given.posts[i])) return given;
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
const textOf = ({ headline = "", body }: PublishedPost): string => `${headline}\n${plainText(body)}`;

/** Whether two posts say mostly the same, or have the same headline and the beginning of the same text. */
function isSame(one: PublishedPost, other: PublishedPost): boolean {
  if (one.headline !== undefined && one.headline === other.headline) return true;
  return wordsShared(textOf(one), textOf(other)) >= SHARE;
}

/** A post with the text that its data leaves out or cuts, and with a time where all have one. */
function completed(post: PublishedPost, other: PublishedPost, isTimeless: boolean): PublishedPost {
  const [said, more] = [plainText(post.body), plainText(other.body)];
  const isCut =
    more.length > said.length && hasWordsOf(post.body, other.body) && more.startsWith(said.slice(0, -MOST_CUT));
  const { printedTime, publishedAt } = other;
  const { printedTime: _, ...rest } = post;
  const timed = isTimeless ? { ...rest, publishedAt, ...(printedTime !== undefined && { printedTime }) } : post;
  return isCut ? { ...timed, body: other.body } : timed;
}

/** Characters of "… Read more" or a word that is cut. */
const MOST_CUT = 20;
