import * as z from "zod/mini";
import { withinBudgetWindow } from "./budget";
import type { Kind, Post } from "./coverage";
import { alertsByAthlete, type Choices, levelOf, levelOfRace } from "./filter";
import { Instant } from "./instant";
import { type Seen, unreadBy } from "./seen";

const Address = z.object({ coverageId: z.string(), postId: z.string() });

const Ref = z.extend(Address, { arrivedAt: Instant });
/** A post that has arrived and may interrupt. */
export type Ref = z.infer<typeof Ref>;

const Channel = z.object({
  /** Oldest first. */
  waiting: z.array(Ref),
  /** When something was delivered, as far as the budget must know. */
  deliveredAt: z.array(Instant),
});
/** One way to interrupt the reader: what is still to be delivered, and when something was. */
export type Channel = z.infer<typeof Channel>;

export const CHANNELS = ["overlay", "notifications"] as const;
export type ChannelName = (typeof CHANNELS)[number];

export const Interruptions = z.object({
  /** Per coverage: what had arrived by then was delivered, or is waiting, or never will be. */
  upTo: z.record(z.string(), Instant),
  overlay: Channel,
  notifications: Channel,
  /** What the overlay showed last, and in which tab: what a click there opens. */
  shown: z.optional(z.extend(Address, { tabId: z.number() })),
  /** The post of each notification, by the notification's id: what a click there opens. */
  notified: z.record(z.string(), Address),
});
/** What may still interrupt the reader of all that has arrived, and what has. */
export type Interruptions = z.infer<typeof Interruptions>;

/** A followed coverage, as far as it may interrupt. */
export interface NewsSource {
  id: string;
  /** At least the newest and all that may be unread; only what the reader may see now. */
  posts: readonly Post[];
  choices: Choices;
  seen: Seen;
}

/** Which channels are open now; kinds where there are notifications. */
export interface OpenChannels {
  overlay: boolean;
  notifications?: readonly Kind[];
  /** Nothing that arrives now interrupts, not even later. */
  quiet: boolean;
}

/** What is older is no interruption any more. An overlay folds what had to wait; a notification that late is noise. */
const WAITS_MS: Record<ChannelName, number> = { overlay: 60 * 60_000, notifications: 15 * 60_000 };
const MOST_WAITING = 100;
const unused: Channel = { waiting: [], deliveredAt: [] };

/**
 * The interruptions after a look at what has arrived since. What is new is queued; what was read, muted or withdrawn
 * meanwhile, or has grown old, leaves the queue. A coverage that is looked at for the first time queues nothing.
 * Repeating it changes nothing, so that it can be killed at any time.
 */
export function queueNews(
  before: Interruptions | undefined,
  sources: readonly NewsSource[],
  open: OpenChannels,
  now: Instant,
): Interruptions {
  const wanted: Record<ChannelName, (post: Post, choices: Choices) => boolean> = {
    overlay: (post, choices) => open.overlay && levelOf(post, choices) === "alert",
    notifications: (post, choices) => open.notifications !== undefined && isNotified(post, choices, open.notifications),
  };
  const found = new Map(sources.map((source) => [source.id, newsOf(source, before?.upTo[source.id], now)]));
  const channel = (name: ChannelName): Channel => {
    const { waiting, deliveredAt } = before?.[name] ?? unused;
    const isWanted = ({ coverageId, postId }: Ref): boolean => {
      const { unread, choices } = found.get(coverageId) ?? {};
      const post = unread?.get(postId);
      return post !== undefined && choices !== undefined && wanted[name](post, choices);
    };
    const fresh = [...found.values()].flatMap(({ fresh }) => fresh);
    const all = open.quiet ? [] : [...waiting, ...fresh].filter((ref) => isWanted(ref) && isYoung(ref, name, now));
    return { waiting: all.slice(-MOST_WAITING), deliveredAt: withinBudgetWindow(deliveredAt, now) };
  };
  return {
    upTo: Object.fromEntries([...found].map(([id, { upTo }]) => [id, upTo])),
    overlay: channel("overlay"),
    notifications: channel("notifications"),
    ...(before?.shown && { shown: before.shown }),
    notified: Object.fromEntries(
      Object.entries(before?.notified ?? {}).filter(([, { coverageId }]) => found.has(coverageId)),
    ),
  };
}

/** The interruptions after these posts were delivered together. */
export function withDelivered(
  before: Interruptions,
  name: ChannelName,
  refs: readonly Ref[],
  at: readonly Instant[],
): Interruptions {
  const { waiting, deliveredAt } = before[name];
  const isDelivered = (one: Ref): boolean =>
    refs.some((ref) => ref.coverageId === one.coverageId && ref.postId === one.postId);
  return {
    ...before,
    [name]: { waiting: waiting.filter((one) => !isDelivered(one)), deliveredAt: [...deliveredAt, ...at] },
  };
}

/** Whether anything is still to be delivered. */
export const hasWaiting = (interruptions: Interruptions | undefined): boolean =>
  interruptions !== undefined && CHANNELS.some((name) => interruptions[name].waiting.length > 0);

/** Start, lead change and the like in a race at Alert; of a followed athlete at Alert, whatever it is. */
function isNotified(post: Post, choices: Choices, kinds: readonly Kind[]): boolean {
  return levelOf(post, choices) === "alert" && (kinds.includes(post.kind) || alertsByAthlete(post, choices));
}

function newsOf({ id, posts, choices, seen }: NewsSource, knownUpTo: Instant | undefined, now: Instant) {
  // What arrived in a future, before the clock was set back, must not silence what arrives from now on.
  const from = knownUpTo !== undefined && knownUpTo > now ? now : knownUpTo;
  const arrived = posts.filter(({ arrivedAt }) => arrivedAt <= now);
  const upTo = arrived.reduce((last, { arrivedAt }) => (arrivedAt > last ? arrivedAt : last), from ?? "");
  const isUnread = unreadBy(seen);
  const unread = new Map(posts.filter(isUnread).map((post) => [post.id, post]));
  const fresh = arrived
    .filter((post) => from !== undefined && post.arrivedAt > from && unread.has(post.id))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
    .map((post): Ref => ({ coverageId: id, postId: post.id, arrivedAt: post.arrivedAt }));
  return { upTo: upTo || now, unread, fresh, choices };
}

const isYoung = ({ arrivedAt }: Ref, name: ChannelName, now: Instant): boolean =>
  Math.abs(Date.parse(now) - Date.parse(arrivedAt)) < WAITS_MS[name];

/** Which notification a post replaces: that of the race for which it alerts, else of the first that it is surely about. */
export function topicOf(post: Post, choices: Choices): string | undefined {
  const sure = post.races.filter(({ confidence }) => confidence !== "low");
  return (sure.find(({ id }) => levelOfRace(choices, id) === "alert") ?? sure[0])?.id;
}
