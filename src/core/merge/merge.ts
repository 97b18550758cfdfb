import type { PublishedPost, Snapshot } from "../coverage";
import { type Instant, laterFirst } from "../instant";
import { changeOf, type EditMemory } from "./edits";
import { matchPosts } from "./match-posts";
import { windowOf } from "./window";
import { onStoredClock } from "./zone-shift";

/** What merging needs of a kept post; a caller's further fields are carried along untouched. */
export interface KeptPost extends PublishedPost, EditMemory {
  arrivedAt: Instant;
  editedAt?: Instant;
  withdrawn: boolean;
}

export interface Merge<P extends KeptPost> {
  /** Newest first; within an instant, later arrivals first; within an arrival, in the page's order. */
  posts: (P | KeptPost)[];
  added: string[];
  edited: string[];
  /** They have changed in a way that is no edit, as a counter does. */
  counted: string[];
  withdrawn: string[];
  /** Withdrawn before, and back now. */
  returned: string[];
  /** Where the page's window of newest posts begins (see `windowOf`). */
  windowFrom?: Instant;
}

/**
 * Merges a snapshot into the kept posts. Nothing is ever deleted: a snapshot is often only the newest
 * part of a page, so a kept post that it lacks is withdrawn only if it lies inside the window that the page showed
 * before and shows now, and comes back when a later snapshot has it again.
 *
 * @param kept newest first: every kept post at or after the oldest instant of the snapshot, and any others
 * @param now when the snapshot was taken
 * @param windowFrom of the last whole snapshot
 */
export function merge<P extends KeptPost>(
  kept: readonly P[],
  snapshot: Snapshot,
  now: Instant,
  windowFrom?: Instant,
): Merge<P> {
  const arrived = notAhead(onStoredClock(snapshot.posts, kept), now);
  const incoming = matchPosts(arrived, kept, snapshot.partial);
  const keptById = new Map(kept.map((post) => [post.id, post]));
  const inSnapshot = new Set(incoming.map((post) => post.id));
  const result: Merge<P> = { posts: [], added: [], edited: [], counted: [], withdrawn: [], returned: [], windowFrom };

  const updated = incoming.map((post): P | KeptPost => {
    const old = keptById.get(post.id);
    if (!old) {
      result.added.push(post.id);
      return { ...post, arrivedAt: now, withdrawn: false };
    }
    if (old.withdrawn) result.returned.push(post.id);
    const change = changeOf(old, post);
    if (!change) return sameMarks(old, post) ? old : { ...old, ...marksOf(post), withdrawn: false };
    (change.isEdit ? result.edited : result.counted).push(post.id);
    // A page that rounds or bumps the time of publication must not move a post that was already read.
    return {
      ...old,
      ...optional(post),
      publishedAt: old.publishedAt,
      printedTime: old.printedTime,
      ...change.memory,
      ...(change.isEdit && { editedAt: editTime(old, post, now) }),
      withdrawn: false,
    };
  });

  const missing = kept.filter((post) => !inSnapshot.has(post.id));
  const gone = new Set<P>();
  if (!snapshot.partial) {
    const pairs = incoming.map((post) => ({ post, old: keptById.get(post.id) }));
    const window = windowOf(pairs, missing, windowFrom);
    for (const post of window.withdrawn) gone.add(post);
    result.windowFrom = window.from;
  }
  const rest = missing.map((post) => {
    if (!gone.has(post)) return post;
    result.withdrawn.push(post.id);
    return { ...post, withdrawn: true };
  });

  // A stable sort keeps the page's order within a minute, and what the snapshot left out after it.
  result.posts = [...updated, ...rest].sort(byTime);
  return result;
}

/** Some pages print the same time on all posts of a day, oldest first, so later arrivals go above. */
const byTime = (a: KeptPost, b: KeptPost): number =>
  laterFirst(a.publishedAt, b.publishedAt) || laterFirst(a.arrivedAt, b.arrivedAt);

/** Clocks differ a little. */
const AHEAD_MS = 2 * 60_000;
/** A time further ahead is no matter of clocks: it is wrong, and nobody can tell by how much. */
const WRONG_MS = 15 * 60_000;

/**
 * Dates posts from the future now; otherwise they would stay above all later posts. A time that is plainly wrong isn't shown.
 * If every post is ahead, our own clock is wrong.
 */
function notAhead(posts: readonly PublishedPost[], now: Instant): readonly PublishedPost[] {
  const isAhead = (post: PublishedPost, by = AHEAD_MS) => Date.parse(post.publishedAt) > Date.parse(now) + by;
  if (posts.every((post) => isAhead(post))) return posts;
  return posts.map((post) => {
    if (!isAhead(post)) return post;
    return { ...post, publishedAt: now, ...(isAhead(post, WRONG_MS) && { printedTime: post.printedTime ?? "" }) };
  });
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

const marksOf = ({ keyEvent, pinned, url }: PublishedPost) => ({ keyEvent, pinned, url });

/** A post may be marked, moved or brought back without being edited. */
const sameMarks = (old: KeptPost, post: PublishedPost): boolean =>
  !old.withdrawn && old.keyEvent === post.keyEvent && old.pinned === post.pinned && old.url === post.url;

/** The publisher's time of the edit if it claims a new one, else when we saw it. */
function editTime(old: PublishedPost, post: PublishedPost, now: Instant): Instant {
  const claimed = post.modifiedAt;
  return claimed !== undefined && claimed > (old.modifiedAt ?? old.publishedAt) ? claimed : now;
}
