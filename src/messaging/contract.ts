import * as z from "zod/mini";
import { MOST_OF_A_BACKUP, type RestorePreview } from "../core/backup";
import { type Candidate, LONGEST_ADDRESS, MOST_OF_A_PAGE } from "../core/candidate";
import { LEVELS, type Level, MUTABLE } from "../core/filter";
import { HUSHES } from "../core/hush";
import { preferencesChange } from "../core/preferences";
import type { Result } from "../core/result";
import { LONGEST_DELAY, SHORTEST_DELAY } from "../core/spoilers";

const coverageId = z.string().check(z.maxLength(2048));
const address = z.string().check(z.maxLength(LONGEST_ADDRESS));
/** The reader has said that this address may be on their own network or machine. */
const allowPrivate = z.optional(z.literal(true));
const postId = z.string().check(z.maxLength(2048));
const level: z.ZodMiniType<Level> = z.enum(LEVELS);
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const ofCoverage = () => z.object({ coverageId });
const ofBackup = () => z.object({ text: z.string().check(z.maxLength(MOST_OF_A_BACKUP)) });

/** One schema a command, made when it comes: what a view may ask of the background. */
export const commands = {
  /** Follow a live page by its address; the view has asked for access to its host before. */
  follow: () => z.object({ address, allowPrivate }),
  /** Said before access is asked for, since that may close the view: when it is given, the background follows the address. */
  intendToFollow: () => z.object({ address, allowPrivate }),
  /** The reader didn't give the access that was asked for. */
  dropIntention: () => z.object({ address }),
  /** What the page in the reader's tab gives to follow; its content is as untrusted as any answer of the network. */
  discover: () => z.object({ url: address, html: z.string().check(z.maxLength(MOST_OF_A_PAGE)) }),
  /** Follow the replay that comes with the extension, from its start, `speed` times as fast as it was. */
  followReplay: () => z.object({ speed: z.number().check(z.minimum(1), z.maximum(60)) }),
  unfollow: ofCoverage,
  /** Set the level of a race, or of the posts about none of the races. */
  setLevel: () => z.object({ coverageId, race: z.union([z.object({ id: z.string() }), z.literal("others")]), level }),
  /** Follow an athlete at a level, whatever race they are in; null to follow them no more. */
  setAthlete: () => z.object({ coverageId, name, level: z.nullable(level) }),
  /** Hide all posts that name this athlete, have this label or word, or are of this kind; or no longer. */
  mute: () => z.object({ coverageId, what: z.enum(MUTABLE), value: name, on: z.boolean() }),
  /** Which races a post is really about; null to take that back. */
  correctRaces: () =>
    z.object({
      coverageId,
      post: z.object({ id: postId, publishedAt: z.iso.datetime() }),
      races: z.nullable(z.array(z.string()).check(z.maxLength(20))),
    }),
  /** How long read posts are kept, in days, and how many coverages. */
  setRetention: () =>
    z.object({
      days: z.int().check(z.minimum(1), z.maximum(3650)),
      coverages: z.int().check(z.minimum(1), z.maximum(1000)),
    }),
  /** How Raceside looks and behaves: what is named changes, the rest stays. */
  setPreferences: () => z.object({ change: preferencesChange() }),
  /** Let the settings follow the reader through the browser's own sync, or not on this machine. */
  setSync: () => z.object({ on: z.boolean() }),
  /** See this coverage later than it happens: so many minutes, or from its first post on, beginning now; null to stop. */
  setSpoilers: () =>
    z.object({
      coverageId,
      spoilers: z.nullable(
        z.union([
          z.object({ delay: z.int().check(z.minimum(SHORTEST_DELAY), z.maximum(LONGEST_DELAY)) }),
          z.literal("fromStart"),
        ]),
      ),
    }),
  /** Be quiet until then; null to speak again. */
  hush: () => z.object({ hush: z.nullable(z.object({ why: z.enum(HUSHES), until: z.iso.datetime() })) }),
  /** Bring back what a file has that was exported; `text` is all of it, and as untrusted as any answer of the network. */
  restore: ofBackup,
  /** What that would add and change; nothing is written. */
  previewRestore: ofBackup,
  /** Forget everything and give back every leave, as if Raceside had just been installed. */
  clear: () => z.object({}),
  /** The reader has read what happened to stored data. */
  dismissNote: () => z.object({ id: z.string().check(z.maxLength(4096)) }),
  markSeen: () => z.object({ coverageId, postIds: z.array(postId).check(z.maxLength(5000)) }),
  markAllRead: ofCoverage,
  undoMarkAllRead: ofCoverage,
  /** The reader looked at the posts. */
  visit: ofCoverage,
  /** The reader asked for news now. */
  refresh: ofCoverage,
  /** Sent every few seconds by a view that is open, so that news come sooner while someone looks. */
  watching: ofCoverage,
} satisfies Record<string, () => z.ZodMiniType>;

export type CommandName = keyof typeof commands;
export type CommandData<C extends CommandName> = z.infer<ReturnType<(typeof commands)[C]>>;

/** What each command answers; those that are not listed answer nothing. */
export interface Replies {
  /** The best there is; null where there is nothing, or it is followed already. */
  discover: Candidate | null;
  follow: Result<{ coverageId: string }>;
  followReplay: Result<{ coverageId: string }>;
  refresh: Result<null>;
  restore: Result<null>;
  previewRestore: Result<RestorePreview>;
}

export type Reply<C extends CommandName> = C extends keyof Replies ? Replies[C] : null;
