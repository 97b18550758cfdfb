import { foldName } from "../core/fold";
import type { Athlete } from "../core/race";
import { readAthletesOf, readMemory } from "../store/read";

/** Enough for years of races. */
const MOST = 1000;

/** Whom coverages have named that are followed no more, this one with them: next year they race again. */
export async function archivedWith(coverageId: string): Promise<Athlete[] | undefined> {
  const before = await readAthletesOf([]);
  const { athletes } = await readMemory(coverageId);
  if (athletes.length === 0) return undefined;
  const byName = new Map<string, Athlete>();
  for (const athlete of [...before, ...athletes]) {
    const key = foldName(athlete.name);
    // The newest stand last, so that the oldest are the first to be forgotten.
    byName.delete(key);
    byName.set(key, athlete);
  }
  return [...byName.values()].slice(-MOST);
}
