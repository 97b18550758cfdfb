import * as z from "zod/mini";
import type { CoverageHead } from "./coverage";
import { Instant } from "./instant";
import { Problem } from "./problem";
import { Told } from "./results/fact-changes";

const optionalText = z.optional(z.string());
const optionalNumber = z.optional(z.number());
const optionalInstant = z.optional(Instant);

/**
 * Why the next poll is when it is: the coverage has news; is quiet; starts later, or soon; has ended recently, or is
 * over; has older pages to fetch; failed; its server named a time; it is gone for good (410); it is the replay.
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
  /** Seconds for which the source declared its answer fresh, if that decided the time. */
  floor: optionalNumber,
});
export type Pace = z.infer<typeof Pace>;

const OlderPages = z.object({
  /** Addresses, the newest first; each is fetched once. */
  pages: z.array(z.string()),
  /** They are from before the follow; or more was posted between two polls than one page has. */
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

const Polled = z.object({
  url: z.string(),
  /** The reader has allowed this address to be on their own network or machine. */
  allowPrivate: z.optional(z.literal(true)),
  /** The address that answered last, if it was reached by a redirect; the validators are valid only there. */
  redirectedTo: optionalText,
  /** The format that read it last. */
  format: optionalText,
  /** Validators, kept byte for byte (RFC 9110 §8.8). */
  etag: optionalText,
  lastModified: optionalText,
  nextPollAt: Instant,
  /** Why then. A damaged value is dropped: it is only for people to read. */
  pace: z.catch(z.optional(Pace), undefined),
  lastPollAt: optionalInstant,
  /** Seconds for which the last answer is fresh (RFC 9111): no poll before they are over. */
  maxAge: optionalNumber,
  /** Seconds between two changes, as declared in the feed itself; often its template's default. */
  ttl: optionalNumber,
  /** The pause that the server last asked for (Retry-After); kept through later failures. */
  silence: z.optional(z.object({ until: Instant, status: z.number() })),
  /** When the source last answered with something readable, changed or not. */
  lastSuccessAt: optionalInstant,
  /** When a poll last brought a new post. */
  lastNewsAt: optionalInstant,
  failures: z.number(),
  failingSince: optionalInstant,
  problem: z.optional(Problem),
  /** An address that returns only posts since the last answer. */
  updates: optionalText,
  /** When the source last returned the whole page, changed or not. */
  lastWholeAt: optionalInstant,
  /** What its results have told, race by race. A damaged value is dropped: nothing is told anew of what was told. */
  told: z.catch(z.optional(z.array(Told)), undefined),
  /** How its races stood before, for a reader with a delay (see facts-then.ts). */
  earlier: z.catch(z.optional(z.array(Told)), undefined),
});

/** What polling knows of results that the reader has added to a coverage (see results.ts). */
export type JoinedResults = z.infer<typeof Polled>;

export const Source = z.extend(Polled, {
  /** Pages with older posts that have not been fetched yet. */
  older: z.optional(OlderPages),
  /** Results that belong to the coverage. A damaged value is dropped: which they are stands in the settings. */
  results: z.catch(z.optional(z.array(Polled)), undefined),
  /** Present on the bundled replay: its clock runs `speed` times as fast as ours from `startedAt` on. */
  replay: z.optional(Replay),
});
/** What polling knows of a followed coverage's source. */
export type Source = z.infer<typeof Source>;

/** Whether a source is no longer polled: it is gone, or has been over for a day. */
export const isRetired = ({ pace }: Pick<Source, "pace">): boolean => pace?.why === "done" || pace?.why === "gone";

const DAY_MS = 86_400_000;

/** Whether a coverage has been over for a day, so that it stands under "Finished". @param now in milliseconds */
export function isOver(
  { status, endsAt, followedAt }: Pick<CoverageHead, "status" | "endsAt" | "followedAt">,
  source: Source,
  now: number,
): boolean {
  // One that is gone in mid-race stays in sight, since its reader has something to do; so does one whose end is hidden.
  if (status !== "ended") return false;
  const end = Date.parse(endsAt ?? source.lastNewsAt ?? followedAt);
  return source.pace?.why === "done" || raceTime(source, now) - end > DAY_MS;
}

/** Default speed of the replay: how many times faster than real time. */
export const REPLAY_SPEED = 30;

/** The time at the race in milliseconds: now, or for the replay the time on its day. */
export function raceTime({ replay }: Pick<Source, "replay">, now: number): number {
  if (!replay) return now;
  return Date.parse(replay.opensAt) + (now - Date.parse(replay.startedAt)) * replay.speed;
}
