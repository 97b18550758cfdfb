import type { Candidate } from "./candidate";

/** What was found instead of live coverage. */
export type Found = "article" | "login" | "feed" | "page" | "data";

/**
 * What can go wrong on the way from an address to its posts. Each code has its sentence
 * in `_locales` under `problem_<code>`; `host` and `status` are its placeholders.
 */
export type Problem =
  | { code: "badAddress" }
  | { code: "access"; host: string }
  /** On the reader's own network or machine, which nobody asks unless they say so. */
  | { code: "privateAddress"; host: string }
  /** It leads elsewhere, and where to can't be checked from here. */
  | { code: "redirected"; host: string }
  | { code: "offline" }
  | { code: "unreachable"; host: string }
  | { code: "timeout"; host: string }
  | { code: "missing"; host: string; status: number }
  | { code: "refused"; host: string; status: number; retryAt?: string }
  | { code: "serverError"; host: string; status: number; retryAt?: string }
  | { code: "tooBig"; host: string }
  | { code: "emptyPage"; host: string }
  | { code: "cutShort"; host: string }
  | { code: "brokenData"; host: string }
  | { code: "noDates"; host: string }
  /** `candidates`: where the page leads instead; absent where it leads nowhere. */
  | { code: "notLive"; host: string; found: Found; candidates?: Candidate[] }
  | { code: "storageFull" }
  | { code: "notABackup" }
  | { code: "newerBackup" }
  | { code: "backupTooBig" }
  /** What is stored was written by a later version of the extension. */
  | { code: "newerStorage" }
  | { code: "unfollowed" };

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
