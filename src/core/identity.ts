import { plainText } from "./blocks";
import type { PublishedPost } from "./coverage";
import type { Instant } from "./instant";
import { hashOf, withoutCounters } from "./strings";
import { shortId } from "./untrusted-text";

/** A post as a format reads it: with the publisher's id where the page has one. */
export type FoundPost = Omit<PublishedPost, "id"> & { id?: string };

/**
 * Gives each post of a snapshot an id. A publisher's id is trusted only while it is unique in the
 * snapshot (feeds print one id on several items: feedbin#604, brief#428). Otherwise the id is the
 * instant and the place within it, counted from the oldest, so that editing any of its text keeps it;
 * where a snapshot cuts a minute in two, `matchPosts` puts the place right again.
 *
 * @param given newest first
 */
export function identify(given: readonly FoundPost[]): PublishedPost[] {
  const found = withoutCopies(given);
  const uses = new Map<string, number>();
  for (const post of found) if (post.id) uses.set(normalizeId(post.id), (uses.get(normalizeId(post.id)) ?? 0) + 1);

  const places = new Map<Instant, number>();
  return found
    .toReversed()
    .map((post) => {
      const id = post.id && normalizeId(post.id);
      if (id && uses.get(id) === 1) return { ...post, id };
      const place = places.get(post.publishedAt) ?? 0;
      places.set(post.publishedAt, place + 1);
      return { ...post, id: derivedId(post.publishedAt, place) };
    })
    .reverse();
}

/**
 * Gives posts without a printed time and without a unique id an id made of their text, because the time that is guessed
 * for them may differ at the next poll.
 *
 * @param posts newest first
 */
export function withTextIds<P extends Omit<FoundPost, "publishedAt">>(
  posts: readonly P[],
  isTimeless: (post: P) => boolean,
): P[] {
  const uses = new Map<string, number>();
  const next = (key: string): number => {
    const count = uses.get(key) ?? 0;
    uses.set(key, count + 1);
    return count;
  };
  for (const { id } of posts) if (id) next(normalizeId(id));
  const isOwn = ({ id }: P) => id !== undefined && uses.get(normalizeId(id)) === 1;
  return posts
    .toReversed()
    .map((post) => {
      if (!isTimeless(post) || isOwn(post)) return post;
      const id = `text:${hashOf(words(post))}`;
      const place = next(id);
      return { ...post, id: place === 0 ? id : `${id}.${place}` };
    })
    .reverse();
}

/** A post's text without counters. */
const words = ({ headline = "", body }: Pick<PublishedPost, "headline" | "body">): string =>
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

/**
 * Matches each incoming post to a stored one: by the publisher's id; else, at the same instant, by the
 * same content, headline or most of the words (a re-numbered or edited post); else by a derived id.
 *
 * @param incoming a snapshot's posts, newest first
 * @param stored every stored post at the incoming instants
 * @param partial the snapshot lacks newer posts
 * @returns the incoming posts in their order, each with the id of the stored post it is, or a new one
 */
export function matchPosts(
  incoming: readonly PublishedPost[],
  stored: readonly PublishedPost[],
  partial = false,
): PublishedPost[] {
  const byId = new Map(stored.map((post) => [post.id, post]));
  const atInstant = grouped(stored, (post) => post.publishedAt);
  const inMinute = grouped(stored, minuteOf);
  const taken = new Set<string>();
  const matches = new Map<PublishedPost, string>();

  const claim = (find: (post: PublishedPost) => PublishedPost | undefined) => {
    for (const post of incoming) {
      const old = matches.has(post) ? undefined : find(post);
      if (!old || taken.has(old.id)) continue;
      matches.set(post, old.id);
      taken.add(old.id);
    }
  };
  const claimAtInstant = (same: (a: PublishedPost, b: PublishedPost) => boolean) =>
    claim((post) => atInstant.get(post.publishedAt)?.find((old) => !taken.has(old.id) && same(old, post)));

  const byOwnId = (post: PublishedPost) => (isDerived(post.id) ? undefined : byId.get(post.id));
  claim((post) => {
    const old = byOwnId(post);
    return old && (old.publishedAt === post.publishedAt || sameWords(old, post)) ? old : undefined;
  });
  claimAtInstant(sameWords);
  // Where ids count places from the top of the page, most posts are under the id of another now.
  const renumbered = [...matches].filter(([post, id]) => byOwnId(post) && id !== post.id).length;
  claim((post) => {
    const old = renumbered > matches.size / 2 ? undefined : byOwnId(post);
    return old && !isReused(old, post) ? old : undefined;
  });
  claimAtInstant((a, b) => a.headline !== undefined && a.headline === b.headline);
  // One form of a page may have seconds or ids that another lacks.
  claim((post) => inMinute.get(minuteOf(post))?.find((old) => !taken.has(old.id) && sameWords(old, post)));
  // This compares all with all; no real page has more than 50 posts at one instant.
  const isCrowded = [...atInstant.values()].some((posts) => posts.length > 50);
  if (!isCrowded) claimAtInstant((a, b) => wordsShared(plainText(a.body), plainText(b.body)) >= 0.5);
  if (!partial) claim(moved(incoming, stored, matches, taken));
  // An instant at the edge of a snapshot may be cut in two, so places counted within it mean nothing there.
  const edges = [incoming.at(-1)?.publishedAt, partial ? incoming[0]?.publishedAt : undefined];
  claim((post) => (isDerived(post.id) && !edges.includes(post.publishedAt) ? byId.get(post.id) : undefined));

  const used = new Set(byId.keys());
  return incoming.map((post) => {
    const id = matches.get(post) ?? freeId(post, used);
    used.add(id);
    return { ...post, id };
  });
}

