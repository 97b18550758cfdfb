import type { Race, Signature } from "../../src/core/race";
import { racesFromLabel } from "../../src/races/label";
import { sameRace } from "../../src/races/signature";
import { vocabularyFor } from "../../src/races/vocabulary";
import type { LabelledPage } from "./label-file";

/** Which of a page's keys each race that the extension found stands for, by what the page says that its keys name. */
export function keysOf(page: LabelledPage, found: readonly Race[]): Map<string, string> {
  const named = Object.entries(page.races)
    .filter(([key]) => key !== "gen")
    .map(([key, name]) => ({ key, races: racesOf(key, name.replace(/\s*\(.*\)$/, ""), page) }));
  return new Map(
    found.flatMap(({ id, is }) => {
      const key =
        named.find(({ races }) => races.some((race) => sameRace(race, is))) ??
        named.find(({ races }) => races.some((race) => isLoosely(race, is)));
      return key ? [[id, key.key] as const] : [];
    }),
  );
}

/** A page that has one race of a discipline may call it by the discipline alone. */
const isLoosely = (race: Signature, found: Signature): boolean =>
  race.discipline === found.discipline &&
  race.class === found.class &&
  (race.gender === undefined || found.gender === undefined);

/** By the name that the page gives; where the vocabulary has no such race, a key that is one of its words stands for it. */
function racesOf(key: string, name: string, page: LabelledPage): Signature[] {
  const vocabulary = vocabularyFor(page.event);
  const races = racesFromLabel(name, page.event, vocabulary)?.races ?? [];
  return vocabulary.disciplines.has(key) && !races.some(({ discipline }) => vocabulary.disciplines.has(discipline))
    ? [{ discipline: key }]
    : races;
}
