/** How much is kept of what was read. */
export interface Retention {
  /** Posts that arrived longer ago go once they are read. */
  days: number;
  /** Of more coverages than this, those go that have ended and are read. */
  coverages: number;
}

export const defaultRetention: Retention = { days: 30, coverages: 20 };