/**
 * Finds the stored post with the same text if a source changes the dates of its posts: it prints the time of the
 * request, or none. The same text at another time may also be another post. It is the same post if the old one belongs
 * in the snapshot but is missing, or if no post has kept its time.
 */
function moved(
  incoming: readonly PublishedPost[],
  stored: readonly PublishedPost[],
  matches: ReadonlyMap<PublishedPost, string>,
  taken: ReadonlySet<string>,
): (post: PublishedPost) => PublishedPost | undefined {
  const left = incoming.filter((post) => !matches.has(post));
  if (left.length === 0) return () => undefined;
  const times = new Map(stored.map((post) => [post.id, post.publishedAt]));
  const inPlace = incoming.flatMap((post) =>
    times.get(matches.get(post) ?? "") === post.publishedAt ? post.publishedAt : [],
  );
  const byWords = grouped(
    stored.filter(({ id }) => !taken.has(id)),
    words,
  );
  const find = (post: PublishedPost) => byWords.get(words(post))?.find(({ id }) => !taken.has(id));
  // The publisher's own ids are doubted only where most of the page has come anew under others, and so at each poll.
  const isRenamed = left.filter((post) => byWords.has(words(post))).length >= incoming.length / 2;
  const ours = ({ id }: PublishedPost) => isDerived(id) || id.startsWith("text:");
  const findOurs = (post: PublishedPost) => (ours(post) || (isRenamed && incoming.length > 1) ? find(post) : undefined);
  if (inPlace.length > 0 && !isRenamed) {
    // The oldest of all may be pinned there.
    const from = inPlace.sort()[1];
    return (post) => {
      const old = findOurs(post);
      return from !== undefined && old && old.publishedAt > from ? old : undefined;
    };
  }
  const again = incoming.filter((post) => matches.has(post) || byWords.has(words(post))).length;
  const isDatedAnew = incoming.length > 1 && (isOfOneInstant(incoming) || again >= incoming.length / 2);
  return isDatedAnew || incoming.every(({ printedTime }) => printedTime !== undefined) ? findOurs : () => undefined;
}

/** Whether all posts have the same time, most likely that of the request. */
export const isOfOneInstant = (posts: readonly Pick<PublishedPost, "publishedAt">[]): boolean =>
  posts.every(({ publishedAt }) => publishedAt === posts[0]?.publishedAt);

/** Some feeds give a new article the id of an old one (feedbin#604): another time, another headline, other words. */
const isReused = (old: PublishedPost, post: PublishedPost): boolean =>
  old.publishedAt !== post.publishedAt &&
  old.headline !== post.headline &&
  wordsShared(plainText(old.body), plainText(post.body)) < 0.2;

/** Normalizes an id that is an address: neither http for https nor a trailing slash makes another id (feedbin#515). */
function normalizeId(id: string): string {
  const same = id
    .trim()
    .replace(/^http:/i, "https:")
    .replace(/\/$/, "");
  return shortId(same);
}

const derivedId = (publishedAt: Instant, place: number): string => `${publishedAt}#${place}`;
const isDerived = (id: string): boolean => /Z#\d+$/.test(id);

function freeId(post: PublishedPost, used: ReadonlySet<string>): string {
  if (!used.has(post.id)) return post.id;
  let place = 0;
  while (used.has(derivedId(post.publishedAt, place))) place++;
  return derivedId(post.publishedAt, place);
}

const minuteOf = ({ publishedAt }: PublishedPost): string => publishedAt.slice(0, 16);

const sameWords = (a: PublishedPost, b: PublishedPost): boolean =>
  a.headline === b.headline && plainText(a.body) === plainText(b.body);

function grouped(
  posts: readonly PublishedPost[],
  keyOf: (post: PublishedPost) => string,
): Map<string, PublishedPost[]> {
  const groups = new Map<string, PublishedPost[]>();
  for (const post of posts) {
    const group = groups.get(keyOf(post));
    if (group) group.push(post);
    else groups.set(keyOf(post), [post]);
  }
  return groups;
}

/** The share (0–1) of different words that two texts have in common. */
function wordsShared(a: string, b: string): number {
  const first = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const second = new Set(b.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const all = new Set([...first, ...second]);
  return all.size === 0 ? 0 : [...first].filter((word) => second.has(word)).length / all.size;
}
