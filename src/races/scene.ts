import type { Gender, Signature } from "../core/race";
import type { Athletes } from "./athletes";
import type { Vocabulary } from "./vocabulary";

/** What is known when a post is read. */
export interface Scene {
  /** The coverage's. */
  title: string;
  vocabulary: Vocabulary;
  athletes: Athletes;
  /** The coverage's races so far. */
  races: readonly Signature[];
  /** The races that the posts before were about, the newest first; posts about none are left out. */
  recent: readonly (readonly Signature[])[];
  /** The gender that the pronouns of the whole post show. */
  gender?: Gender;
  /** The post is a timetable: words for a field mean its races. */
  isTimetable?: boolean;
  /** The race has its result. */
  isFinished(race: Signature): boolean;
  /** Its start lies ahead, as far as the schedule is known. */
  isUpcoming(race: Signature): boolean;
}

/** How sure a sentence is: 3 says it, 2 leaves little doubt, 1 hints. */
export type Strength = 1 | 2 | 3;

/** What one sentence says of races. */
export interface Evidence {
  races: Signature[];
  strength: Strength;
  /** Who is named, and the words that say so, for a person to read. */
  names: string[];
  words: string[];
}
