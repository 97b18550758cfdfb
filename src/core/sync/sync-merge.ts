import { own } from "../own";

/**
 * Synced settings. Each is an entry with the time of its last change, and the later of two wins (last-writer-wins), so
 * the order in which machines exchange them, and how often, doesn't matter.
 */

/** A setting and when it was last changed, in milliseconds since 1970. Without a value it is a tombstone. */
export interface Entry {
  at: number;
  value?: unknown;
  /** It was removed only on this machine, so the tombstone isn't sent. */
  here?: true;
}

/** By coverage id, and "" for what belongs to none; then by the setting's name. */
export type Grouped<T> = Record<string, Record<string, T>>;
export type State = Grouped<Entry>;

/** When a setting was last changed; its value is in the settings themselves. */
export type Stamp = { at: number; gone?: "everywhere" | "here" };

/** The name of the entry that makes a coverage followed. */
export const FOLLOW = "follow";
/** The name of the entry with a coverage's delay. */
export const SPOILERS = "spoilers";

const DAY_MS = 24 * 3_600_000;
/** Older tombstones are dropped. A machine that was off for longer brings the setting back. */
export const FORGOTTEN_AFTER_MS = 180 * DAY_MS;

export const isGone = (entry: Entry): boolean => entry.value === undefined;

/** Merges the entries of two machines: commutative, associative and idempotent. */
export const merge = (a: State, b: State): State => combined([a, b], later);

/** At the same time a value beats a tombstone; otherwise any rule that both machines share will do. */
function later(a: Entry, b: Entry): Entry {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return rank(a) >= rank(b) ? a : b;
}

const rank = (entry: Entry): string => (isGone(entry) ? (entry.here ? "0" : "1") : `2${canonical(entry.value)}`);

/** A value as JSON with sorted fields, because Chromium returns them in another order. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? "";

const entryOf = <T>(state: Grouped<T>, group: string, name: string): T | undefined =>
  own(own(state, group) ?? {}, name);

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

/** The same groups and names with other values. */
const mapped = <T, U>(state: Grouped<T>, change: (value: T, group: string, name: string) => U): Grouped<U> =>
  Object.fromEntries(
    Object.entries(state).map(([group, names]) => [
      group,
      Object.fromEntries(Object.entries(names).map(([name, value]) => [name, change(value, group, name)])),
    ]),
  );

/** The entries that a predicate keeps, without empty groups. */
export function filtered<T>(state: Grouped<T>, keep: (group: string, name: string, entry: T) => boolean): Grouped<T> {
  const groups = Object.entries(state).map(([group, names]): [string, Record<string, T>] => [
    group,
    Object.fromEntries(Object.entries(names).filter(([name, entry]) => keep(group, name, entry))),
  ]);
  return Object.fromEntries(groups.filter(([, names]) => Object.keys(names).length > 0));
}

/** The entries that differ from another state. */
export const differing = (state: State, other: State): State =>
  filtered(state, (group, name, entry) => canonical(entry) !== canonical(entryOf(other, group, name)));

/**
 * The times after a change of settings. A changed setting gets a time later than any known one, so that the reader's
 * last change wins even if a clock is wrong.
 *
 * @param now in milliseconds since 1970
 * @param isHere whether the removal of a setting applies only to this machine
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
    (group, name) => JSON.stringify(entryOf(before, group, name)) !== JSON.stringify(entryOf(after, group, name)),
  );
  const stamps = Object.entries(changed).map(([group, names]) => {
    const isUnfollowed = group !== "" && own(after, group) === undefined;
    // The tombstone of a follow stands for all choices of its coverage.
    const stampedNames = isUnfollowed ? [FOLLOW] : Object.keys(names);
    return [group, Object.fromEntries(stampedNames.map((name) => [name, stamp(group, name)]))];
  });
  const remaining = filtered(times, (group, name) => own(changed, group)?.[FOLLOW] === undefined || name === FOLLOW);
  return combined<Stamp>([remaining, Object.fromEntries(stamps)], (_, stamp) => stamp);

  function stamp(group: string, name: string): Stamp {
    const at = Math.max(now, (entryOf(times, group, name)?.at ?? 0) + 1);
    if (entryOf(after, group, name) !== undefined) return { at };
    return { at, gone: isHere(group, name) ? "here" : "everywhere" };
  }
}

/** The time of a setting whose time is unknown: earlier than any other. */
const BEFORE_ALL = 1;

/**
 * The entries of this machine. A setting without a time is from before sync existed, so any other is later. But a
 * follow without a time beats tombstones, so that joining loses no followed coverage.
 */
export function stateOf(values: Grouped<unknown>, times: Grouped<Stamp>, others: State): State {
  const there = mapped(values, (value, group, name): Entry => {
    const other = entryOf(others, group, name);
    const unknown = name === FOLLOW && other && isGone(other) ? other.at + 1 : BEFORE_ALL;
    return { at: entryOf(times, group, name)?.at ?? unknown, value };
  });
  const gone = filtered(times, (_, __, stamp) => stamp.gone !== undefined);
  const tombstones = mapped(gone, ({ at, gone }): Entry => ({ at, ...(gone === "here" && { here: true }) }));
  return combined([tombstones, there], (_, value) => value);
}

/** The times of a state, without its values. */
export const timesOf = (state: State): Grouped<Stamp> =>
  mapped(state, (entry) => ({ at: entry.at, ...(isGone(entry) && { gone: entry.here ? "here" : "everywhere" }) }));

/**
 * What is sent to other machines: the stored entries merged with those of this machine, without local removals, old
 * tombstones, and choices for unfollowed coverages.
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
    const follow = own(all, group)?.[FOLLOW];
    return group === "" || name === FOLLOW || (follow !== undefined && !isGone(follow));
  });
}
