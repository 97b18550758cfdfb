import type { Block } from "./blocks";
import type { Reason } from "./races/guess";
import type { Signature } from "./races/signature";
import type { Standing } from "./races/standings";

/** An ISO 8601 instant in UTC, as `Date.prototype.toISOString` writes it: comparable as text. */
export type Instant = string;

export interface Byline {
  name: string;
  role?: string;
}

/**
 * One entry of a live page as its publisher printed it.
 * `id` is the publisher's where it can be trusted, else derived (see identity.ts).
 */
export interface PublishedPost {
  id: string;
  url?: string;
  headline?: string;
  publishedAt: Instant;
  /**
   * The time as the source printed it, empty where it printed none, if that leaves unsure when it was: `publishedAt` is
   * then a guess to sort by.
   */
  printedTime?: string;
  /** The publisher's own claim; many bump it without a change. */
  modifiedAt?: Instant;
  /** The tag the publisher printed. */
  label?: string;
  byline?: Byline;
  body: Block[];
  /** The publisher marked it as a key event. */
  keyEvent: boolean;
  pinned: boolean;
}

/** What one look at a page or feed gave: often only its newest part. */
export interface Snapshot {
  /** Only posts, of which others may lie between: an older page, or what is new since. Says nothing of the whole. */
  partial?: true;
  title: string;
  publisher?: string;
  summary: Block[];
  startsAt?: Instant;
  endsAt?: Instant;
  /** The source's own word for it, where it has one. */
  status?: Status;
  /** The source's time zone: an IANA name, or an offset such as `+01:00`. */
  zone: string;
  /** Newest first, in the page's own order. */
  posts: PublishedPost[];
}

export type Confidence = "label" | "high" | "low";

/** Why a post is counted to a race. */
export interface RaceLink {
  id: string;
  confidence: Confidence;
  reason: Reason;
}

export type Kind =
  | "start"
  | "lead change"
  | "result"
  | "record"
  | "withdrawal"
  | "quote"
  | "preview"
  | "schedule"
  | "weather"
  | "social"
  | "coverage"
  | "other";

/** A post as kept: what was published, and what we add. */
export interface Post extends PublishedPost {
  races: RaceLink[];
  kind: Kind;
  /** When a poll first brought it; unread is measured by this and not by `publishedAt`. */
  arrivedAt: Instant;
  /** When its content was seen to change; a bumped `modifiedAt` alone is no edit. */
  editedAt?: Instant;
  /** The source took it back. */
  withdrawn: boolean;
  /** The known athletes whom it names, by their full names. */
  athletes?: string[];
  /** Its races are what the reader said. */
  corrected?: true;
}

export interface Race {
  id: string;
  name: string;
  /** What tells it from others. */
  is: Signature;
  /** Labels that name this race, as printed. */
  aliases: string[];
  /** Which of the six hues it wears (0–5), in the order of discovery; stable for a coverage. */
  hue: number;
  /** Its start by the source's timetable, and when the post was published that says so. */
  startsAt?: Instant;
  startsSaidAt?: Instant;
  /** How it stood by the last post that said so. */
  standing?: Standing;
}

export type Status = "upcoming" | "live" | "ended";

export interface Damaged {
  /** Posts were lost: those published up to then had been here, so that they aren't news when they come back. */
  lostUpTo?: Instant;
}

/** A coverage without its posts: what changes with a poll and what the popup reads first. */
export interface CoverageHead {
  id: string;
  url: string;
  title: string;
  publisher?: string;
  summary: Block[];
  startsAt?: Instant;
  endsAt?: Instant;
  zone: string;
  races: Race[];
  status: Status;
  /** The source's own word for it, from when it last gave the whole page. */
  saidStatus?: Status;
  followedAt: Instant;
  /** Something stored of it was damaged: the next snapshot of the whole page makes up for it. */
  damaged?: Damaged;
  /** Posts published up to then were removed, and aren't taken in again. */
  forgottenUpTo?: Instant;
}

export interface Coverage extends CoverageHead {
  posts: Post[];
}

/** A coverage that is about to be followed and has nothing yet. */
export function newCoverage(id: string, url: string, followedAt: Instant): CoverageHead {
  return { id, url, title: "", summary: [], zone: "UTC", races: [], status: "live", followedAt };
}
