import * as z from "zod/mini";
import { Instant } from "./instant";
import { ProblemCode } from "./problem";
import { Pace } from "./source";

export const JournalEntry = z.object({
  at: Instant,
  coverageId: z.string(),
  /** The host of the results that were asked, if it wasn't the coverage's own page. */
  results: z.optional(z.string()),
  outcome: z.union([z.enum(["news", "nothing new", "unchanged"]), ProblemCode]),
  /** The HTTP status of a refusal. */
  status: z.optional(z.number()),
  /** New posts. */
  added: z.optional(z.number()),
  /** Posts that couldn't be classified. */
  unclassified: z.optional(z.number()),
  /** From before the request to just before the write, in milliseconds. */
  ms: z.number(),
  /** When the next poll is due, and why. */
  next: Instant,
  pace: z.optional(Pace),
});
/** The outcome of one poll. */
export type JournalEntry = z.infer<typeof JournalEntry>;

export const JournalPage = z.object({
  /** How many pages have been filled before it. */
  turn: z.int().check(z.minimum(0)),
  entries: z.array(JournalEntry),
});
/** The page of the journal to which polls are added. */
export type JournalPage = z.infer<typeof JournalPage>;

export const emptyPage: JournalPage = { turn: 0, entries: [] };

const PAGE = 20;
/** Full pages that are kept; together at least the last 200 polls. */
export const FULL_PAGES = 10;

/** The pages to write after a poll. */
export interface JournalUpdate {
  page: JournalPage;
  /** A page that is now full, and its place in the ring. */
  closed?: { place: number; entries: JournalEntry[] };
}

/**
 * Adds a poll to the journal, a ring of pages: a full page replaces the oldest one. So a poll writes one or two pages
 * and never the whole journal.
 */
export function withPoll(page: JournalPage, entry: JournalEntry): JournalUpdate {
  const entries = [...page.entries, entry];
  if (entries.length < PAGE) return { page: { ...page, entries } };
  return { page: { turn: page.turn + 1, entries: [] }, closed: { place: page.turn % FULL_PAGES, entries } };
}
