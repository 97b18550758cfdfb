import { normalizeName } from "../../core/normalize";
import { capitalisedRuns } from "../words/names";

/** What a post is about, with the probability of each race. */
export interface Belief {
  id: string;
  at: string;
  of: ReadonlyMap<string, number>;
}

const MOST_NAMES = 600;
/** How often a name stands with races of which no post has been yet. */
const OTHERS = 0.2;

const lastOf = (name: string): string =>
  name
    .replace(/['’]s?$/u, "")
    .split(/\s+/u)
    .at(-1) ?? "";

/** By what `kinship` knows a name. */
export const surnameOf = (name: string): string => normalizeName(lastOf(name));

/**
 * Which names were seen with which races in this coverage: athletes, crews, horses, whatever stands with a capital. A
 * post's own share can be taken back, so that it never confirms itself.
 */
export function kinship(notKin: ReadonlySet<string>) {
  const weights = new Map<string, Map<string, number>>();
  /** How many posts were about each race. */
  const posts = new Map<string, number>();
  const given = new Map<string, { names: string[]; of: ReadonlyMap<string, number> }>();
  const namesIn = (lines: readonly string[]) =>
    new Map(
      lines.slice(0, 40).flatMap((line) =>
        capitalisedRuns(line).flatMap(({ name }): [string, string][] => {
          const last = lastOf(name);
          const key = normalizeName(last);
          return key.length < 3 || notKin.has(key) ? [] : [[key, last]];
        }),
      ),
    );
  function put(names: readonly string[], of: ReadonlyMap<string, number>, sign: 1 | -1): void {
    for (const [race, much] of of) posts.set(race, (posts.get(race) ?? 0) + sign * much);
    for (const name of names) {
      const own = weights.get(name) ?? new Map<string, number>();
      if (own.size === 0 && weights.size >= MOST_NAMES) continue;
      for (const [race, much] of of) own.set(race, (own.get(race) ?? 0) + sign * much);
      weights.set(name, own);
    }
  }
  return {
    /** Notes whom a post names, by how probable its races are. */
    learn(id: string, lines: readonly string[], of: ReadonlyMap<string, number>): void {
      this.forget(id);
      const names = [...namesIn(lines).keys()].slice(0, 30);
      if (names.length === 0 || of.size === 0) return;
      put(names, of, 1);
      given.set(id, { names, of });
      const [oldest] = given.keys();
      if (given.size > 400 && oldest !== undefined) given.delete(oldest);
    },
    forget(id: string): void {
      const before = given.get(id);
      if (before) put(before.names, before.of, -1);
      given.delete(id);
    },
    of(lines: readonly string[]): Map<string, { share: number; names: string[] }> {
      const found = new Map<string, { share: number; names: string[] }>();
      let known = 0;
      for (const [key, printed] of namesIn(lines)) {
        const own = weights.get(key);
        const all = own ? [...own.values()].reduce((sum, one) => sum + Math.max(0, one), 0) : 0;
        if (!own || all < 0.2) continue;
        known++;
        // How often it is named with a race counts by how many posts that race has.
        const rates = [...own].map(
          ([race, much]) => [race, Math.max(0, much) / ((posts.get(race) ?? 0) + 0.7)] as const,
        );
        const sum = rates.reduce((total, [, rate]) => total + rate, OTHERS);
        for (const [race, rate] of rates) {
          if (rate <= 0) continue;
          const before = found.get(race) ?? { share: 0, names: [] };
          before.share += (rate / sum) * (all / (all + 1));
          before.names.push(printed);
          found.set(race, before);
        }
      }
      for (const one of found.values()) one.share /= Math.max(1, known);
      return found;
    },
  };
}
