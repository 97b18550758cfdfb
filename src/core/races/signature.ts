export type Gender = "men" | "women" | "mixed";

/** What tells one race of an event from another. Two names with one signature are one race. */
export interface Signature {
  /** A discipline of the vocabulary; for a race that it doesn't know, the words of its label. */
  discipline: string;
  gender?: Gender;
  /** "T54", "U20", stage "11": the same discipline, another race. */
  class?: string;
}

/** The id of the race with this signature: the same in every coverage of every year. */
export const idOf = ({ discipline, gender, class: group }: Signature): string =>
  [gender, discipline, group].filter(Boolean).join("-");

export const sameRace = (a: Signature, b: Signature): boolean => idOf(a) === idOf(b);

export const has = (races: readonly Signature[], race: Signature): boolean =>
  races.some((other) => sameRace(other, race));

/** Each race once, in the order in which they first stand. */
export function distinct(races: readonly Signature[]): Signature[] {
  return [...new Map(races.map((race) => [idOf(race), race])).values()];
}
