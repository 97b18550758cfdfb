import { nameKey } from "./fact-changes";
import type { RaceFacts } from "./race-facts";

const CLOCK = /\d{1,2}:\d\d(?::\d\d)?/g;

/** Whether results are those of a race that was called something else: most of their rows are the same, or only a time in the name isn't. */
export function isRenamed(before: RaceFacts, after: RaceFacts): boolean {
  const [was, is] = [before, after].map(({ name }) => name.replace(CLOCK, ""));
  const names = new Set(was === is ? after.entries.map(({ name }) => nameKey(name)) : []);
  const same = before.entries.filter(({ rank, name, time }, i) => {
    const now = after.entries[i];
    return names.has(nameKey(name)) || (now && now.rank === rank && now.name === name && now.time === time);
  });
  return same.length * 2 > before.entries.length;
}
