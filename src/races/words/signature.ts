import type { Signature } from "../../core/race";

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
