import type { Instant } from "./coverage";
import type { Problem } from "./problem";

/** What polling knows of a followed coverage's source. */
export interface Feed {
  url: string;
  /** The reader has said that this address may be on their own network or machine. */
  allowPrivate?: true;
  /** Where its answers have come from, after redirects, in so many polls in a row. */
  moved?: { to: string; times: number };
  /** The format that read it last. */
  format?: string;
  /** Validators, kept byte for byte (RFC 9110 §8.8). */
  etag?: string;
  lastModified?: string;
  nextPollAt: Instant;
  /** Why then. */
  pace?: Pace;
  lastPollAt?: Instant;
  /** Seconds for which the source called its last answer fresh: no poll before they are over. */
  maxAge?: number;
  /** Seconds between two changes, as the feed itself says in its text. */
  ttl?: number;
  /** The server's last wish not to be asked for a while; kept whatever else goes wrong meanwhile. */
  silence?: { until: Instant; status: number };
  /** When the source last answered with something readable, changed or not. */
  lastSuccessAt?: Instant;
  /** When a poll last brought a new post. */
  lastNewsAt?: Instant;
  failures: number;
  failingSince?: Instant;
  problem?: Problem;
  /** Pages with older posts that have not been fetched yet. */
  older?: OlderPages;
  /** An address that answers only what has been posted since the last answer. */
  updates?: string;
  /** When the source last gave the whole page, changed or not, and not only updates. */
  lastWholeAt?: Instant;
  /** Present on the bundled replay: its clock runs `speed` times as fast as ours from `startedAt` on. */
  replay?: Replay;
}

/**
 * Why a source is asked when it is. It brings news; it has been silent; its start is far, or near; it has ended but may
 * go on; it is over; there are older pages to fetch; it failed; its server named a time; it is gone for good; it is
 * the replay, which knows its own times.
 */
export const WHYS = [
  "live",
  "quiet",
  "upcoming",
  "soon",
  "ended",
  "done",
  "catchingUp",
  "retry",
  "serverAsked",
  "gone",
  "replay",
] as const;

export interface Pace {
  why: (typeof WHYS)[number];
  /** Seconds for which the source calls an answer fresh, where that decided. */
  floor?: number;
}

/** Whether a source is asked no more by itself: it is gone, or has been over for a day, by the clock as it was then. */
export const isRetired = ({ pace }: Pick<Feed, "pace">): boolean => pace?.why === "done" || pace?.why === "gone";

export interface OlderPages {
  /** Addresses, the newest first; each is fetched once. */
  pages: string[];
  /** They were there when the coverage was followed; or more was posted between two polls than a page shows. */
  why: "follow" | "gap";
  /** How many were fetched before these. */
  fetched: number;
  /** How often the first of them has failed. */
  failures: number;
}

/** How fast the replay is played where nobody has said. */
export const REPLAY_SPEED = 30;

export interface Replay {
  script: string;
  startedAt: Instant;
  speed: number;
  /** What the race's clock showed at `startedAt`. */
  opensAt: Instant;
}

/** What the clock shows where the race is: ours, and on a replay that of its day. */
export function raceTime({ replay }: Pick<Feed, "replay">, now: number): number {
  if (!replay) return now;
  return Date.parse(replay.opensAt) + (now - Date.parse(replay.startedAt)) * replay.speed;
}
