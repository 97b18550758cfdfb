import type { ChoiceChange } from "./choice-changes";
import type { PreferenceChange } from "./preferences";
import type { Retention } from "./retention";
import type { Spoilers } from "./spoilers";

/** Characters of an exported file; more than any storage holds. */
export const MAX_BACKUP_CHARS = 50 * 1024 * 1024;

/** What importing a file adds and changes; nothing that stays as it is. */
export interface RestorePreview {
  coverages: RestoredCoverage[];
  preferences: PreferenceChange[];
  keep?: { from: Retention; to: Retention };
}

export interface RestoredCoverage {
  title: string;
  /** It isn't followed yet. */
  isNew: boolean;
  /** How many posts are added. */
  posts: number;
  /** What was chosen for a followed one and becomes another choice. */
  choices: ChoiceChange[];
  /** How a followed one is seen later than it happens, where that changes. */
  spoilers?: { from?: Spoilers; to: Spoilers };
}

export const changesNothing = ({ coverages, preferences, keep }: RestorePreview): boolean =>
  coverages.length === 0 && preferences.length === 0 && !keep;
