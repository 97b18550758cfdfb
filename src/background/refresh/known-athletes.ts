import browser from "webextension-polyfill";
import * as z from "zod/mini";
import { Athletes } from "../../races/athletes";
import { type AthleteLists, listedAthletes } from "../../races/listed";
import { vocabularyFor } from "../../races/vocabulary";
import type { State } from "../../store/state";

const lists: z.ZodMiniType<AthleteLists> = z.record(z.string(), z.record(z.string(), z.string()));

/** The list is a file of the package and not part of the script: the worker starts without it, and seldom needs it. */
const LIST = "data/athletes.json";

const listed = new Map<string, Promise<Athletes>>();

/** Who is known to a coverage from elsewhere: the list that comes along, and what other coverages have taught. */
export async function knownElsewhere(
  { coverages, archived }: State,
  coverageId: string,
  title: string,
): Promise<Athletes> {
  const known = new Athletes(await listedFor(title));
  const others = coverages.filter(({ id }) => id !== coverageId).flatMap(({ memory }) => memory.athletes);
  for (const { name, races } of [...archived, ...others]) known.add(name, races, false);
  return known;
}

/** Read once in a worker's life for each sport. A list that can't be read costs guesses, and no post. */
function listedFor(title: string): Promise<Athletes> {
  const vocabulary = vocabularyFor(title);
  const key = vocabulary.sports.join();
  const known = listed.get(key) ?? readLists().then((all) => listedAthletes(all, vocabulary));
  listed.set(key, known);
  return known;
}

async function readLists(): Promise<AthleteLists> {
  try {
    const answer = await fetch(browser.runtime.getURL(LIST));
    return z.parse(lists, await answer.json());
  } catch {
    return {};
  }
}
