/**
 * Settings that follow their reader from one machine to another. Each is an entry of its own with the time of its last
 * change, and the later of two is right; so it doesn't matter in which order, or how often, machines hear of each other.
 */

/** When a setting was last changed, in milliseconds since 1970, and to what; without a value it was taken back. */
export interface Entry {
  at: number;
  value?: unknown;
  /** It was taken back on this machine alone, and others aren't told. */
  here?: true;
}

/** By coverage id, and "" for what belongs to none; then by the setting's name. */
export type Grouped<T> = Record<string, Record<string, T>>;
export type State = Grouped<Entry>;

/** When a setting was last changed, where its value is kept with the settings themselves. */
export type Stamp = { at: number; gone?: "everywhere" | "here" };

/** The name under which it is said that a coverage is followed. */
export const FOLLOW = "follow";

const DAY_MS = 24 * 3_600_000;
/** What was taken back longer ago is forgotten. A machine that was off for as long brings it back. */
export const FORGOTTEN_AFTER_MS = 180 * DAY_MS;

export const isGone = (entry: Entry): boolean => entry.value === undefined;

/** What is so on two machines together. In any order, any number of times, it comes to the same. */
export const merge = (a: State, b: State): State => combined([a, b], later);

/** At the same instant what is there beats what was taken back, and else anything will do that both machines choose. */
function later(a: Entry, b: Entry): Entry {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return rank(a) >= rank(b) ? a : b;
}

const rank = (entry: Entry): string => (isGone(entry) ? (entry.here ? "0" : "1") : `2${canonical(entry.value)}`);

/** A value as text, the same whatever the order of its fields: Chromium gives them back in another. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? "";

function combined<T>(all: readonly Grouped<T>[], choose: (a: T, b: T) => T): Grouped<T> {
  const groups = new Map<string, Map<string, T>>();
  for (const [group, names] of all.flatMap((one) => Object.entries(one))) {
    const known = groups.get(group) ?? new Map<string, T>();
    groups.set(group, known);
    for (const [name, entry] of Object.entries(names)) {
      const before = known.get(name);
      known.set(name, before === undefined ? entry : choose(before, entry));
    }
  }
  return Object.fromEntries([...groups].map(([group, names]) => [group, Object.fromEntries(names)]));
}

/** Some of the entries; without the groups that have none left. */
export function filtered<T>(state: Grouped<T>, keep: (group: string, name: string, entry: T) => boolean): Grouped<T> {
  const groups = Object.entries(state).map(([group, names]): [string, Record<string, T>] => [
    group,
    Object.fromEntries(Object.entries(names).filter(([name, entry]) => keep(group, name, entry))),
  ]);
  return Object.fromEntries(groups.filter(([, names]) => Object.keys(names).length > 0));
}

/** The entries that aren't the same in another state. */
export const differing = (state: State, other: State): State =>
  filtered(state, (group, name, entry) => canonical(entry) !== canonical(other[group]?.[name]));

/**
 * The times after a change of settings. What has changed was changed now, and in any case later than what was known of
 * it: a clock that is wrong, here or elsewhere, can't keep the reader from having the last word.
 *
 * @param isHere whether it concerns only this machine that a setting is taken back
 */
export function stamped(
  times: Grouped<Stamp>,
  before: Grouped<unknown>,
  after: Grouped<unknown>,
  now: number,
  isHere: (group: string, name: string) => boolean,
): Grouped<Stamp> {
  const changes = combined([before, after], (_, value) => value);
  const changed = filtered(
    changes,
    (group, name) => JSON.stringify(before[group]?.[name]) !== JSON.stringify(after[group]?.[name]),
  );
  const stamps = Object.entries(changed).map(([group, names]) => {
    const isLeft = group !== "" && after[group] === undefined;
    // With a coverage goes what was chosen for it.
    const told = isLeft ? [FOLLOW] : Object.keys(names);
    return [group, Object.fromEntries(told.map((name) => [name, stamp(group, name)]))];
  });
  const left = filtered(times, (group, name) => changed[group]?.[FOLLOW] === undefined || name === FOLLOW);
  return combined<Stamp>([left, Object.fromEntries(stamps)], (_, stamp) => stamp);

  function stamp(group: string, name: string): Stamp {
    const at = Math.max(now, (times[group]?.[name]?.at ?? 0) + 1);
    if (after[group]?.[name] !== undefined) return { at };
    return { at, gone: isHere(group, name) ? "here" : "everywhere" };
  }
}

/** What is older than any time is still later than never. */
const BEFORE_ALL = 1;

/**
 * What this machine says. A setting whose time nobody has noted is from before times were: any other is later, but no
 * coverage goes that was followed here before anyone could say that it was left elsewhere.
 */
export function stateOf(values: Grouped<unknown>, times: Grouped<Stamp>, others: State): State {
  const there = Object.entries(values).map(([group, names]) => [
    group,
    Object.fromEntries(
      Object.entries(names).map(([name, value]): [string, Entry] => {
        const other = others[group]?.[name];
        const unknown = name === FOLLOW && other && isGone(other) ? other.at + 1 : BEFORE_ALL;
        return [name, { at: times[group]?.[name]?.at ?? unknown, value }];
      }),
    ),
  ]);
  const gone = filtered(times, (_, __, stamp) => stamp.gone !== undefined);
  const tombstones = Object.entries(gone).map(([group, names]) => [
    group,
    Object.fromEntries(
      Object.entries(names).map(([name, { at, gone }]): [string, Entry] => [
        name,
        { at, ...(gone === "here" && { here: true }) },
      ]),
    ),
  ]);
  return combined<Entry>([Object.fromEntries(tombstones), Object.fromEntries(there)], (_, value) => value);
}

/** The times of a state, to be kept where its values are. */
export const timesOf = (state: State): Grouped<Stamp> =>
  Object.fromEntries(
    Object.entries(state).map(([group, names]) => [
      group,
      Object.fromEntries(
        Object.entries(names).map(([name, entry]): [string, Stamp] => [
          name,
          { at: entry.at, ...(isGone(entry) && { gone: entry.here ? "here" : "everywhere" }) },
        ]),
      ),
    ]),
  );

/**
 * What is to be sent to other machines: what was there, with what is so here. What is taken back here alone isn't, nor
 * what was taken back long ago, nor what was chosen for a coverage that is followed no more.
 *
 * @param now in milliseconds
 */
export function toSend(area: State, mine: State, now: number): State {
  const all = merge(
    area,
    filtered(mine, (_, __, entry) => !entry.here),
  );
  return filtered(all, (group, name, entry) => {
    if (isGone(entry) && entry.at < now - FORGOTTEN_AFTER_MS) return false;
    const follow = all[group]?.[FOLLOW];
    return group === "" || name === FOLLOW || (follow !== undefined && !isGone(follow));
  });
}
