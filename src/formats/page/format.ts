import type { Snapshot } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import type { Result } from "../../core/result";
import type { RaceFacts } from "../../core/results/race-facts";
import type { Page } from "./page";

/** What was read of a page, and where there is more. */
export interface ParsedPage {
  snapshot: Snapshot;
  /** How races stand by the results on the page; empty where they will stand and there are none yet. */
  facts?: RaceFacts[];
  /** Addresses of pages with older posts, the newest first, on the page's own host. */
  older?: string[];
  /** An address on the page's own host that answers only what has been posted since. */
  updates?: string;
  /** How many seconds a feed asks for between polls. */
  ttl?: number;
}

/** One way in which live pages are built: a file or folder here, and a line in read.ts. */
export interface Format {
  name: string;
  /**
   * Reads a page that is built this way.
   *
   * @param now when the page was fetched: the day and year that a printed time leaves out
   * @returns undefined for a page that is built another way; a problem for one that is built this way but can't be read
   */
  read(page: Page, now: Instant): Result<ParsedPage> | undefined;
}
