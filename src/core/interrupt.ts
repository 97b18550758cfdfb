import * as z from "zod/mini";
import { withinBudgetWindow } from "./budget";
import type { Kind, Post } from "./coverage";
import { alertsByMention, type Choices, levelOf, levelOfRace } from "./filter";
import { Instant } from "./instant";
import { own, recordOf } from "./own";
import { type Seen, unreadBy } from "./seen";

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

export const CHANNELS = ["overlay", "notifications"] as const;
export type ChannelName = (typeof CHANNELS)[number];

export const Interruptions = z.object({
  /** Per coverage id: posts that arrived up to then have been queued or skipped, and are never queued again. */
  upTo: recordOf(Instant),
  overlay: Channel,
  notifications: Channel,
  /** What the overlay showed last, and in which tab: what a click there opens. */
  shown: z.optional(z.extend(Address, { tabId: z.number() })),
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
}

/** Which channels are on, and of which kinds notifications are shown. */
export interface OpenChannels {
  overlay: boolean;
  notifications?: readonly Kind[];
  /** Posts that arrive now don't interrupt, not even later. */
  quiet: boolean;
}

/** How long a post may wait. The overlay collapses waiting posts into one; a notification that late is noise. */
const MAX_WAIT_MS: Record<ChannelName, number> = { overlay: 60 * 60_000, notifications: 15 * 60_000 };
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
  const wanted: Record<ChannelName, (post: Post, choices: Choices) => boolean> = {
    overlay: (post, choices) => open.overlay && levelOf(post, choices) === "alert",
    notifications: (post, choices) => open.notifications !== undefined && isNotified(post, choices, open.notifications),
  };
  const found = new Map(
    sources.map((source) => [source.id, newsOf(source, before && own(before.upTo, source.id), now)]),
  );
  const channel = (name: ChannelName): Channel => {
    const { waiting, deliveredAt } = before?.[name] ?? unused;
    const isWanted = ({ coverageId, postId }: Ref): boolean => {
      const { unread, choices } = found.get(coverageId) ?? {};
      const post = unread?.get(postId);
      return post !== undefined && choices !== undefined && wanted[name](post, choices);
    };
    const fresh = [...found.values()].flatMap(({ fresh }) => fresh);
    const all = open.quiet ? [] : [...waiting, ...fresh].filter((ref) => isWanted(ref) && mayStillWait(ref, name, now));
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

/** Removes delivered posts from a channel's queue. @param at when something was delivered */
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

/** Whether a post is notified: one of these kinds in a race at Alert, or any kind for an athlete or a word at Alert. */
function isNotified(post: Post, choices: Choices, kinds: readonly Kind[]): boolean {
  return levelOf(post, choices) === "alert" && (kinds.includes(post.kind) || alertsByMention(post, choices));
}

function newsOf({ id, posts, choices, seen }: NewsSource, knownUpTo: Instant | undefined, now: Instant) {
  // If the clock was set back, a time in the future must not suppress posts that arrive from now on.
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

const mayStillWait = ({ arrivedAt }: Ref, name: ChannelName, now: Instant): boolean =>
  Math.abs(Date.parse(now) - Date.parse(arrivedAt)) < MAX_WAIT_MS[name];

/** The race whose notification a post replaces: the one at Alert, else the first that isn't a guess. */
export function topicOf(post: Post, choices: Choices): string | undefined {
  const sure = post.races.filter(({ confidence }) => confidence !== "low");
  return (sure.find(({ id }) => levelOfRace(choices, id) === "alert") ?? sure[0])?.id;
}
