import * as z from "zod/mini";
import { Instant } from "./instant";
import { Problem } from "./problem";

const optionalText = z.optional(z.string());
const optionalNumber = z.optional(z.number());
const optionalInstant = z.optional(Instant);

/**
 * Why a source is asked when it is. It brings news; it has been silent; its start is far, or near; it has ended but may
 * go on; it is over; there are older pages to fetch; it failed; its server named a time; it is gone for good; it is
 * the replay, which knows its own times.
 */
export const PACE_REASONS = [
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

export const Pace = z.object({
  why: z.enum(PACE_REASONS),
  /** Seconds for which the source calls an answer fresh, where that decided. */
  floor: optionalNumber,
});
export type Pace = z.infer<typeof Pace>;

const OlderPages = z.object({
  /** Addresses, the newest first; each is fetched once. */
  pages: z.array(z.string()),
  /** They were there when the coverage was followed; or more was posted between two polls than a page shows. */
  why: z.enum(["follow", "gap"]),
  /** How many were fetched before these. */
  fetched: z.number(),
  /** How often the first of them has failed. */
  failures: z.number(),
});
export type OlderPages = z.infer<typeof OlderPages>;

const Replay = z.object({
  script: z.string(),
  startedAt: Instant,
  speed: z.number(),
  /** What the race's clock showed at `startedAt`. */
  opensAt: Instant,
});
export type Replay = z.infer<typeof Replay>;

export const Source = z.object({
  url: z.string(),
  /** The reader has said that this address may be on their own network or machine. */
  allowPrivate: z.optional(z.literal(true)),
  /** Where its answers have come from, after redirects, in so many polls in a row. */
  moved: z.optional(z.object({ to: z.string(), times: z.number() })),
  /** The format that read it last. */
  format: optionalText,
  /** Validators, kept byte for byte (RFC 9110 §8.8). */
  etag: optionalText,
  lastModified: optionalText,
  nextPollAt: Instant,
  /** Why then. What can't be read here says less to the reader, and costs no coverage. */
  pace: z.catch(z.optional(Pace), undefined),
  lastPollAt: optionalInstant,
  /** Seconds for which the source called its last answer fresh: no poll before they are over. */
  maxAge: optionalNumber,
  /** Seconds between two changes, as the feed itself says in its text. */
  ttl: optionalNumber,
  /** The server's last wish not to be asked for a while; kept whatever else goes wrong meanwhile. */
  silence: z.optional(z.object({ until: Instant, status: z.number() })),
  /** When the source last answered with something readable, changed or not. */
  lastSuccessAt: optionalInstant,
  /** When a poll last brought a new post. */
  lastNewsAt: optionalInstant,
  failures: z.number(),
  failingSince: optionalInstant,
  problem: z.optional(Problem),
  /** Pages with older posts that have not been fetched yet. */
  older: z.optional(OlderPages),
  /** An address that answers only what has been posted since the last answer. */
  updates: optionalText,
  /** When the source last gave the whole page, changed or not, and not only updates. */
  lastWholeAt: optionalInstant,
  /** Present on the bundled replay: its clock runs `speed` times as fast as ours from `startedAt` on. */
  replay: z.optional(Replay),
});
/** What polling knows of a followed coverage's source. */
export type Source = z.infer<typeof Source>;

/** Whether a source is asked no more by itself: it is gone, or has been over for a day, by the clock as it was then. */
export const isRetired = ({ pace }: Pick<Source, "pace">): boolean => pace?.why === "done" || pace?.why === "gone";

/** How fast the replay is played where nobody has said. */
export const REPLAY_SPEED = 30;

/** What the clock shows where the race is: ours, and on a replay that of its day. */
export function raceTime({ replay }: Pick<Source, "replay">, now: number): number {
  if (!replay) return now;
  return Date.parse(replay.opensAt) + (now - Date.parse(replay.startedAt)) * replay.speed;
}
