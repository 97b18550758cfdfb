import * as z from "zod/mini";
import type { Kind, Post } from "../coverage";
import { alertsByMention, type Choices, levelOf } from "../filter/filter";
import { type Seen, unreadBy } from "../filter/seen";
import { earlierFirst, Instant, latest } from "../instant";
import { own, recordOf } from "../own";
import { withinBudgetWindow } from "./budget";
import { type Cost, Costs, kindOf, type Moment, mayCost, toldOf, withCost, withinDay } from "./race-cost";

const Address = z.object({ coverageId: z.string(), postId: z.string() });

const Ref = z.extend(Address, { arrivedAt: Instant });
/** A post that has arrived and may interrupt. */
export type Ref = z.infer<typeof Ref>;

const Channel = z.object({
  /** Oldest first. */
  waiting: z.array(Ref),
  /** When something was delivered within the last hour, for the budget. */
  deliveredAt: z.array(Instant),
});
/** One way to interrupt the reader: its queue, and when something was delivered. */
export type Channel = z.infer<typeof Channel>;

const CHANNELS = ["overlay", "notifications"] as const;
export type ChannelName = (typeof CHANNELS)[number];

export const Interruptions = z.object({
  /** Per coverage id: posts that arrived up to then have been queued or skipped, and are never queued again. */
  upTo: recordOf(Instant),
  overlay: Channel,
  notifications: Channel,
  /** What the overlay showed last, and in which tab: what a click there opens. */
  shown: z.optional(z.extend(Address, { tabId: z.number() })),
  races: z._default(Costs, {}),
  /** The post of each notification, by the notification's id: what a click there opens. */
  notified: recordOf(Address),
});
/** The queue of interruptions as it is stored. */
export type Interruptions = z.infer<typeof Interruptions>;

/** What decides whether posts of a followed coverage interrupt. */
export interface NewsSource {
  id: string;
  /** At least the newest posts and all that may be unread, without those that the reader may not see yet. */
  posts: readonly Post[];
  choices: Choices;
  seen: Seen;
  /** The posts that deserve to interrupt, each with its race; absent if all at Alert do. */
  moments?: ReadonlyMap<string, Moment>;
  /** It is followed without spoilers. */
  isSecret?: boolean;
  /** What may interrupt and is no post of the coverage. */
  signs?: readonly Post[];
}

/** Which channels are on, and of which kinds notifications are shown. */
export interface OpenChannels {
  overlay: boolean;
  notifications?: readonly Kind[];
  /** How many a race may cost; 0 for any number. */
  perRace: number;
  /** Posts that arrive now don't interrupt, not even later. */
  quiet: boolean;
}

/** How long a post may wait for a breakpoint in the reader's work. What is told later than that is noise: the badge has it. */
export const MAX_WAIT_MS = 3 * 60_000;
const MOST_WAITING = 100;
const unused: Channel = { waiting: [], deliveredAt: [] };

/**
 * Updates the queue: adds posts that have arrived since, and removes those that were read, muted or withdrawn, or have
 * waited too long. Nothing is queued of a coverage that is seen for the first time. Idempotent.
 */
export function queueNews(
  before: Interruptions | undefined,
  sources: readonly NewsSource[],
  open: OpenChannels,
  now: Instant,
): Interruptions {
  const races = withinDay(before?.races ?? {}, now);
  const deserves = (post: Post, source: NewsSource) =>
    (source.moments?.has(post.id) ?? levelOf(post, source.choices) === "alert") &&
    mayCost(post, source, races, open.perRace);
  const wanted: Record<ChannelName, (post: Post, source: NewsSource) => boolean> = {
    overlay: (post, source) => open.overlay && deserves(post, source),
    notifications: (post, source) =>
      open.notifications !== undefined && isNotified(post, source, open.notifications) && deserves(post, source),
  };
  const found = new Map(
    sources.map((source) => {
      const { id } = source;
      return [id, newsOf(source, before && own(before.upTo, id), now, toldOf(id, races))];
    }),
  );
  const channel = (name: ChannelName): Channel => {
    const { waiting, deliveredAt } = before?.[name] ?? unused;
    const isWanted = ({ coverageId, postId }: Ref): boolean => {
      const { unread, source } = found.get(coverageId) ?? {};
      const post = unread?.get(postId);
      return post !== undefined && source !== undefined && wanted[name](post, source);
    };
    const isWaiting = new Set(waiting.map(({ coverageId, postId }) => `${coverageId} ${postId}`));
    const fresh = [...found.values()]
      .flatMap(({ fresh }) => fresh)
      .filter(({ coverageId, postId }) => !isWaiting.has(`${coverageId} ${postId}`));
    const all = open.quiet ? [] : [...waiting, ...fresh].filter((ref) => isWanted(ref) && mayStillWait(ref, now));
    return { waiting: all.slice(-MOST_WAITING), deliveredAt: withinBudgetWindow(deliveredAt, now) };
  };
  return {
    upTo: Object.fromEntries([...found].map(([id, { upTo }]) => [id, upTo])),
    overlay: channel("overlay"),
    notifications: channel("notifications"),
    races,
    ...(before?.shown && { shown: before.shown }),
    notified: Object.fromEntries(
      Object.entries(before?.notified ?? {}).filter(([, ref]) => mayStay(ref, found.get(ref.coverageId)?.source)),
    ),
  };
}

