import type { Gender, Signature } from "../../core/race";
import type { Vocabulary } from "../words/vocabulary";
import type { Athletes } from "./athletes";

/** The context in which a post is classified. */
export interface Scene {
  /** The title of the coverage. */
  title: string;
  vocabulary: Vocabulary;
  athletes: Athletes;
  /** The coverage's races so far. */
  races: readonly Signature[];
  /** The races of earlier posts, the newest first; posts without a race are left out. */
  recent: readonly (readonly Signature[])[];
  /** The gender of the pronouns in the whole post. */
  gender?: Gender;
  /** The post is a timetable: words for a field mean its races. */
  isTimetable?: boolean;
  /** The race has its result. */
  isFinished(race: Signature): boolean;
  /** Its start lies ahead, as far as the schedule is known. */
  isUpcoming(race: Signature): boolean;
}

/** How strong the evidence of a sentence is: 3 states it, 2 leaves little doubt, 1 hints. */
export type Strength = 1 | 2 | 3;

/** Evidence in one sentence that a post is about races. */
export interface Evidence {
  races: Signature[];
  strength: Strength;
  /** The names and words that are the evidence, shown to the reader. */
  names: string[];
  words: string[];
}
