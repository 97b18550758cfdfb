import { plainText } from "../core/blocks";
import type { PublishedPost, Snapshot } from "../core/coverage";
import { identify, isDerived } from "../core/identity";
import { wordsShared } from "../core/match-texts";

/**
 * A live blog with the posts that its page shows and its data leaves out: many print only their newest updates as data, and
 * some print them from a cache. Only what is older or newer than all of the data counts, and only where the page shows the
 * same posts as the data otherwise: what stands among them is something else.
 *
 * @param given by the data
 * @param shown by the page, read in another way
 */
export function withShown(given: Snapshot, shown: Snapshot): Snapshot {
  const [newest, oldest] = [given.posts[0]?.publishedAt, given.posts.at(-1)?.publishedAt];
  if (!newest || !oldest || shown.posts.length < 2) return given;
  const isInPage = (post: PublishedPost) => shown.posts.some((other) => isSame(post, other));
  if (given.posts.filter(isInPage).length < given.posts.length * MOST) return given;
  const isLeftOut = ({ publishedAt }: PublishedPost) =>
    minuteOf(publishedAt) > minuteOf(newest) || minuteOf(publishedAt) < minuteOf(oldest);
  const more = shown.posts.filter(isLeftOut);
  if (more.length === 0) return given;
  const posts = [
    ...more.filter(({ publishedAt }) => publishedAt > newest),
    ...given.posts,
    ...more.filter(({ publishedAt }) => publishedAt < oldest),
  ];
  // Places are counted anew, as they would be if the data had all.
  return { ...given, posts: identify(posts.map(({ id, ...post }) => (isDerived(id) ? post : { ...post, id }))) };
}

const minuteOf = (instant: string): string => instant.slice(0, 16);

/** Whether two posts have one time and mostly the same words. */
function isSame(one: PublishedPost, other: PublishedPost): boolean {
  if (minuteOf(one.publishedAt) !== minuteOf(other.publishedAt)) return false;
  return (
    (one.headline !== undefined && one.headline === other.headline) || wordsShared(textOf(one), textOf(other)) >= SHARE
  );
}

const SHARE = 0.5;
/** One that is pinned may stand elsewhere. */
const MOST = 0.9;
const textOf = ({ headline = "", body }: PublishedPost): string => `${headline}\n${plainText(body)}`;
