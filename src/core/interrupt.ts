import * as z from "zod/mini";
import { rememberedOf } from "./budget";
import type { Kind, Post } from "./coverage";
import { alertsByAthlete, type Choices, levelOf, levelOfRace } from "./filter";
import { Instant } from "./instant";
import { type Seen, unreadBy } from "./seen";

const Address = z.object({ coverageId: z.string(), postId: z.string() });

const Ref = z.extend(Address, { arrivedAt: Instant });
/** A post that has arrived and may interrupt. */
export type Ref = z.infer<typeof Ref>;

const Voice = z.object({ waiting: z.array(Ref), saidAt: z.array(Instant) });
/** One way to speak to the reader: what is still to be said, oldest first, and when something was. */
export type Voice = z.infer<typeof Voice>;

export const VOICES = ["overlay", "notifications"] as const;
export type VoiceName = (typeof VOICES)[number];

export const Told = z.object({
  /** Per coverage: what had arrived by then was told, or is waiting, or never will be. */
  upTo: z.record(z.string(), Instant),
  overlay: Voice,
  notifications: Voice,
  /** What the overlay showed last, and in which tab: what a click there opens. */
  shown: z.optional(z.extend(Address, { tabId: z.number() })),
  /** The post of each notification, by the notification's id: what a click there opens. */
  notified: z.record(z.string(), Address),
});
/** What the reader was told of all that has arrived. */
export type Told = z.infer<typeof Told>;

/** A followed coverage, as far as it may interrupt. */
export interface NewsSource {
  id: string;
  /** At least the newest and all that may be unread; only what the reader may see now. */
  posts: readonly Post[];
  choices: Choices;
  seen: Seen;
}

/** What may speak now; kinds where there are notifications. */
export interface Allowed {
  overlay: boolean;
  notifications?: readonly Kind[];
  /** Nothing that arrives now interrupts, not even later. */
  quiet: boolean;
}

/** What is older is no interruption any more. An overlay folds what had to wait; a notification that late is noise. */
const WAITS_MS: Record<VoiceName, number> = { overlay: 60 * 60_000, notifications: 15 * 60_000 };
const MOST_WAITING = 100;
const silent: Voice = { waiting: [], saidAt: [] };

/**
 * What was told, after a look at what has arrived since. What is new waits to be said; what was read, muted or withdrawn
 * meanwhile, or has grown old, waits no longer. A coverage that is looked at for the first time starts silent. Repeating
 * it changes nothing, so that it can be killed at any time.
 */
export function hear(told: Told | undefined, sources: readonly NewsSource[], may: Allowed, now: Instant): Told {
  const wanted: Record<VoiceName, (post: Post, choices: Choices) => boolean> = {
    overlay: (post, choices) => may.overlay && levelOf(post, choices) === "alert",
    notifications: (post, choices) => may.notifications !== undefined && isNotified(post, choices, may.notifications),
  };
  const found = new Map(sources.map((source) => [source.id, newsOf(source, told?.upTo[source.id], now)]));
  const voice = (name: VoiceName): Voice => {
    const { waiting, saidAt } = told?.[name] ?? silent;
    const isWanted = ({ coverageId, postId }: Ref): boolean => {
      const { unread, choices } = found.get(coverageId) ?? {};
      const post = unread?.get(postId);
      return post !== undefined && choices !== undefined && wanted[name](post, choices);
    };
    const fresh = [...found.values()].flatMap(({ fresh }) => fresh);
    const all = may.quiet ? [] : [...waiting, ...fresh].filter((ref) => isWanted(ref) && isYoung(ref, name, now));
    return { waiting: all.slice(-MOST_WAITING), saidAt: rememberedOf(saidAt, now) };
  };
  return {
    upTo: Object.fromEntries([...found].map(([id, { upTo }]) => [id, upTo])),
    overlay: voice("overlay"),
    notifications: voice("notifications"),
    ...(told?.shown && { shown: told.shown }),
    notified: Object.fromEntries(
      Object.entries(told?.notified ?? {}).filter(([, { coverageId }]) => found.has(coverageId)),
    ),
  };
}

/** What was told, after these were said, once. */
export function said(told: Told, name: VoiceName, refs: readonly Ref[], at: readonly Instant[]): Told {
  const { waiting, saidAt } = told[name];
  const isSaid = (one: Ref): boolean =>
    refs.some((ref) => ref.coverageId === one.coverageId && ref.postId === one.postId);
  return { ...told, [name]: { waiting: waiting.filter((one) => !isSaid(one)), saidAt: [...saidAt, ...at] } };
}

/** Start, lead change and the like in a race at Alert; of a followed athlete at Alert, whatever it is. */
function isNotified(post: Post, choices: Choices, kinds: readonly Kind[]): boolean {
  return levelOf(post, choices) === "alert" && (kinds.includes(post.kind) || alertsByAthlete(post, choices));
}

function newsOf({ id, posts, choices, seen }: NewsSource, toldUpTo: Instant | undefined, now: Instant) {
  // What arrived in a future, before the clock was set back, must not silence what arrives from now on.
  const from = toldUpTo !== undefined && toldUpTo > now ? now : toldUpTo;
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

const isYoung = ({ arrivedAt }: Ref, name: VoiceName, now: Instant): boolean =>
  Math.abs(Date.parse(now) - Date.parse(arrivedAt)) < WAITS_MS[name];

/** Which notification a post replaces: that of the race for which it alerts, else of the first that it is surely about. */
export function topicOf(post: Post, choices: Choices): string | undefined {
  const sure = post.races.filter(({ confidence }) => confidence !== "low");
  return (sure.find(({ id }) => levelOfRace(choices, id) === "alert") ?? sure[0])?.id;
}
