import { normalize } from "../../core/normalize";
import type { Athlete, Race, Signature } from "../../core/race";
import { nameKey } from "../../core/results/name-key";
import type { RaceFacts } from "../../core/results/race-facts";
import { racesFromLabel } from "../inventory/label";
import { has, idOf } from "../words/signature";
import { vocabularyFor, withOwnWords } from "../words/vocabulary";

const MOST_NAMES = 30;
/** Fewer could race in two. */
const FEWEST_NAMES = 3;
const SHARE = 0.6;

/**
 * The race of a coverage that a race's results are of: by what both are called, else by the names that are known to race in it.
 *
 * @param title the coverage's
 * @param athletes who is known from its posts
 * @returns undefined where that is unsure
 */
export function raceOfFacts(
  { name, entries }: RaceFacts,
  title: string,
  races: readonly Race[],
  athletes: readonly Athlete[],
): Race | undefined {
  const called = races.find((race) =>
    [race.name, ...race.aliases].some((alias) => normalize(alias) === normalize(name)),
  );
  if (called) return called;
  const vocabulary = withOwnWords(vocabularyFor(title), races);
  const says = racesFromLabel(name, title, vocabulary);
  // "Women" are those of the marathon, which a commentary calls the women's race.
  const main = (is: Signature): Signature =>
    is.discipline === "race" && vocabulary.default ? { ...is, discipline: vocabulary.default } : is;
  const named = races.filter(({ is }) => has((says?.races ?? []).map(main), main(is)));
  const [only] = named;
  if (only && named.length === 1) return only;
  // A name that says whose race it isn't speaks against what its names say.
  const others = says && !says.open && says.races.length > 0 ? [] : races;
  return byNames(entries, named.length > 1 ? named : others, athletes);
}

/** Whether nothing in the name of results says that they are of another race. */
export function mayBeOf({ name }: RaceFacts, race: Race, title: string): boolean {
  const says = racesFromLabel(name, title, withOwnWords(vocabularyFor(title), [race]));
  return !says || says.open || says.races.length === 0;
}

function byNames(
  entries: RaceFacts["entries"],
  races: readonly Race[],
  athletes: readonly Athlete[],
): Race | undefined {
  const known = new Map(athletes.map((athlete) => [nameKey(athlete.name), athlete.races]));
  const racesOf = (name: string) => {
    const key = nameKey(name);
    const short = known.get(key) ? [] : athletes.filter(({ name: full }) => isInitialled(key, nameKey(full)));
    return known.get(key) ?? (short.length === 1 ? short[0]?.races : undefined) ?? [];
  };
  const counts = new Map<string, number>();
  let all = 0;
  for (const { name } of entries.slice(0, MOST_NAMES)) {
    const [is, ...more] = racesOf(name);
    if (!is || more.length > 0) continue;
    all++;
    counts.set(idOf(is), (counts.get(idOf(is)) ?? 0) + 1);
  }
  return races.find(({ is }) => {
    const count = counts.get(idOf(is)) ?? 0;
    return count >= FEWEST_NAMES && count >= all * SHARE;
  });
}

/** "C. Leclerc" for Charles Leclerc: each word is one of the name's, or begins one. */
function isInitialled(short: string, full: string): boolean {
  const [words, all] = [short, full].map((name) => name.split(" "));
  const of = (word: string) => all?.some((one) => one === word || (word.length === 1 && one.startsWith(word)));
  return words !== undefined && words.length > 1 && words.length === all?.length && words.every(of);
}
