import type { Gender } from "../../core/race";
import { peopleIn } from "../words/names";
import { rememberingRecent } from "../words/recent";
import type { Recalled } from "./athletes";
import type { Scene } from "./scene";

const women = /(?<![\p{L}])(?:she|her|hers|herself)(?![\p{L}])/iu;
const men = /(?<![\p{L}])(?:he|him|his|himself)(?![\p{L}])/iu;

/** The genders that names, first names and pronouns of a sentence show. */
export function gendersIn(sentence: string, names: readonly Recalled[], scene: Scene): Gender[] {
  const known = new Set(
    names.flatMap((name) => name.races.map((race) => race.gender)).filter((gender) => gender !== undefined),
  );
  if (known.size > 0) return [...known];
  const first = new Set(
    peopleIn(sentence)
      .map(({ name }) => scene.athletes.genderOf(name))
      .filter((gender) => gender !== undefined),
  );
  if (first.size > 0) return [...first];
  const pronoun = pronounIn(sentence) ?? scene.gender;
  return pronoun ? [pronoun] : [];
}

/** The gender that the pronouns of a text show, if only one. */
export const pronounIn = rememberingRecent((text): Gender | undefined => {
  const [she, he] = [women.test(text), men.test(text)];
  return she === he ? undefined : she ? "women" : "men";
});
