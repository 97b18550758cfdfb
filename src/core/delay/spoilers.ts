import type { CoverageHead, Post } from "../coverage";
import { type Seen, unreadBy, withSeen } from "../filter/seen";
import { type Instant, latest } from "../instant";
import { type Pace, raceTime, type Source } from "../source";
import { horizonAt, lagOf, revealedAt, type Spoilers } from "./delay";
import { asOf } from "./facts-then";

/** What decides when a post may be seen. */
type Timed = Pick<Post, "publishedAt" | "arrivedAt" | "pinned" | "modifiedAt" | "editedAt">;

/**
 * The posts that may be seen now. A delayed post arrives when it is revealed, so unread posts and the badge are derived
 * in the usual way.
 */
export function revealed<P extends Timed>(posts: readonly P[], spoilers: Spoilers | undefined, now: Instant): P[] {
  if (!spoilers) return [...posts];
  const horizon = horizonAt(spoilers, now);
  return posts.flatMap((post) => {
    const { published, worded } = timesOf(post);
    if (worded > horizon) return [];
    const shown = revealedAt(published, spoilers);
    if (shown === undefined) return [];
    const changed = worded > published ? revealedAt(worded, spoilers) : undefined;
    // Changed after it was first revealed, it was hidden for a while, and is no news.
    const at = changed !== undefined && (post.pinned || worded <= shown) ? changed : shown;
    if (at > now) return [];
    return at > post.arrivedAt ? { ...post, arrivedAt: at } : post;
  });
}

/**
 * When a post was published, and when it came to say what it says. A pinned post stays at the top and is written on; of others
 * many publishers bump the time of modification without a change, so one later than a post's arrival counts only if an edit was seen.
 */
function timesOf({ publishedAt, arrivedAt, pinned, modifiedAt = "", editedAt = "" }: Timed): {
  published: Instant;
  worded: Instant;
} {
  const changes = pinned || modifiedAt <= arrivedAt ? [modifiedAt, editedAt] : [editedAt];
  return { published: publishedAt, worded: latest([publishedAt, ...changes]) };
}

/**
 * What a reader has seen once their delay ends: what they hadn't been shown stays unread, though it had arrived before
 * they marked all as read. What they were shown before a delay came, or was longer, stays read.
 *
 * @param posts all of the coverage
 */
export function seenAfterDelay(seen: Seen, posts: readonly Post[], spoilers: Spoilers, now: Instant): Seen {
  const { earlier = [] } = spoilers;
  const wasShown = ({ publishedAt, arrivedAt }: Post): boolean =>
    earlier.some(({ until, lagMs }) => arrivedAt <= until && Date.parse(publishedAt) <= Date.parse(until) - lagMs);
  const shown = revealed(posts, spoilers, now);
  const isShown = new Set(shown.map(({ id }) => id));
  const isUnread = unreadBy(seen);
  const read = [...shown, ...posts.filter((post) => !isShown.has(post.id) && wasShown(post))].filter(
    (post) => !isUnread(post),
  );
  const ids = new Set(read.map(({ id }) => id));
  const arrivals = posts.flatMap(({ id, arrivedAt }) => (ids.has(id) ? [] : arrivedAt)).sort();
  const [first] = arrivals;
  if (first === undefined || first > seen.readUpTo) return seen;
  const readUpTo = new Date(Date.parse(first) - 1).toISOString();
  const since = read.filter(({ arrivedAt }) => arrivedAt > readUpTo);
  return withSeen(
    { ...seen, readUpTo },
    since.map(({ id }) => id),
  );
}

const MINUTE_MS = 60_000;

/**
 * The next instant, in milliseconds, at which more is revealed of some posts; undefined if nothing is to come.
 *
 * @param spans the times of further posts: within one, more may be revealed each minute
 */
export function nextReveal(
  posts: readonly Post[],
  spoilers: Spoilers | undefined,
  now: Instant,
  spans: readonly { oldest: Instant; newest: Instant }[] = [],
): number | undefined {
  if (!spoilers || spoilers.pausedAt !== undefined) return undefined;
  const horizon = horizonAt(spoilers, now);
  const soon = new Date(Date.parse(horizon) + MINUTE_MS).toISOString();
  const begun = spans.map(({ oldest, newest }) => (oldest <= horizon && newest > horizon ? soon : oldest));
  const first = [...posts.map((post) => timesOf(post).worded), ...begun].filter((at) => at > horizon).sort()[0];
  return first === undefined ? undefined : Date.parse(first) + lagOf(spoilers, Date.parse(now));
}

/** When the last post of a chunk arrives for the reader, by its newest publication and its last arrival. */
export const lastArrivalFor = (
  { newest, lastArrival }: { newest: Instant; lastArrival: Instant },
  spoilers: Spoilers | undefined,
): Instant => {
  const at = spoilers && (revealedAt(newest, spoilers) ?? spoilers.pausedAt);
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
 * A source with its results as they stood then, and without what tells that the coverage is quiet or over: how often it is polled and
 * why, when its last news came, and, while it works, when it was last asked. That is told once the reader has seen the end.
 */
export function sourceWithoutSpoilers(
  source: Source,
  head: CoverageHead,
  spoilers: Spoilers | undefined,
  now: Instant,
): Source {
  if (!spoilers) return source;
  const known = asOf(source, horizonAt(spoilers, now));
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
  spoilers ? Math.min(raceTime(source, now), now - lagOf(spoilers, now)) : raceTime(source, now);
