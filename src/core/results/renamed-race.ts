import type { Told } from "./fact-changes";
import { nameKey } from "./name-key";
import type { RaceFacts } from "./race-facts";
import { latestOf } from "./results";

const CLOCK = /\d{1,2}:\d\d(?::\d\d)?/g;

/**
 * Whether results are those of a race that was called something else: most of their rows are the same, or only a time in the
 * name isn't.
 */
export function isRenamed(before: RaceFacts, after: RaceFacts): boolean {
  const [was, is] = [before, after].map(({ name }) => name.replace(CLOCK, ""));
  const names = new Set(was === is ? after.entries.map(({ name }) => nameKey(name)) : []);
  const same = before.entries.filter(({ rank, name, time }, i) => {
    const now = after.entries[i];
    return names.has(nameKey(name)) || (now && now.rank === rank && now.name === name && now.time === time);
  });
  return same.length * 2 > before.entries.length;
}

/**
 * Races by name; of several that are called the same, each by its place among them. Who was told of already stays in the place where
 * that was, whatever stands before it now.
 */
export function byPlace(races: readonly RaceFacts[], before: ReadonlyMap<string, Told>): Map<string, RaceFacts> {
  const keys = new Map<string, RaceFacts>();
  const placed = (race: RaceFacts, isIt: (key: string) => boolean) => {
    let key = race.name;
    while (keys.has(key) || (before.has(key) && !isIt(key))) key = `${key}\0`;
    return key;
  };
  const isOn = (race: RaceFacts) => (key: string) => {
    const told = before.get(key);
    return told !== undefined && isRenamed(latestOf(told), race);
  };
  const rest = races.filter((race) => {
    const key = placed(race, isOn(race));
    if (before.has(key)) keys.set(key, race);
    return !before.has(key);
  });
  for (const race of rest)
    keys.set(
      placed(race, () => true),
      race,
    );
  return new Map(races.flatMap((race) => [...keys].filter(([, one]) => one === race)));
}
