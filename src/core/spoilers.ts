import * as z from "zod/mini";
import type { CoverageHead, Post } from "./coverage";
import { Instant } from "./instant";

export const Spoilers = z.union([z.object({ delay: z.number() }), z.object({ from: Instant, playedAt: Instant })]);
/**
 * How a reader follows a coverage later than it happens: so many minutes behind it; or from its start, at its own pace,
 * since the reader pressed play.
 */
export type Spoilers = z.infer<typeof Spoilers>;

export const SHORTEST_DELAY = 5;
export const LONGEST_DELAY = 240;

const MINUTE_MS = 60_000;

/** How much later the reader sees what happens, in milliseconds. */
const lagOf = (spoilers: Spoilers): number =>
  "delay" in spoilers ? spoilers.delay * MINUTE_MS : Date.parse(spoilers.playedAt) - Date.parse(spoilers.from);

/** When a reader may see what was published at an instant. */
export const revealedAt = (published: Instant, spoilers: Spoilers): Instant =>
  new Date(Date.parse(published) + lagOf(spoilers)).toISOString();

/** What was published up to then may be seen now. */
export const horizonAt = (spoilers: Spoilers, now: Instant): Instant =>
  new Date(Date.parse(now) - lagOf(spoilers)).toISOString();

/**
 * The posts that may be seen now. For a reader without spoilers, a post arrives when it is revealed, so what was read,
 * what is new and what counts follow as for everybody.
 */
export function revealed(posts: readonly Post[], spoilers: Spoilers | undefined, now: Instant): Post[] {
  if (!spoilers) return [...posts];
  return posts.flatMap((post) => {
    const at = revealedAt(post.publishedAt, spoilers);
    if (at > now) return [];
    return at > post.arrivedAt ? { ...post, arrivedAt: at } : post;
  });
}

/** When the last of some posts arrives for a reader: the newest of them was published then, the last came then. */
export const lastArrivalFor = (
  { newest, lastArrival }: { newest: Instant; lastArrival: Instant },
  spoilers: Spoilers | undefined,
): Instant => {
  const at = spoilers && revealedAt(newest, spoilers);
  return at && at > lastArrival ? at : lastArrival;
};

/** A coverage's head without what tells more than its posts that may be seen: summary, end, how races stand. */
export function withoutSpoilers(head: CoverageHead, spoilers: Spoilers | undefined, now: Instant): CoverageHead {
  if (!spoilers) return head;
  const horizon = horizonAt(spoilers, now);
  const { endsAt, ...open } = head;
  const isOver = head.status === "ended" && endsAt !== undefined && endsAt <= horizon;
  return {
    ...open,
    ...(isOver && { endsAt }),
    summary: isOver ? head.summary : [],
    status: isOver || head.status === "upcoming" ? head.status : "live",
    races: head.races.map(({ standing, ...race }) => ({
      ...race,
      ...(standing && standing.at <= horizon && { standing }),
    })),
  };
}
