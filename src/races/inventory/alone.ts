import type { Gender } from "../../core/race";
import { round, stop, wordsOf } from "../words/keys";
import { mentionsIn } from "../words/mentions";
import type { Named } from "../words/named";
import { withMetres, withoutCodes } from "../words/numerals";
import { disciplineAlone } from "../words/title-parts";
import { nameOf, type Vocabulary } from "../words/vocabulary";

// A heading that says no more than a discipline: that is a race, whoever runs it.

/** Where a heading's discipline ends: "Pole vault: Duplantis enters", "Keirin - semi-finals". */
const head = /^(.+?)(?::\s|\s[–—-]\s)/u;
/** "Hammer!" says how great it is, and "10 km" where they are. */
const noRace = /[!?]$|\d ?k/iu;

/**
 * The race that a heading consists of: "200m backstroke", "K1 1000m", "Keirin: the final".
 *
 * @param whose of whom its post tells, where it is of men alone, or of women
 */
export function aloneIn(heading: string, whose: Gender | undefined, base: Vocabulary): Named | undefined {
  const part = withMetres(withoutCodes(head.exec(heading)?.[1] ?? heading));
  if (noRace.test(part)) return undefined;
  const [mention, ...others] = mentionsIn(part, base);
  const { discipline, gender, class: group, said = "" } = mention ?? {};
  // Where no sport says which relays there are, "Relay" is a race of its own.
  if (base.sports.length !== 1 && (!mention || discipline?.vague))
    return disciplineAlone(wordsOf(part), base.nouns, whose);
  const isOne = others.length === 0 && discipline && !discipline.vague && !discipline.qualifier;
  const rest = wordsOf(part.replace(said, " "));
  if (!isOne || gender || discipline.genders.length < 2) return undefined;
  if (!rest.every(({ low }) => round.has(low) || stop.has(low))) return undefined;
  const is = { discipline: discipline.id, ...(whose && { gender: whose }), ...(group && { class: group }) };
  return { is, name: nameOf(is, { ...base, disciplines: new Map([[discipline.id, discipline]]) }), sure: true };
}
