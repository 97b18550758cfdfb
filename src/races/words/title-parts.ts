import type { Gender } from "../../core/race";
import { distance, generic, isDiscipline, namedOf } from "./disciplines";
import { genderOf, measure, round, translated, type Word, wordsOf } from "./keys";
import { isOfGames, type Named, type Nouns, withoutGames } from "./named";
import { noNoun, racesNamedIn } from "./phrases";

// The race of a title that says no more than its discipline, or that in another language.

/** The one discipline that a title names in another language, in the words by which its races are known. */
export function disciplineIn(title: string, nouns: Nouns): string | undefined {
  const said = wordsOf(withoutGames(title)).filter(({ low, text }) => isDiscipline(low, nouns) && !noNoun.has(text));
  const found = new Set(said.flatMap(({ low }) => translated.get(low) ?? []));
  const [only] = found;
  // A firm has a team event as well.
  const isSure = only !== undefined && (!generic.has(only) || (said.length > 1 && !isOfGames(title)));
  return found.size === 1 && isSure ? only : undefined;
}

/** "10 km" and "10 Kilometer", as "10km". */
const kilometres = /(?<=\d) ?(?:km|kilomet(?:er|re)s?)(?!\p{L})/giu;

/**
 * A part of a title that is no more than a discipline and its round: "WOC live: Relay", "Kontiolahti - 7.5km Sprint | Results",
 * "World Cup - Large hill, final (M)", "World Cup Alderbad, sprint (F)".
 */
export function partIn(title: string, nouns: Nouns): string | undefined {
  const parts = title
    .replace(kilometres, "km")
    .split(/\s*\|\s*|:\s|,\s(?=[^,]+ \(\p{Lu}\))|\s[–—-]\s/u)
    .slice(1)
    .map((part) => saidAlone(wordsOf(part.replace(/ \(\p{Lu}\)$/u, "")), nouns));
  // "Biathlon: … - 7.5km Sprint": the sport says less.
  const [longest] = parts.toSorted((a, b) => b.length - a.length);
  return longest && longest.length > 0
    ? longest.map(({ text, low }) => translated.get(low) ?? text).join(" ")
    : undefined;
}

/** The words of a discipline, where there are no others but for its round. */
function saidAlone(words: readonly Word[], nouns: Nouns): Word[] {
  const said = words.filter(({ low }) => !round.has(low));
  const isNamed = said.every(({ low }) => isDiscipline(low, nouns) || measure.test(low));
  const isTelling = said.some(
    ({ low }) => isDiscipline(low, nouns) && !generic.has(low) && !measure.test(low) && !distance.test(low),
  );
  return isNamed && isTelling ? said : [];
}

/** The race of which these words say no more than its discipline and round: "K1 1000m", "Relay final". */
export function disciplineAlone(words: readonly Word[], nouns: Nouns, whose?: Gender): Named | undefined {
  const said = saidAlone(words, nouns);
  return said.length > 0 ? namedOf(said, nouns, whose) : undefined;
}

const genitive = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}-]{3,}) (?:der|des|dei|delle|de la|de|dos|das) (\p{L}+)/gu;

/** What a title says of men or women in other languages is a race, known or not: "Riesentorlauf der Damen". */
export const titledBehind = (title: string, nouns: Nouns): Named[] =>
  Array.from(isOfGames(title) ? [] : title.matchAll(genitive), ([, said = "", whose = ""]) => {
    const gender = genderOf(whose);
    return gender ? [namedOf(wordsOf(said), nouns, gender, true)] : [];
  }).flat();

/** What makes the discipline before it a title's own: "four goals in the final" has none of it. */
const cup = /^(?: \p{Lu}[\p{L}-]*)* (?:Cup|Championships?|Worlds|Series)(?!\p{L})/u;

/** Whose races of its one discipline a title tells: "Cross-country World Cup: women's and men's finals". */
export function titledWhose(title: string, nouns: Nouns): Named[] {
  const all = wordsOf(title);
  const said = all.filter(
    ({ low }) => isDiscipline(low, nouns) && !generic.has(low) && !distance.test(low) && !round.has(low),
  );
  const isOfRound = all.some(
    ({ low, to }, i) => genderOf(low) && round.has(all[i + 1]?.low ?? "") && title.slice(to, all[i + 1]?.from) === " ",
  );
  const [only] = said;
  const isCalled = only && cup.test(title.slice(only.to)) && !isOfGames(title);
  if (!isOfRound || !isCalled || new Set(said.map(({ low }) => low)).size !== 1) return [];
  return racesNamedIn(title, nouns).flatMap(({ bare, is }) =>
    bare ? [namedOf(said.slice(0, 1), nouns, is.gender)] : [],
  );
}
