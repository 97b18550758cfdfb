import type { Gender, Race, Signature } from "../../core/race";
import type { Evidence } from "../evidence/scene";
import type { Belief } from "./belief";

/** What speaks for a race, or for none: the names of the weights, and how much of each there is. */
export type Signs = Record<string, number>;

/** A race of the coverage and what in a post speaks for it. */
export interface Contender {
  race: Race;
  signs: Signs;
  /** What the reader is told. */
  names: string[];
  words: string[];
}

export interface Field {
  contenders: Contender[];
  none: Signs;
}

/** The place of a post in its coverage. */
export interface Place {
  /** What the posts before it are about, the newest first; those behind it, the next first, where they are known. */
  before: readonly Belief[];
  after: readonly Belief[];
  isTitled(race: Signature): boolean;
  /** The title names this one alone. */
  isSole(race: Signature): boolean;
  /** An earlier post has its result. */
  isOver(raceId: string): boolean;
  /** For each race, how strongly names in these lines were seen with it, and which. */
  kin(lines: readonly string[]): ReadonlyMap<string, { share: number; names: string[] }>;
  /** Whether those whom these lines name are men or women. */
  whose(lines: readonly string[]): Gender | undefined;
  /** The races of which the reader has said that an athlete is. */
  movedTo(name: string): readonly string[] | undefined;
  /** How much each word of the races' names tells: what all share tells nothing. */
  weightOf(key: string): number;
  keysOf(race: Race): readonly (readonly string[])[];
}

/** The evidence of one of a post's lines. */
export interface Read extends Evidence {
  line: number;
}
