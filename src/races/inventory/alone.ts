import type { Gender } from "../../core/race";
import { round, stop, wordsOf } from "../words/keys";
import { type Mention, mentionsIn } from "../words/mentions";
import type { Named } from "../words/named";
import { withMetres, withoutCodes } from "../words/numerals";
import { disciplineAlone } from "../words/title-parts";
import { nameOf, type Vocabulary } from "../words/vocabulary";
import { isInParts, isOfChampionships } from "./event";
import type { Coverage } from "./note-names";
import { counterpart } from "./open";

// A heading that says no more than a discipline: that is a race, whoever runs it.

type Noting = Pick<Coverage, "title" | "titled" | "base" | "roster" | "candidates" | "enter">;

/** Where a heading's discipline ends: "Pole vault: Duplantis enters", "Keirin - semi-finals". */
const head = /^(.+?)(?::\s|\s[–—-]\s)/u;
const partOf = (heading: string): string => head.exec(heading)?.[1] ?? heading;
/** "Hammer!" says how great it is, and "10 km" where they are. */
const noRace = /[!?]$|\d ?k/iu;

/** Takes note of such headings, where a title is of games or championships. */
export function aloneNoted({ title, titled, base, roster, candidates, enter }: Noting) {
  const isOfParts = isInParts(title) || titled.some(({ is }) => base.disciplines.get(is.discipline)?.combined);
  const hasMany = isOfChampionships(title) && !isOfParts;
  /**
   * @param mentions all that the post names
   * @param told of whom it tells: of men, of women
   * @returns whether the heading is a race
   */
  return (heading: string, post: string, mentions: readonly Mention[], told: Gender | undefined): boolean => {
    if (!hasMany || mentions.some(({ discipline }) => discipline?.combined)) return false;
    const said = new Set(mentions.flatMap(({ gender }) => gender ?? []));
    const alone = aloneIn(heading, said.size === 0 ? told : said.size === 1 ? [...said][0] : undefined, base);
    if (!alone) return false;
    const is = candidates.meant(alone.is, alone.name) ?? alone.is;
    // One word may be a figure of speech, and a man whom a post names the trainer of women: those need a second post.
    const isSure = is.gender
      ? said.size > 0 || !roster.find(counterpart(is))
      : base.sports.length === 1 || /[\s\d]/u.test(partOf(heading));
    if (isSure || roster.find(is)) enter(is, undefined, alone.name);
    else candidates.hint(is, alone.name, post);
    return true;
  };
}

/**
 * The race that a heading consists of: "200m backstroke", "K1 1000m", "Keirin: the final".
 *
 * @param whose of whom its post tells, where it is of men alone, or of women
 */
function aloneIn(heading: string, whose: Gender | undefined, base: Vocabulary): Named | undefined {
  const part = withMetres(withoutCodes(partOf(heading)));
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
