import { earlierFirst, type Instant } from "../instant";
import type { Told } from "../results/fact-changes";
import { latestOf } from "../results/results";
import type { JoinedResults, Source } from "../source";
import { horizonAt, lagOf, type Spoilers } from "./delay";

/** How many states of a race are kept for a delayed reader, and of all races of a source. */
const STATES_OF_RACE = 20;
const STATES = 100;

/**
 * How races stood before the results changed now, as far as a delayed reader has still to see it: none without a delay. States
 * that came in quick succession are left out, so a long delay needs no more of them than a short one.
 *
 * @param before what was known until now, with the states that were kept
 * @param after what is told from now on
 */
function factsBefore(
  before: Pick<JoinedResults, "told" | "earlier">,
  after: readonly Told[],
  spoilers: Spoilers | undefined,
  now: Instant,
): Told[] {
  if (!spoilers) return [];
  const horizon = horizonAt(spoilers, now);
  const apart = lagOf(spoilers, Date.parse(now)) / STATES_OF_RACE;
  const kept = before.earlier ?? [];
  const gone = (before.told ?? []).flatMap((told): Told[] => {
    const { since, race } = told;
    const next = after.find((one) => one.race.name === race.name);
    if (since === undefined || next?.since === since) return [];
    const last = kept.findLast((one) => one.race.name === race.name);
    const isClose = Date.parse(since) - Date.parse(last?.since ?? "") < apart;
    return isClose && since > horizon ? [] : [{ race: latestOf(told), since }];
  });
  const all = [...kept, ...gone].sort((a, b) => earlierFirst(a.since ?? "", b.since ?? ""));
  const isOutdated = ({ race: { name } }: Told, i: number) =>
    all.some((one, j) => j > i && one.race.name === name && (one.since ?? "") <= horizon);
  return all.filter((one, i) => !isOutdated(one, i)).slice(-STATES);
}

/** A source with what is told of its results from now on; undefined if that is as it was. */
export function withTold<T extends Pick<JoinedResults, "told" | "earlier">>(
  before: T,
  told: Told[] | undefined,
  spoilers: Spoilers | undefined,
  now: Instant,
): T {
  if (!told) return before;
  const { earlier: _, ...rest } = before;
  const states = factsBefore(before, told, spoilers, now);
  return { ...rest, told, ...(states.length > 0 && { earlier: states }) } as T;
}

/** A source with its results as they stood at an instant; of what isn't known, only the names of races stay. */
export function asOf(source: Source, at: Instant): Source {
  return { ...then(source, at), ...(source.results && { results: source.results.map((one) => then(one, at)) }) };
}

function then<T extends Pick<JoinedResults, "told" | "earlier">>({ told, earlier = [], ...source }: T, at: Instant) {
  const isOld = ({ since }: Told) => since !== undefined && since <= at;
  const stood = (one: Told): Told => {
    if (isOld(one)) return one;
    const { name } = one.race;
    // Of two races that are called the same, nobody knows which it was.
    const isAlone = told?.filter(({ race }) => race.name === name).length === 1;
    const state = isAlone ? earlier.findLast((state) => state.race.name === name && isOld(state)) : undefined;
    return { ...(state ?? { race: { name, entries: [] } }), ...(one.of !== undefined && { of: one.of }) };
  };
  return { ...source, ...(told && { told: told.map(stood) }) };
}
