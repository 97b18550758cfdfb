/** Characters of an exported file; more than any storage holds. */
export const MOST_OF_A_BACKUP = 50 * 1024 * 1024;

/** What importing a file adds and replaces. */
export interface RestoreCounts {
  coverages: number;
  posts: number;
  /** Coverages whose choices become others. */
  choices: number;
}
