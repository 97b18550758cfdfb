import type { Instant } from "./coverage";
import type { Pace } from "./feed";
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
  /** From before the request to just before the write, in milliseconds. */
  ms: number;
  /** When the next poll was set for, and why. */
  next: Instant;
  pace?: Pace;
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

/** What noting a poll changes. */
export interface Noted {
  page: JournalPage;
  /** A page that is full now, and the place that it takes. */
  closed?: { place: number; entries: JournalEntry[] };
}

/**
 * Notes a poll. A page that is full is closed and takes the place of the oldest, so that each poll writes a page and
 * never the whole journal.
 */
export function noted(page: JournalPage, entry: JournalEntry): Noted {
  const entries = [...page.entries, entry];
  if (entries.length < PAGE) return { page: { ...page, entries } };
  return { page: { turn: page.turn + 1, entries: [] }, closed: { place: page.turn % FULL_PAGES, entries } };
}
