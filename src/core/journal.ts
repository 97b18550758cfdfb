import type { Instant } from "./coverage";
import type { Problem } from "./problem";

/** How one poll ended. */
export interface JournalEntry {
  at: Instant;
  coverageId: string;
  outcome: "news" | "nothing new" | "unchanged" | Problem["code"];
  /** The answer's status, where there was one that refused. */
  status?: number;
  /** New posts. */
  added?: number;
  /** From the request to the last write, in milliseconds. */
  ms: number;
  /** When the next poll was set for, and why. */
  next: Instant;
  why?: string;
}

/** The part of the journal that is written to. */
export interface JournalPage {
  /** How many pages have been filled before it. */
  turn: number;
  entries: JournalEntry[];
}

export const emptyPage: JournalPage = { turn: 0, entries: [] };

const PAGE = 20;
/** With the page that is being filled, never less than the last 200 polls. */
export const FULL_PAGES = 10;

/**
 * Notes a poll. A page that is full is closed and takes the place of the oldest, so that each poll writes a page and
 * never the whole journal.
 */
export function noted(
  page: JournalPage,
  entry: JournalEntry,
): { page: JournalPage; closed?: { place: number; entries: JournalEntry[] } } {
  const entries = [...page.entries, entry];
  if (entries.length < PAGE) return { page: { ...page, entries } };
  return { page: { turn: page.turn + 1, entries: [] }, closed: { place: page.turn % FULL_PAGES, entries } };
}
