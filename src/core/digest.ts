import { isAbout, isKeyEvent } from "./about";
import { plainText } from "./blocks";
import type { Instant, Kind, Post } from "./coverage";

export interface DigestLine {
  postId: string;
  text: string;
  at: Instant;
  kind: Kind;
}

/** What happened in one race. */
export interface RaceDigest {
  raceId: string;
  lines: DigestLine[];
}

const LINES = 5;
const WEIGHT: Partial<Record<Kind, number>> = { result: 5, record: 4, withdrawal: 3, "lead change": 2, start: 1 };

/**
 * What happened since a reader last looked, for each race that they follow: the weightiest posts, results first and
 * otherwise the newest first, at most five.
 *
 * @param posts newest first
 * @param raceIds in the order in which they are to stand
 * @param since posts that arrived later
 */
export function digestOf(posts: readonly Post[], raceIds: readonly string[], since: Instant): RaceDigest[] {
  const news = posts.filter((post) => post.arrivedAt > since && !post.withdrawn && isKeyEvent(post));
  return raceIds
    .map((raceId) => ({ raceId, lines: linesOf(news.filter((post) => isSurely(post, raceId))) }))
    .filter(({ lines }) => lines.length > 0);
}

/** What is only guessed to be about a race is no line of its news. */
const isSurely = (post: Post, raceId: string): boolean =>
  isAbout(post, raceId) && post.races.some(({ id, confidence }) => id === raceId && confidence !== "low");

const linesOf = (posts: readonly Post[]): DigestLine[] =>
  posts
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, LINES)
    .map((post) => ({ postId: post.id, text: gistOf(post), at: post.publishedAt, kind: post.kind }));

/** A publisher's own key event weighs as much as a start. */
const weight = (post: Post): number => WEIGHT[post.kind] ?? (post.keyEvent ? 1 : 0);

/** A post in one line: its headline, else how it begins. */
export const gistOf = (post: Post): string => post.headline ?? plainText(post.body).split("\n")[0] ?? "";
