import type { Gender, Signature } from "../../core/race";
import { keysOf } from "../words/keys";
import type { Named } from "../words/named";
import type { Vocabulary } from "../words/vocabulary";

// A title's one discipline has the races of men, women and juniors, and where one of them is, the others are near.

/** Men and women race in it, and its title doesn't say who. */
export const isOpen = ({ discipline, gender, class: group }: Signature, { disciplines, nouns }: Vocabulary): boolean =>
  gender === undefined &&
  group === undefined &&
  ((disciplines.get(discipline)?.genders.length ?? 0) > 1 || nouns.disciplines.has(discipline));

/** The same race of the other gender. */
export const counterpart = (is: Signature): Signature => ({ ...is, gender: is.gender === "men" ? "women" : "men" });

const youth = /^u(\d\d)$|^juniors?$/u;

/** "The women", "U20 men": no more than whose race it is. */
export const isWhose = ({ is, bare }: Pick<Named, "is" | "bare">): boolean =>
  bare === true || (is.gender !== undefined && youth.test(is.discipline));

/** The race of a title's discipline that is theirs. */
export function ofOpen({ discipline }: Signature, { discipline: said, gender }: Signature): Signature {
  const found = youth.exec(said);
  return { discipline, gender, ...(found && { class: `u${found[1] ?? "20"}` }) };
}

/** Of whom a title speaks, if of women alone, or of men. */
export function genderAlone(title: string): Gender | undefined {
  const [one, other] = keysOf(title).filter((key) => key === "men" || key === "women");
  return other ? undefined : one;
}

/** So many posts tell of men alone, or of women, before a race is theirs that hardly anybody names. */
const LEAST_TOLD = 2;

/** Of whom the posts of a coverage tell: of men, of women. */
export function peopleTold() {
  const told = new Map<Gender, number>();
  return {
    observe(whose: Gender | undefined): void {
      if (whose) told.set(whose, (told.get(whose) ?? 0) + 1);
    },
    areOf: ({ gender }: Signature): boolean => gender !== undefined && (told.get(gender) ?? 0) >= LEAST_TOLD,
  };
}
