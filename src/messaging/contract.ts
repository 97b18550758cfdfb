import * as z from "zod/mini";
import { QuietPeriod } from "../core/attention/quiet";
import { LONGEST_DELAY, SHORTEST_DELAY } from "../core/delay/delay";
import { Level, MUTABLE } from "../core/filter/filter";
import { Instant } from "../core/instant";
import { preferencesChange } from "../core/preferences";
import { type Candidate, MAX_PAGE_CHARS } from "../core/problem";
import type { Result } from "../core/result";
import { MAX_BACKUP_CHARS, type RestorePreview } from "../core/sync/restore-preview";
import { MOST } from "../core/untrusted-text";

const coverageId = z.string().check(z.maxLength(2048));
const address = z.string().check(z.maxLength(MOST.address));
/** The reader has said that this address may be on their own network or machine. */
const allowPrivate = z.optional(z.literal(true));
const postId = z.string().check(z.maxLength(2048));
const nameUpTo = (chars: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(chars));
const name = nameUpTo(MOST.name);
const ofCoverage = () => z.object({ coverageId });
const ofBackup = () => z.object({ text: z.string().check(z.maxLength(MAX_BACKUP_CHARS)) });

/**
 * The commands that a view may send to the background. Schemas are functions so that each is built only when its
 * command arrives.
 */
export const commands = {
  /** Follow a live page by its address; the view has asked for access to its host before. */
  follow: () => z.object({ address, allowPrivate }),
  /**
   * Sent before access is requested, since the prompt may close the view. Once access is granted, the background
   * follows the address, or adds its results to a coverage.
   */
  intendToFollow: () => z.object({ address, allowPrivate, coverageId: z.optional(coverageId) }),
  /** The reader refused access. */
  dropIntention: () => z.object({ address }),
  /** Find something to follow in the page of the reader's tab. The page is as untrusted as any network response. */
  discover: () => z.object({ url: address, html: z.string().check(z.maxLength(MAX_PAGE_CHARS)) }),
  /** Add the results at an address to a coverage; the view has asked for access to its host before. */
  addResults: () => z.object({ coverageId, address, allowPrivate }),
  /** The text of the calendar at an address; the view has asked for access to its host before. */
  fetchCalendar: () => z.object({ address, allowPrivate }),
  /** When a coverage starts, as the reader took it from a calendar; null for what its source says. */
  setStart: () => z.object({ coverageId, at: z.nullable(Instant) }),
  removeResults: () => z.object({ coverageId, address }),
  /** Say which race of the coverage a race of its results is; empty for none, null to undo. */
  setResultsRace: () =>
    z.object({
      coverageId,
      address,
      name: z.string().check(z.maxLength(2048)),
      race: z.nullable(z.string().check(z.maxLength(2048))),
    }),
  /** Start the bundled replay at `speed` times its original pace. */
  followReplay: () => z.object({ speed: z.number().check(z.minimum(1), z.maximum(60)) }),
  unfollow: ofCoverage,
  /** Set the level of a race, or of posts that are about no race. */
  setLevel: () =>
    z.object({ coverageId, race: z.union([z.object({ id: z.string() }), z.literal("others")]), level: Level }),
  /** Set the levels of some races at once; null for that of new races. */
  setLevels: () =>
    z.object({
      coverageId,
      levels: z.array(z.object({ id: z.string(), level: z.nullable(Level) })).check(z.maxLength(1000)),
    }),
  /** What races start at that are found from now on. */
  setNewRaces: () => z.object({ coverageId, level: Level }),
  /** Set an athlete's level, whatever their race; null to unfollow. */
  setAthlete: () => z.object({ coverageId, name, level: z.nullable(Level) }),
  /** Set the level of posts with a word or phrase, whatever their race; Off mutes them, null removes the word. */
  setWord: () => z.object({ coverageId, word: name, level: z.nullable(Level) }),
  /** Mute or unmute all posts with this athlete, label or kind. */
  mute: () => z.object({ coverageId, what: z.enum(MUTABLE), value: nameUpTo(MOST.label), on: z.boolean() }),
  /** Correct the races of a post; null to undo. */
  correctRaces: () =>
    z.object({
      coverageId,
      post: z.object({ id: postId, publishedAt: Instant }),
      races: z.nullable(z.array(z.string()).check(z.maxLength(20))),
    }),
  /** How many days read posts are kept, and how many coverages. */
  setRetention: () =>
    z.object({
      days: z.int().check(z.minimum(1), z.maximum(3650)),
      coverages: z.int().check(z.minimum(1), z.maximum(1000)),
    }),
  /** Change some preferences; the others stay. */
  setPreferences: () => z.object({ change: preferencesChange() }),
  /** Turn sync of the settings through the browser on or off, on this machine. */
  setSync: () => z.object({ on: z.boolean() }),
  /**
   * Delay a coverage by some minutes, by a second more or less than now, or as the reader's screen is, which shows now what was
   * published then; or play it from its first post, starting now; null to stop. A second is the one thing that isn't safe to repeat.
   */
  setSpoilers: () =>
    z.object({
      coverageId,
      spoilers: z.nullable(
        z.union([
          z.object({ delay: z.int().check(z.minimum(SHORTEST_DELAY), z.maximum(LONGEST_DELAY)) }),
          z.object({ nudge: z.union([z.literal(1), z.literal(-1)]) }),
          z.object({ seen: Instant }),
          z.literal("fromStart"),
        ]),
      ),
    }),
  /** The reader's broadcast stands still, or goes on. */
  pauseSpoilers: () => z.object({ coverageId, on: z.boolean() }),
  /** Be quiet until then; null to end that. */
  setQuiet: () => z.object({ quietPeriod: z.nullable(QuietPeriod) }),
  /** Import a backup. `text` is the whole file, as untrusted as any network response. */
  restore: ofBackup,
  /** What importing a backup would change; writes nothing. */
  previewRestore: ofBackup,
  /** Delete everything and return every permission, as after an install. */
  clear: () => z.object({}),
  /** Dismiss a note about stored data. */
  dismissNote: () => z.object({ id: z.string().check(z.maxLength(4096)) }),
  markSeen: () => z.object({ coverageId, postIds: z.array(postId).check(z.maxLength(5000)) }),
  markAllRead: ofCoverage,
  undoMarkAllRead: ofCoverage,
  /** The reader has looked at the posts. */
  visit: ofCoverage,
  /** Poll now. */
  refresh: ofCoverage,
  /** Sent every few seconds while a view is open; the source is then polled more often. */
  watching: ofCoverage,
} satisfies Record<string, () => z.ZodMiniType>;

export type CommandName = keyof typeof commands;
export type CommandData<C extends CommandName> = z.infer<ReturnType<(typeof commands)[C]>>;

/** Replies by command; the others reply null. */
export interface Replies {
  /** The best candidate; null without one, or if it is followed already. */
  discover: Candidate | null;
  follow: Result<{ coverageId: string }>;
  followReplay: Result<{ coverageId: string }>;
  addResults: Result<null>;
  fetchCalendar: Result<{ text: string }>;
  refresh: Result<null>;
  restore: Result<null>;
  previewRestore: Result<RestorePreview>;
}

export type Reply<C extends CommandName> = C extends keyof Replies ? Replies[C] : null;
