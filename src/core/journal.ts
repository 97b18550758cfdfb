import * as z from "zod/mini";
import { Instant } from "./instant";
import { ProblemCode } from "./problem";
import { Pace } from "./source";

export const JournalEntry = z.object({
  at: Instant,
  coverageId: z.string(),
  outcome: z.union([z.enum(["news", "nothing new", "unchanged"]), ProblemCode]),
  /** The answer's status, where there was one that refused. */
  status: z.optional(z.number()),
  /** New posts. */
  added: z.optional(z.number()),
  /** From before the request to just before the write, in milliseconds. */
  ms: z.number(),
  /** When the next poll was set for, and why. */
  next: Instant,
  pace: z.optional(Pace),
});
/** How one poll ended. */
export type JournalEntry = z.infer<typeof JournalEntry>;

export const JournalPage = z.object({
  /** How many pages have been filled before it. */
  turn: z.int().check(z.minimum(0)),
  entries: z.array(JournalEntry),
});
/** The part of the journal that is written to. */
export type JournalPage = z.infer<typeof JournalPage>;

export const emptyPage: JournalPage = { turn: 0, entries: [] };

const PAGE = 20;
/** With the page that is being filled, never less than the last 200 polls. */
export const FULL_PAGES = 10;

/** What noting a poll changes. */
export interface JournalUpdate {
  page: JournalPage;
  /** A page that is full now, and the place that it takes. */
  closed?: { place: number; entries: JournalEntry[] };
}

/**
 * Notes a poll. A page that is full is closed and takes the place of the oldest, so that each poll writes a page and
 * never the whole journal.
 */
export function withPoll(page: JournalPage, entry: JournalEntry): JournalUpdate {
  const entries = [...page.entries, entry];
  if (entries.length < PAGE) return { page: { ...page, entries } };
  return { page: { turn: page.turn + 1, entries: [] }, closed: { place: page.turn % FULL_PAGES, entries } };
}
