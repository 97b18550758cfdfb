import * as z from "zod/mini";
import { Instant } from "./instant";

/**
 * Why an address may be followed, the surest first: the page there was read as live coverage; it has the shape of a
 * publisher's live page; it is a feed that the page offers; it is a live page that the page links to.
 */
export const CANDIDATE_REASONS = ["live", "knownLivePage", "feed", "linked"] as const;

export const Candidate = z.object({
  /** Absolute, http or https only, without a fragment. */
  address: z.string(),
  /** The page's own words: as untrusted as the page. */
  title: z.string(),
  why: z.enum(CANDIDATE_REASONS),
});
/** Something to follow that was found on a page. */
export type Candidate = z.infer<typeof Candidate>;

/** Characters of an address; none of ours is longer. */
export const MAX_ADDRESS_CHARS = 2048;
/** Characters of a page in a tab; a bigger one isn't looked into. */
export const MAX_PAGE_CHARS = 5_000_000;

const host = z.string();
const status = z.number();

const PLAIN = [
  "badAddress",
  "offline",
  "storageFull",
  "unfollowed",
  "notABackup",
  "newerBackup",
  "backupTooBig",
  // What is stored was written by a later version of the extension.
  "newerStorage",
] as const;
const OF_A_HOST = [
  "access",
  // On the reader's own network or machine, which nobody asks unless they say so.
  "privateAddress",
  // It leads elsewhere, and where to can't be checked from here.
  "redirected",
  "unreachable",
  "timeout",
  "tooBig",
  "emptyPage",
  "cutShort",
  "brokenData",
  "noDates",
] as const;
const ASKING_FOR_SILENCE = ["refused", "serverError"] as const;

/** What can go wrong. Each code has its sentence in `_locales` under `problem_<code>`. */
export const ProblemCode = z.enum([...PLAIN, ...OF_A_HOST, ...ASKING_FOR_SILENCE, "missing", "notLive"]);

export const Problem = z.discriminatedUnion("code", [
  z.object({ code: z.enum(PLAIN) }),
  z.object({ code: z.enum(OF_A_HOST), host }),
  z.object({ code: z.literal("missing"), host, status }),
  z.object({ code: z.enum(ASKING_FOR_SILENCE), host, status, retryAt: z.optional(Instant) }),
  z.object({
    code: z.literal("notLive"),
    host,
    /** What was found instead of live coverage. */
    found: z.enum(["article", "login", "feed", "page", "data"]),
    /** Where the page leads instead; absent where it leads nowhere. */
    candidates: z.optional(z.array(Candidate)),
  }),
]);
/** What can go wrong on the way from an address to its posts; `host` and `status` fill its sentence. */
export type Problem = z.infer<typeof Problem>;
export type Found = (Problem & { code: "notLive" })["found"];

const passing: ReadonlySet<Problem["code"]> = new Set([
  "offline",
  "unreachable",
  "timeout",
  "refused",
  "serverError",
  "emptyPage",
  "cutShort",
]);

/** Whether it may be over at the next try without anyone doing something. */
export const isPassing = ({ code }: Problem): boolean => passing.has(code);
