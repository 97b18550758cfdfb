import type { Instant } from "./coverage";
import type { Problem } from "./problem";

/** What polling knows of a followed coverage's source. */
export interface Feed {
  url: string;
  /** The format that read it last. */
  format?: string;
  /** Validators, kept byte for byte (RFC 9110 §8.8). */
  etag?: string;
  lastModified?: string;
  nextPollAt: Instant;
  lastPollAt?: Instant;
  /** Seconds for which the source called its last answer fresh: no poll before they are over. */
  maxAge?: number;
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
