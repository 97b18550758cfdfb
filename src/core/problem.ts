import * as z from "zod/mini";
import { Candidate } from "./candidate";
import { Instant } from "./instant";

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
