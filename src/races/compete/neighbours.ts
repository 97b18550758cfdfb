import type { Belief } from "./belief";

type Signs = Record<string, number>;

/** What posts are about: before, the newest first; behind, the next first. */
interface Around {
  before: readonly Belief[];
  after: readonly Belief[];
}

const MINUTES = 60_000;

/** Notes a sign; of the same sign, the most counts. */
export const add = (signs: Signs, sign: string, much: number): void => {
  signs[sign] = Math.max(signs[sign] ?? 0, much);
};

/** What the posts around are about: gives what notes it of a race. */
export function neighbours(now: string, around: Around): (signs: Signs, id: string) => void {
  const fresh = freshness(now, around);
  const [behind, ahead] = [faded(around.before, fresh), faded(around.after, fresh)];
  return (signs, id) => {
    const of = ({ belief, fresh }: Faded) => (belief.of.get(id) ?? 0) * fresh;
    const mean = (some: readonly Faded[], all: number) =>
      all === 0 ? 0 : some.reduce((sum, one) => sum + one.weight * of(one), 0) / all;
    if (behind.some[0]) add(signs, "last", of(behind.some[0]));
    if (ahead.some[0]) add(signs, "next", of(ahead.some[0]));
    add(signs, "before", mean(behind.some, behind.all));
    add(signs, "after", mean(ahead.some, ahead.all));
  };
}

/**
 * What was before fades in twelve minutes to a third; where a page is written slowly, in so many gaps between its posts. In
 * three hours at most: what has a post each day is no course of events.
 */
const [FADES, GAPS, SLOWEST] = [12 * MINUTES, 3, 180 * MINUTES];

/** How much of what was at a time still holds. How slowly a page is written is known from posts on both sides. */
export function freshness(now: string, { before, after }: Around): (at: string) => number {
  const time = Date.parse(now);
  const times = [...before, ...after]
    .map(({ at }) => Date.parse(at))
    .concat(time)
    .toSorted((a, b) => a - b);
  const gaps = times.slice(1).map((at, i) => at - (times[i] ?? at));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const fades = after.length === 0 ? FADES : Math.min(SLOWEST, Math.max(FADES, GAPS * usual));
  return (at) => Math.exp(-Math.abs(Date.parse(at) - time) / fades);
}

interface Faded {
  belief: Belief;
  fresh: number;
  weight: number;
}

/** The nearest count most. */
function faded(beliefs: readonly Belief[], fresh: (at: string) => number): { some: Faded[]; all: number } {
  const some = beliefs.slice(0, 8).map((belief, i) => ({ belief, fresh: fresh(belief.at), weight: 0.75 ** i }));
  return { some, all: some.reduce((sum, { weight }) => sum + weight, 0) };
}

/** How probable it is that a post is about any race. */
export const shareOf = ({ of }: Belief): number => [...of.values()].reduce((all, one) => all + one, 0);
