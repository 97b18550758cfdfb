import { isKeyEvent, isSurelyAbout } from "./about";
import { plainText } from "./blocks";
import type { Kind, Post } from "./coverage";
import type { Instant } from "./instant";
import type { Race } from "./race";

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
 * @param races in the order in which they are to stand
 * @param since posts that arrived later
 */
export function digestOf(posts: readonly Post[], races: readonly Race[], since: Instant): RaceDigest[] {
  const news = posts.filter((post) => post.arrivedAt > since && !post.withdrawn && isKeyEvent(post));
  return races
    .map((race) => ({
      raceId: race.id,
      lines: linesOf(
        news.filter((post) => isSurelyAbout(post, race.id)),
        race,
      ),
    }))
    .filter(({ lines }) => lines.length > 0);
}

const linesOf = (posts: readonly Post[], race: Race): DigestLine[] =>
  posts
    .toSorted((a, b) => weight(b, race) - weight(a, race))
    .slice(0, LINES)
    .map((post) => ({ postId: post.id, text: gistOf(post), at: post.publishedAt, kind: post.kind }));

/** Who won stands before who came second. A publisher's own key event weighs as much as a start. */
const weight = (post: Post, { standing }: Race): number =>
  standing?.isFinal && standing.postId === post.id ? 10 : (WEIGHT[post.kind] ?? (post.keyEvent ? 1 : 0));

/** A post in one line: its headline, else how it begins. */
export const gistOf = (post: Post): string => post.headline ?? plainText(post.body).split("\n")[0] ?? "";
