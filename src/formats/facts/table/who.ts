import { says } from "../words/words";
import { isMostly, isOfDifferent, isOfNames, type Sample } from "./looks";

/**
 * The columns that name who races, the likeliest first: beside a ridden horse its rider, and beside a dog who runs with it.
 *
 * @param isNamed a crew has a name of its own, so that columns with numbers name its members
 */
export const whoAmong = (names: readonly Sample[], isRidden: boolean, isNamed: boolean): Sample[] =>
  names
    .filter(({ header }) => !(isNamed && /\d$/.test(header)) && !(isRidden && says(header, "horse")))
    .toSorted((a, b) => Number(says(a.header, "dog")) - Number(says(b.header, "dog")));

/** Columns of a crew's members beside its name: with several people in each cell, or numbered ones. */
export function membersAmong(samples: readonly Sample[]): Sample[] {
  const numbered = samples.filter((one) => /\d$/.test(one.header) && isOfNames(one));
  return samples.filter((one) => one.isOfCrew || (numbered.length > 1 && numbered.includes(one)));
}

/** A "boat name" is who races, beside a "design" of two words. */
export const isCalledName = (crew: Sample | undefined): boolean => /\sname$/i.test(crew?.header ?? "");

/** "Fenport", and neither "GER" nor "red". */
const PLACE = /^\p{Lu}.*\p{Ll}/u;

/** Whether a column says only where something is that another names: a "City" before its "Country", a "Klinik" before its "Ort". */
export const isWhere = (crew: Sample | undefined, all: readonly Sample[]): boolean =>
  crew !== undefined &&
  (says(crew.header, "nation") || /^(?:ort|city|town|woonplaats|miejscowość|ville|ciudad|città)$/i.test(crew.header)) &&
  all.some(
    (one) =>
      one.column < crew.column &&
      (one.kind === undefined || one.kind === "none") &&
      one.header !== "" &&
      isMostly(one, (cell) => PLACE.test(cell)) &&
      isOfDifferent(one),
  );

/** Longer numbers are of a telephone, or of some record; "101-102" are two bibs. */
export const isOfRecord = (cell: string): boolean => /^\+|^0\d+[ /-]\d|^\d{6}|^(?:\d[ /-]?){7}/.test(cell);
