import * as z from "zod/mini";
import { Block } from "./blocks";
import { Instant } from "./instant";
import { Race, RaceLink } from "./race";

const text = z.string();
const optionalText = z.optional(text);
const optionalInstant = z.optional(Instant);

const Byline = z.object({ name: text, role: optionalText });
export type Byline = z.infer<typeof Byline>;

const PublishedPost = z.object({
  /** The publisher's where it can be trusted, else derived (see identity.ts). */
  id: text,
  url: optionalText,
  headline: optionalText,
  publishedAt: Instant,
  /**
   * The time as the source printed it, empty where it printed none, if that leaves unsure when it was: `publishedAt` is
   * then a guess to sort by.
   */
  printedTime: optionalText,
  /** The publisher's own claim; many bump it without a change. */
  modifiedAt: optionalInstant,
  /** The tag the publisher printed. */
  label: optionalText,
  byline: z.optional(Byline),
  body: z.array(Block),
  /** The publisher marked it as a key event. */
  keyEvent: z.boolean(),
  pinned: z.boolean(),
});
/** One entry of a live page as its publisher printed it. */
export type PublishedPost = z.infer<typeof PublishedPost>;

export const KINDS = [
  "start",
  "lead change",
  "result",
  "record",
  "withdrawal",
  "quote",
  "preview",
  "schedule",
  "weather",
  "social",
  "coverage",
  "other",
] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

export const Post = z.extend(PublishedPost, {
  races: z.array(RaceLink),
  kind: Kind,
  /** When a poll first brought it; unread is measured by this and not by `publishedAt`. */
  arrivedAt: Instant,
  /** When its content was seen to change; a bumped `modifiedAt` alone is no edit. */
  editedAt: optionalInstant,
  /** Which of its figures have changed while all else stayed (see merge.ts). */
  counters: z.optional(z.array(z.number())),
  /** The source took it back. */
  withdrawn: z.boolean(),
  /** The known athletes whom it names, by their full names. */
  athletes: z.optional(z.array(text)),
  /** Its races are what the reader said. */
  corrected: z.optional(z.literal(true)),
});
/** A post as kept: what was published, and what we add. */
export type Post = z.infer<typeof Post>;
export const Posts = z.array(Post);

const Status = z.enum(["upcoming", "live", "ended"]);
export type Status = z.infer<typeof Status>;

export const CoverageHead = z.object({
  id: text,
  url: text,
  title: text,
  publisher: optionalText,
  summary: z.array(Block),
  startsAt: optionalInstant,
  endsAt: optionalInstant,
  /** The source's time zone: an IANA name, or an offset such as `+01:00`. */
  zone: text,
  races: z.array(Race),
  status: Status,
  /** The source's own word for it, from when it last gave the whole page. */
  saidStatus: z.optional(Status),
  followedAt: Instant,
  /** When the oldest post of its page was published that was there at the follow: what is older is never news. */
  followedFrom: optionalInstant,
  /** Where the window of newest posts began that its page last showed (see window.ts). */
  windowFrom: optionalInstant,
  /**
   * Something stored of it was damaged: the next snapshot of the whole page makes up for it. Posts published up to
   * `lostUpTo` had been here, so that they aren't news when they come back.
   */
  damaged: z.optional(z.object({ lostUpTo: optionalInstant })),
  /** Posts published up to then were removed, and aren't taken in again. */
  forgottenUpTo: optionalInstant,
});
/** A coverage without its posts: what changes with a poll and what the popup reads first. */
export type CoverageHead = z.infer<typeof CoverageHead>;

export interface Coverage extends CoverageHead {
  posts: Post[];
}

/** What one look at a page or feed gave: often only its newest part. */
export interface Snapshot {
  /** Only posts, of which others may lie between: an older page, or what is new since. Says nothing of the whole. */
  partial?: true;
  title: string;
  publisher?: string;
  summary: CoverageHead["summary"];
  startsAt?: Instant;
  endsAt?: Instant;
  /** The source's own word for it, where it has one. */
  status?: Status;
  zone: string;
  /** Newest first, in the page's own order. */
  posts: PublishedPost[];
}

/** A coverage that is about to be followed and has nothing yet. */
export function newCoverage(id: string, url: string, followedAt: Instant): CoverageHead {
  return { id, url, title: "", summary: [], zone: "UTC", races: [], status: "live", followedAt };
}

const keyKinds: ReadonlySet<Kind> = new Set(["start", "lead change", "result", "record", "withdrawal"]);

/** Start, lead change, result, record or withdrawal; or the publisher says so. */
export const isKeyEvent = (post: PublishedPost & { kind: Kind }): boolean => post.keyEvent || keyKinds.has(post.kind);

/** Whether a post is about a race. */
export const isAbout = (post: Post, raceId: string): boolean => post.races.some((race) => race.id === raceId);

/** Whether a post is surely about a race: what is only guessed to be about it is no line of its news. */
export const isSurelyAbout = (post: Post, raceId: string): boolean =>
  post.races.some(({ id, confidence }) => id === raceId && confidence !== "low");

/** Many publishers keep `coverageEndTime` at the time of the newest post, so the end counts hours later only. */
const END_GRACE_MS = 3 * 3_600_000;
/** Longer than any night between two stages; most publishers never say that a page has ended. */
const SILENCE_MS = 24 * 3_600_000;

/**
 * Whether a coverage is to come, under way or over: in its source's own word, else by the times its source gives and by its signs of life: a
 * post of the last 24 hours, or one that came since it was followed, whatever its date.
 */
export function statusOf(
  { saidStatus, startsAt, endsAt, followedAt }: Pick<CoverageHead, "saidStatus" | "startsAt" | "endsAt" | "followedAt">,
  posts: readonly (PublishedPost & { arrivedAt: Instant })[],
  now: Instant,
): Status {
  if (saidStatus) return saidStatus;
  const passed = (instant: Instant) => Date.parse(now) - Date.parse(instant);
  if (endsAt && passed(endsAt) > END_GRACE_MS) return "ended";
  if (posts.length === 0) return startsAt && startsAt > now ? "upcoming" : "live";
  const signs = posts.map(({ publishedAt, arrivedAt }) => (arrivedAt > followedAt ? arrivedAt : publishedAt));
  return signs.some((sign) => passed(sign) <= SILENCE_MS) ? "live" : "ended";
}
