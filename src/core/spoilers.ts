import * as z from "zod/mini";
import type { CoverageHead, Post } from "./coverage";
import { Instant } from "./instant";
import { withoutNewerFacts } from "./results";
import { type Pace, raceTime, type Source } from "./source";

export const Spoilers = z.union([z.object({ delay: z.number() }), z.object({ from: Instant, playedAt: Instant })]);
/**
 * How a coverage is followed without spoilers: with a delay in minutes; or from its start, as if it had begun when the
 * reader pressed play.
 */
export type Spoilers = z.infer<typeof Spoilers>;

export const SHORTEST_DELAY = 5;
export const LONGEST_DELAY = 240;

const MINUTE_MS = 60_000;

/** The reader's delay in milliseconds. */
const lagOf = (spoilers: Spoilers): number =>
  "delay" in spoilers ? spoilers.delay * MINUTE_MS : Date.parse(spoilers.playedAt) - Date.parse(spoilers.from);

/** When the reader may see a post that was published at an instant. */
export const revealedAt = (published: Instant, spoilers: Spoilers): Instant =>
  new Date(Date.parse(published) + lagOf(spoilers)).toISOString();

/** Posts published up to then may be seen now. */
export const horizonAt = (spoilers: Spoilers, now: Instant): Instant =>
  new Date(Date.parse(now) - lagOf(spoilers)).toISOString();

/**
 * The posts that may be seen now. A delayed post arrives when it is revealed, so unread posts and the badge are derived
 * in the usual way.
 */
export function revealed(posts: readonly Post[], spoilers: Spoilers | undefined, now: Instant): Post[] {
  if (!spoilers) return [...posts];
  return posts.flatMap((post) => {
    const at = revealedAt(wordedAt(post), spoilers);
    if (at > now) return [];
    return at > post.arrivedAt ? { ...post, arrivedAt: at } : post;
  });
}

/** A pinned post stays at the top and is written on: what it says is as late as its last change. */
const wordedAt = ({ publishedAt, pinned, modifiedAt = "", editedAt = "" }: Post): Instant =>
  pinned ? [publishedAt, modifiedAt, editedAt].reduce((last, at) => (at > last ? at : last)) : publishedAt;

/** When the last post of a chunk arrives for the reader, by its newest publication and its last arrival. */
export const lastArrivalFor = (
  { newest, lastArrival }: { newest: Instant; lastArrival: Instant },
  spoilers: Spoilers | undefined,
): Instant => {
  const at = spoilers && revealedAt(newest, spoilers);
  return at && at > lastArrival ? at : lastArrival;
};

/** A head without what reveals more than the visible posts: summary, end and standings. */
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

/** Reasons of a pace that tell nothing of how far the coverage is. */
const TELLS_NOTHING: ReadonlySet<Pace["why"]> = new Set(["retry", "serverAsked", "gone", "replay"]);

/**
 * A source without newer results, and without what tells that the coverage is quiet or over: how often it is polled and
 * why, when its last news came, and, while it works, when it was last asked. That is told once the reader has seen the end.
 */
export function sourceWithoutSpoilers(
  source: Source,
  head: CoverageHead,
  spoilers: Spoilers | undefined,
  now: Instant,
): Source {
  if (!spoilers) return source;
  const known = withoutNewerFacts(source, horizonAt(spoilers, now));
  if (withoutSpoilers(head, spoilers, now).status === "ended") return known;
  const { pace, lastNewsAt: _news, lastSuccessAt, ...open } = known;
  return {
    ...open,
    ...(pace && TELLS_NOTHING.has(pace.why) && { pace }),
    ...(source.problem && lastSuccessAt && { lastSuccessAt }),
  };
}

/**
 * The time at the race for the reader, in milliseconds: as far as they may see.
 *
 * @param now in milliseconds
 */
export const readerTime = (source: Pick<Source, "replay">, spoilers: Spoilers | undefined, now: number): number =>
  spoilers ? Math.min(raceTime(source, now), now - lagOf(spoilers)) : raceTime(source, now);