/** Whether a notification may stay: a delay may have come since, under which its post can't be known yet. */
const mayStay = ({ postId }: Pick<Ref, "postId">, source: NewsSource | undefined): boolean =>
  source !== undefined &&
  (!source.isSecret || [...source.posts, ...(source.signs ?? [])].some(({ id }) => id === postId));

/**
 * Removes delivered posts from a channel's queue.
 *
 * @param at when something was delivered
 * @param cost what was shown, by the race that it counts for
 */
export function withDelivered(
  before: Interruptions,
  name: ChannelName,
  refs: readonly Ref[],
  at: readonly Instant[],
  cost: Cost = {},
): Interruptions {
  const { waiting, deliveredAt } = before[name];
  const isDelivered = (one: Ref): boolean =>
    refs.some((ref) => ref.coverageId === one.coverageId && ref.postId === one.postId);
  return {
    ...before,
    races: withCost(before.races, cost),
    [name]: { waiting: waiting.filter((one) => !isDelivered(one)), deliveredAt: [...deliveredAt, ...at] },
  };
}

/** Whether anything is still to be delivered. */
export const hasWaiting = (interruptions: Interruptions | undefined): boolean =>
  interruptions !== undefined && CHANNELS.some((name) => interruptions[name].waiting.length > 0);

/**
 * Whether a post is notified: one of these kinds in a race at Alert, any kind for an athlete or a word at Alert, and that it is time
 * to tune in.
 */
function isNotified(post: Post, source: NewsSource, kinds: readonly Kind[]): boolean {
  return (
    kinds.includes(kindOf(post, source)) ||
    alertsByMention(post, source.choices) ||
    source.moments?.get(post.id)?.tuneIn !== undefined
  );
}

function newsOf(source: NewsSource, knownUpTo: Instant | undefined, now: Instant, told: ReadonlySet<string>) {
  const { id, posts, signs = [], seen } = source;
  // If the clock was set back, a time in the future must not suppress posts that arrive from now on.
  const from = knownUpTo !== undefined && knownUpTo > now ? now : knownUpTo;
  const arrived = posts.filter(({ arrivedAt }) => arrivedAt <= now);
  const upTo = latest([from ?? "", ...arrived.map(({ arrivedAt }) => arrivedAt)]);
  const isUnread = unreadBy(seen);
  const unread = new Map([...posts.filter(isUnread), ...signs].map((post) => [post.id, post]));
  const since = arrived
    .filter((post) => from !== undefined && post.arrivedAt > from && unread.has(post.id))
    .sort((a, b) => earlierFirst(a.publishedAt, b.publishedAt));
  // A post arrives again after the clock was set back, and under another delay.
  const fresh = [...since, ...(from === undefined ? [] : signs)].filter(({ id }) => !told.has(id));
  return {
    upTo: upTo || now,
    unread,
    fresh: fresh.map((post): Ref => ({ coverageId: id, postId: post.id, arrivedAt: post.arrivedAt })),
    source,
  };
}

const mayStillWait = ({ arrivedAt }: Ref, now: Instant): boolean =>
  Math.abs(Date.parse(now) - Date.parse(arrivedAt)) < MAX_WAIT_MS;
