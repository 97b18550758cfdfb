import * as z from "zod/mini";
import { Instant } from "./instant";

/**
 * Why an address may be followed, the most certain first: the page itself is live coverage; its address is that of a
 * publisher's live pages; it has the posts of the account, channel or thread that the page is of; it is a feed of the page;
 * it is a live page that the page links to.
 */
export const CANDIDATE_REASONS = ["live", "knownLivePage", "profile", "feed", "linked"] as const;

export const Candidate = z.object({
  /** Absolute, http or https only, without a fragment. */
  address: z.string(),
  /** From the page, so untrusted. */
  title: z.string(),
  why: z.enum(CANDIDATE_REASONS),
});
/** An address that was found on a page and may be followed. */
export type Candidate = z.infer<typeof Candidate>;

/** A longer page in a tab isn't searched for candidates. */
export const MAX_PAGE_CHARS = 5_000_000;

const host = z.string();
const status = z.number();

const PLAIN = [
  "badAddress",
  // A user name or password stands in it; no request may carry them.
  "addressWithPassword",
  "offline",
  "storageFull",
  "unfollowed",
  "notABackup",
  "newerBackup",
  "backupTooBig",
  "notCalendar",
  "calendarTooBig",
  "calendarTooSlow",
  // The storage was written by a later version of the extension.
  "newerStorage",
] as const;
const OF_A_HOST = [
  "access",
  // On the reader's own network or machine, and the reader hasn't allowed that.
  "privateAddress",
  // It redirects to an address that can't be checked.
  "redirected",
  "unreachable",
  "timeout",
  "tooBig",
  "emptyPage",
  "cutShort",
  "brokenData",
  "noDates",
  // Results were asked for.
  "noResults",
  // A calendar: it has starts to follow, and no posts.
  "calendar",
] as const;
const ASKING_FOR_PAUSE = ["refused", "serverError"] as const;

/** The kinds of expected failures. Each code has its sentence in `_locales` under `problem_<code>`. */
export const ProblemCode = z.enum([...PLAIN, ...OF_A_HOST, ...ASKING_FOR_PAUSE, "missing", "notLive"]);

export const Problem = z.discriminatedUnion("code", [
  z.object({ code: z.enum(PLAIN) }),
  z.object({ code: z.enum(OF_A_HOST), host }),
  z.object({ code: z.literal("missing"), host, status }),
  z.object({ code: z.enum(ASKING_FOR_PAUSE), host, status, retryAt: z.optional(Instant) }),
  z.object({
    code: z.literal("notLive"),
    host,
    /** What was found instead of live coverage. */
    found: z.enum(["article", "login", "feed", "page", "data", "vendor", "unreadable", "notFound", "noText"]),
    /** Whose script brings the live text, where that is known. */
    vendor: z.optional(z.string()),
    /** Addresses to follow instead; absent if none were found. */
    candidates: z.optional(z.array(Candidate)),
  }),
]);
/** An expected failure; `host` and `status` are placeholders of its sentence. */
export type Problem = z.infer<typeof Problem>;

const passing: ReadonlySet<Problem["code"]> = new Set([
  "offline",
  "unreachable",
  "timeout",
  "refused",
  "serverError",
  "emptyPage",
  "cutShort",
]);

/** When a server allows the next request, if it has asked for a pause until then. */
export const askedPause = (problem: Problem): { until: Instant; status: number } | undefined =>
  "retryAt" in problem && problem.retryAt ? { until: problem.retryAt, status: problem.status } : undefined;

/** Whether a problem may pass by itself, so that trying again makes sense. */
export const isPassing = ({ code }: Problem): boolean => passing.has(code);
