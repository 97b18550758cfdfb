import type { Race } from "../../core/race";
import { keysOf } from "../words/keys";

/** The words that tell the races of a roster apart, and how much each tells. */
export function raceWords() {
  let races: readonly Race[] = [];
  let keys = new Map<string, (readonly string[])[]>();
  let weights = new Map<string, number>();
  return (all: readonly Race[]) => {
    if (
      all.length !== races.length ||
      all.some((race, i) => race.id !== races[i]?.id || race.aliases !== races[i]?.aliases)
    ) {
      races = all;
      keys = new Map(all.map((race) => [race.id, [race.name, ...race.aliases.slice(0, 3)].map(keysOf)]));
      const counts = new Map<string, number>();
      for (const sets of keys.values()) {
        for (const key of new Set(sets.flat())) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      weights = new Map([...counts].map(([key, n]) => [key, Math.log((all.length + 1) / n) + 0.1]));
    }
    return { keysOf: (race: Race) => keys.get(race.id) ?? [], weightOf: (key: string) => weights.get(key) ?? 0 };
  };
}
