import type { Instant } from "../coverage";
import type { Athlete } from "./athletes";

/** What the reader said a post is about, and whom it names: so those athletes' later posts follow. */
export interface Correction {
  /** Ids of races; none for a post about none of them. */
  races: string[];
  names: string[];
  /** When it was made: of two about one athlete, the later holds. */
  at: Instant;
}

/** What one coverage has taught: kept with it, so plain data. */
export interface Memory {
  athletes: Athlete[];
  /** Who speaks and doesn't race: commentators and authors. */
  voices: string[];
  /** By the post's id. */
  corrections: Record<string, Correction>;
}

export const emptyMemory: Memory = { athletes: [], voices: [], corrections: {} };
