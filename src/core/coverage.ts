import * as z from "zod/mini";
import { Block } from "./blocks";
import { Instant } from "./instant";
import { Race, RaceLink } from "./race";

const text = z.string();
const optionalText = z.optional(text);
const optionalInstant = z.optional(Instant);

const Byline = z.object({ name: text, role: optionalText });
export type Byline = z.infer<typeof Byline>;

const KINDS = [
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

export const Happening = z.object({ kind: Kind, name: text });
/** Who took the lead, won, or is out: what two sources may tell of one race. */
export type Happening = z.infer<typeof Happening>;

const PublishedPost = z.object({
  /** The publisher's where it can be trusted, else derived (see identity.ts). */
  id: text,
  url: optionalText,
  headline: optionalText,
  publishedAt: Instant,
  /**
   * Present if the source doesn't date the post exactly: the time as printed, or empty. `publishedAt` is then a guess,
   * used to sort.
   */
  printedTime: optionalText,
  /** As claimed by the publisher; many update it without a change. */
  modifiedAt: optionalInstant,
  /** The tag the publisher printed. */
  label: optionalText,
  byline: z.optional(Byline),
  body: z.array(Block),
  /** Its kind, if it was made from results that have changed, and not from words. */
  factKind: z.optional(Kind),
  /** What it tells, if it was made from results. */
  tells: z.optional(z.array(Happening)),
  /** The id of the post of another source that has told its news: it is shown, and doesn't count once more. */
  repeats: optionalText,
  /** The publisher marked it as a key event. */
  keyEvent: z.boolean(),
  pinned: z.boolean(),
});
/** One entry of a live page as its publisher printed it. */
export type PublishedPost = z.infer<typeof PublishedPost>;

export const Post = z.extend(PublishedPost, {
  races: z.array(RaceLink),
  kind: Kind,
  /** When it was first stored. Unread posts are found by this and not by `publishedAt`. */
  arrivedAt: Instant,
  /** When a changed content was first seen; a new `modifiedAt` alone is not an edit. */
  editedAt: optionalInstant,
  /** What has changed in it so far (see edits.ts). */
  counters: z.optional(z.array(z.number())),
  unsteady: z.optional(z.object({ before: z.number(), after: z.number() })),
  formerly: z.optional(z.array(text)),
  /** The source has removed it. */
  withdrawn: z.boolean(),
  /** Full names of known athletes in it. */
  athletes: z.optional(z.array(text)),
  /** Its races were corrected by the reader. */
  corrected: z.optional(z.literal(true)),
});
/** A post as stored: what was published, and what was derived from it. */
export type Post = z.infer<typeof Post>;
export const Posts = z.array(Post);

const Status = z.enum(["upcoming", "live", "ended"]);
export type Status = z.infer<typeof Status>;

export const JoinedStart = z.object({ at: Instant, instead: optionalInstant });
/** The start that the reader took from a calendar, and what the source said then. */
export type JoinedStart = z.infer<typeof JoinedStart>;

export const CoverageHead = z.object({
  id: text,
  url: text,
  title: text,
  /** The title that its page had first, if it has another now, which may say who won. */
  firstTitle: optionalText,
  /** What its page says that it is about, beside the title: a sport, an event, a race. */
  subjects: z.optional(z.array(text)),
  publisher: optionalText,
  summary: z.array(Block),
  startsAt: optionalInstant,
  /**
   * The start that the reader took from a calendar instead of the one that the source said then: it counts until the
   * source says another (see starts.ts).
   */
  joinedStart: z.optional(JoinedStart),
  endsAt: optionalInstant,
  /** The source's time zone: an IANA name, or an offset such as `+01:00`. */
  zone: text,
  races: z.array(Race),
  status: Status,
  /** The status that the source declared on its last whole page. */
  saidStatus: z.optional(Status),
  followedAt: Instant,
  /** When the oldest post of its page was published that was there at the follow: what is older is never news. */
  followedFrom: optionalInstant,
  /** Where the window of newest posts began that its page last showed (see window.ts). */
  windowFrom: optionalInstant,
  /** The closed chunks with posts of its last whole page: there they are found, whatever date the next page gives them. */
  pageChunks: z.optional(z.array(z.int())),
  /**
   * Part of it was damaged, until the next snapshot of the whole page. Posts published up to `lostUpTo` may have been
   * lost; they don't become unread when they come back.
   */
  damaged: z.optional(z.object({ lostUpTo: optionalInstant })),
  /** Posts published up to then were removed, and are not stored again. */
  forgottenUpTo: optionalInstant,
});
/** A coverage without its posts: what changes with a poll and what the popup reads first. */
export type CoverageHead = z.infer<typeof CoverageHead>;

export interface Coverage extends CoverageHead {
  posts: Post[];
}

/** What one answer of a source contained: often only the newest posts. */
export interface Snapshot {
  /** Only some posts: an older page, or what is new. Title, summary and status say nothing of the coverage. */
  partial?: true;
  title: string;
  subjects?: string[];
  publisher?: string;
  summary: CoverageHead["summary"];
  startsAt?: Instant;
  endsAt?: Instant;
  /** As declared by the source. */
  status?: Status;
  zone: string;
  /** Newest first, in the page's own order. */
  posts: PublishedPost[];
}

/** The head of a coverage that is about to be followed. */
export function newCoverage(id: string, url: string, followedAt: Instant): CoverageHead {
  return { id, url, title: "", summary: [], zone: "UTC", races: [], status: "live", followedAt };
}

const keyKinds: ReadonlySet<Kind> = new Set(["start", "lead change", "result", "record", "withdrawal"]);

/** Whether a post is a key event: start, lead change, result, record, withdrawal, or marked by the publisher. */
export const isKeyEvent = (post: PublishedPost & { kind: Kind }): boolean => post.keyEvent || keyKinds.has(post.kind);

/** Whether a post is about a race, perhaps by a guess. */
export const isAbout = (post: Post, raceId: string): boolean => post.races.some((race) => race.id === raceId);

/** Whether a post is about a race, and not only by a guess. */
export const isSurelyAbout = (post: Post, raceId: string): boolean =>
  post.races.some(({ id, confidence }) => id === raceId && confidence !== "low");

/** Many publishers set `coverageEndTime` to the time of the newest post, so the end counts only hours later. */
const END_GRACE_MS = 3 * 3_600_000;
/** Longer than a night between two stages. Most publishers never declare the end of a page. */
const SILENCE_MS = 24 * 3_600_000;

/**
 * Whether a coverage is upcoming, live or ended: as its source declares; else by the start and end that it gives; else
 * it is live if a post was published in the last 24 hours, or arrived in them since the follow.
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
