import { plainText } from "./blocks";
import type { PublishedPost, Snapshot } from "./coverage";
import { matchPosts } from "./identity";
import type { Instant } from "./instant";

/** What merging needs of a kept post; a caller's further fields are carried along untouched. */
export interface KeptPost extends PublishedPost {
  arrivedAt: Instant;
  editedAt?: Instant;
  withdrawn: boolean;
}

export interface Merge<P extends KeptPost> {
  /** Newest first; of one instant those that arrived later, and of one arrival in the page's order. */
  posts: (P | KeptPost)[];
  added: string[];
  edited: string[];
  withdrawn: string[];
  /** Taken back before, and there again. */
  returned: string[];
}

/**
 * Merges a snapshot into the kept posts. Nothing is ever deleted: a snapshot is often only the newest
 * part of a page, so a kept post that it lacks is withdrawn only if it lies between posts that the
 * snapshot has, and comes back when a later snapshot has it again.
 *
 * @param kept newest first: every kept post at or after the oldest instant of the snapshot, and any others
 * @param now when the snapshot was taken
 */
export function merge<P extends KeptPost>(kept: readonly P[], snapshot: Snapshot, now: Instant): Merge<P> {
  const arrived = notAhead(snapshot.posts, now);
  const incoming = matchPosts(arrived, kept, snapshot.partial);
  const keptById = new Map(kept.map((post) => [post.id, post]));
  const inSnapshot = new Set(incoming.map((post) => post.id));
  const result: Merge<P> = { posts: [], added: [], edited: [], withdrawn: [], returned: [] };

  const updated = incoming.map((post): P | KeptPost => {
    const old = keptById.get(post.id);
    if (!old) {
      result.added.push(post.id);
      return { ...post, arrivedAt: now, withdrawn: false };
    }
    if (old.withdrawn) result.returned.push(post.id);
    if (sameContent(old, post)) return sameMarks(old, post) ? old : { ...old, ...marksOf(post), withdrawn: false };
    result.edited.push(post.id);
    // A page that rounds or bumps the time of publication must not move a post that was already read.
    return {
      ...old,
      ...optional(post),
      publishedAt: old.publishedAt,
      editedAt: editTime(old, post, now),
      withdrawn: false,
    };
  });

  const missing = kept.filter((post) => !inSnapshot.has(post.id));
  const gone = new Set(snapshot.partial ? [] : withdrawnFrom(arrived, missing));
  const rest = missing.map((post) => {
    if (!gone.has(post)) return post;
    result.withdrawn.push(post.id);
    return { ...post, withdrawn: true };
  });

  // A stable sort keeps the page's order within a minute, and what the snapshot left out after it.
  result.posts = [...updated, ...rest].sort(byTime);
  return result;
}

/** Some pages print one time for the whole day, the oldest first: what arrives later stands above. */
const byTime = (a: KeptPost, b: KeptPost): number =>
  descending(a.publishedAt, b.publishedAt) || descending(a.arrivedAt, b.arrivedAt);

const descending = (a: Instant, b: Instant): number => Number(a < b) - Number(a > b);

/** Clocks differ a little. */
const AHEAD_MS = 2 * 60_000;

/**
 * A post dated in the future has come now: it must not stand above all that comes until then. Where every post is,
 * it is our own clock that is wrong.
 */
function notAhead(posts: readonly PublishedPost[], now: Instant): readonly PublishedPost[] {
  const isAhead = (post: PublishedPost) => Date.parse(post.publishedAt) > Date.parse(now) + AHEAD_MS;
  if (posts.every(isAhead)) return posts;
  return posts.map((post) => (isAhead(post) ? { ...post, publishedAt: now } : post));
}

/** The fields a source may drop again must be dropped from the kept post too. */
function optional(post: PublishedPost): PublishedPost {
  const blank = {
    url: undefined,
    printedTime: undefined,
    headline: undefined,
    modifiedAt: undefined,
    label: undefined,
    byline: undefined,
  };
  return { ...blank, ...post };
}

function sameContent(a: PublishedPost, b: PublishedPost): boolean {
  return (
    a.headline === b.headline &&
    a.label === b.label &&
    a.byline?.name === b.byline?.name &&
    a.byline?.role === b.byline?.role &&
    plainText(a.body) === plainText(b.body) &&
    a.body.length === b.body.length
  );
}

const marksOf = ({ keyEvent, pinned, url }: PublishedPost) => ({ keyEvent, pinned, url });

/** A post may be marked, moved or brought back without being edited. */
const sameMarks = (old: KeptPost, post: PublishedPost): boolean =>
  !old.withdrawn && old.keyEvent === post.keyEvent && old.pinned === post.pinned && old.url === post.url;

/** The publisher's time of the edit if it claims a new one, else when we saw it. */
function editTime(old: PublishedPost, post: PublishedPost, now: Instant): Instant {
  const claimed = post.modifiedAt;
  return claimed !== undefined && claimed > (old.modifiedAt ?? old.publishedAt) ? claimed : now;
}

/**
 * The missing posts that lie between posts which the snapshot shows. Newer ones are left alone (a cache may
 * serve an older snapshot), older ones too (a page shows its newest part), and so are all where several
 * are missing at once: a source takes back a post or two, a page that skips more has a gap.
 */
function withdrawnFrom<P extends KeptPost>(posts: readonly PublishedPost[], missing: readonly P[]): P[] {
  // Pinned posts stand outside of the page's order, mostly at its top: the last one tells where the page ends.
  const times = posts.filter((post) => !post.pinned).map((post) => post.publishedAt);
  const oldest = times.at(-1);
  const newest = times.reduce((a, b) => (a > b ? a : b), "");
  if (oldest === undefined) return [];
  const inside = missing.filter((post) => post.publishedAt > oldest && post.publishedAt < newest);
  return inside.filter((post) => !post.withdrawn).length <= 2 ? inside.filter((post) => !post.withdrawn) : [];
}
