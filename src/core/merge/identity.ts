import { plainText } from "../blocks";
import type { PublishedPost } from "../coverage";
import { countEach } from "../group-by";
import type { Instant } from "../instant";
import { hashOf, withoutCounters } from "../strings";
import { shortId } from "../untrusted-text";

/** A post as a format reads it: with the publisher's id where the page has one. */
export type FoundPost = Omit<PublishedPost, "id"> & { id?: string };

/**
 * Gives each post of a snapshot an id: the publisher's, if it can be trusted (`trustedIds`). Otherwise the id is the
 * instant and the place within it, counted from the oldest, so that editing any of its text keeps it;
 * where a snapshot cuts a minute in two, `matchPosts` puts the place right again.
 *
 * @param given newest first
 */
export function identify(given: readonly FoundPost[]): PublishedPost[] {
  const found = withoutCopies(given);
  const trusted = trustedIds(found);
  const places = new Map<Instant, number>();
  return found
    .toReversed()
    .map((post) => {
      const id = trusted.get(post);
      if (id !== undefined) return { ...post, id };
      const place = places.get(post.publishedAt) ?? 0;
      places.set(post.publishedAt, place + 1);
      return { ...post, id: derivedId(post.publishedAt, place) };
    })
    .reverse();
}

/**
 * Gives posts without a printed time and without a unique id an id made of their mark and text, because the time that is guessed
 * for them may differ at the next poll.
 *
 * @param posts newest first
 */
export function withTextIds<P extends Omit<FoundPost, "publishedAt">>(
  posts: readonly P[],
  isTimeless: (post: P) => boolean,
): P[] {
  const trusted = trustedIds(posts);
  const uses = new Map<string, number>();
  return posts
    .toReversed()
    .map((post) => {
      if (!isTimeless(post) || trusted.has(post)) return post;
      // "Gold!" is another post after "Heat 12" than after "Heat 3".
      const id = `text:${hashOf(`${post.printedTime ?? ""}${words(post)}`)}`;
      const place = uses.get(id) ?? 0;
      uses.set(id, place + 1);
      return { ...post, id: place === 0 ? id : `${id}.${place}` };
    })
    .reverse();
}

/**
 * The publisher's id of each post, if it is unique in the snapshot (feeds print one id on several items: feedbin#604,
 * brief#428) and isn't a count of places.
 *
 * @param posts newest first
 */
function trustedIds<P extends Identified>(posts: readonly P[]): ReadonlyMap<P, string> {
  const ids = posts.map(({ id = "" }) => normalizeId(id));
  const uses = countEach(ids);
  const arePlaces = countFromNewest(ids, posts);
  return new Map(
    posts.flatMap((post, i): [P, string][] => {
      const id = ids[i] ?? "";
      return id === "" || uses.get(id) !== 1 || arePlaces ? [] : [[post, id]];
    }),
  );
}

/** What ends in a number, and is no address of a page of its own: "row0", "https://run.example/live#row0". */
const COUNTED = /^((?:.*#)?[^/#]*?)(\d{1,4})$/;

interface Identified {
  id?: string;
  publishedAt?: Instant;
}

/**
 * Whether most ids count the posts from the newest ("row0", "row1"), so that each new post hands them on to the next. Posts of
 * one instant ("heat-1", "heat-2" of a day) may stand in the order in which they came.
 */
function countFromNewest(ids: readonly string[], posts: readonly Identified[]): boolean {
  const counts = ids
    .map((id) => COUNTED.exec(id))
    .map((found, i) => ({ of: found?.[1], count: Number(found?.[2]), at: posts[i]?.publishedAt }));
  const next = counts.flatMap((one, i) => {
    const above = counts[i - 1];
    return one.of === above?.of && one.count - 1 === above?.count
      ? { isOlder: above.at === undefined || above.at !== one.at }
      : [];
  });
  const isFromNewest = next.some(({ isOlder }) => isOlder) && counts.some(({ count }) => count <= 1);
  return isFromNewest && next.length > 1 && next.length > ids.length / 2;
}

/** A post's text without counters. */
export const words = ({ headline = "", body }: Pick<PublishedPost, "headline" | "body">): string =>
  withoutCounters(`${headline}\n${plainText(body)}`);

/** Removes copies: a post that is on the page twice is pinned, once at the top and once in its place. */
function withoutCopies(posts: readonly FoundPost[]): FoundPost[] {
  const kept = new Map<string, FoundPost>();
  for (const post of posts) {
    const { id = "", publishedAt, headline = "", body } = post;
    const key = JSON.stringify([normalizeId(id), publishedAt, headline, plainText(body)]);
    const isCopy = kept.delete(key);
    kept.set(key, isCopy ? { ...post, pinned: true } : post);
  }
  return [...kept.values()];
}

/** Whether all posts have the same time, most likely that of the request. */
export const isOfOneInstant = (posts: readonly Pick<PublishedPost, "publishedAt">[]): boolean =>
  posts.every(({ publishedAt }) => publishedAt === posts[0]?.publishedAt);

/** Normalizes an id that is an address: neither http for https nor a trailing slash makes another id (feedbin#515). */
function normalizeId(id: string): string {
  const same = id
    .trim()
    .replace(/^http:/i, "https:")
    .replace(/\/$/, "");
  return shortId(same);
}

/** The id of a post by its instant and its place within it. */
export const derivedId = (publishedAt: Instant, place: number): string => `${publishedAt}#${place}`;
/** Whether an id is made of a post's text alone (`withTextIds`). */
export const isOfText = ({ id }: Pick<PublishedPost, "id">): boolean => id.startsWith("text:");
export const isDerived = (id: string): boolean => /Z#\d+$/.test(id);
