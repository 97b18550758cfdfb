import { type Block, paragraph, plainText } from "./blocks";
import { isKeyEvent, isSurelyAbout, type Kind, type Post } from "./coverage";
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

const DIGEST_LINES = 5;
const WEIGHT: Partial<Record<Kind, number>> = { result: 5, record: 4, withdrawal: 3, "lead change": 2, start: 1 };

/**
 * What happened in each race since the reader last looked: at most five key events, the most important first, then the
 * newest.
 *
 * @param posts newest first
 * @param races in display order
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
    .slice(0, DIGEST_LINES)
    .map((post) => ({ postId: post.id, text: gistOf(post), at: post.publishedAt, kind: post.kind }));

/** The post with the winner comes first. A key event marked by the publisher counts like a start. */
const weight = (post: Post, { standing }: Race): number =>
  standing?.isFinal && standing.postId === post.id ? 10 : (WEIGHT[post.kind] ?? (post.keyEvent ? 1 : 0));

/** A post in one line: its headline, else how it begins. */
export const gistOf = (post: Post): string => post.headline ?? plainText(post.body).split("\n")[0] ?? "";

/** How one race went: its key events, the oldest first. */
export interface RaceRecap {
  race: Race;
  lines: { postId: string; text: string; at: Instant }[];
}

/** Kinds that report no event of the race, even if the publisher marks them as key events. */
const notEvents: ReadonlySet<Kind> = new Set(["preview", "quote", "schedule", "weather", "social", "coverage"]);

/**
 * How each race went, by its key events. Races without any are left out, and so are withdrawn posts and guesses.
 *
 * @param posts newest first
 * @param races in display order
 */
export function recapOf(posts: readonly Post[], races: readonly Race[]): RaceRecap[] {
  const events = posts.filter((post) => isKeyEvent(post) && !notEvents.has(post.kind) && !post.withdrawn).toReversed();
  return races
    .map((race) => ({
      race,
      lines: events
        .filter((post) => isSurelyAbout(post, race.id))
        .map((post) => ({ postId: post.id, text: gistOf(post), at: post.publishedAt })),
    }))
    .filter(({ race: { standing }, lines }) => standing !== undefined || lines.length > 0);
}

const SUMMARY_LINES = 3;

/**
 * The summary to show: the publisher's own if there is one, else the three newest key events.
 *
 * @param posts newest first
 */
export function summaryOf(own: readonly Block[], posts: readonly Post[]): readonly Block[] {
  if (own.length > 0) return own;
  const lines = posts.filter((post) => isKeyEvent(post) && !post.withdrawn).slice(0, SUMMARY_LINES);
  if (lines.length === 0) return [];
  const items = lines.map((post) => ({ text: gistOf(post) }));
  return items.length === 1 ? [paragraph(items[0]?.text ?? "")] : [{ type: "list", ordered: false, items }];
}
