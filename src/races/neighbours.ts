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

/** What the posts around are about. */
export function ofNeighbours(signs: Signs, id: string, now: string, { before, after }: Around): void {
  const [last] = before;
  const [next] = after;
  if (last) add(signs, "last", (last.of.get(id) ?? 0) * fresh(last.at, now));
  if (next) add(signs, "next", (next.of.get(id) ?? 0) * fresh(next.at, now));
  add(signs, "before", faded(id, now, before));
  add(signs, "after", faded(id, now, after));
}

/** What was before fades: in twelve minutes to a third. */
export const fresh = (at: string, now: string): number =>
  Math.exp(-Math.abs(Date.parse(now) - Date.parse(at)) / (12 * MINUTES));

function faded(id: string, now: string, beliefs: readonly Belief[]): number {
  let [sum, all] = [0, 0];
  beliefs.slice(0, 8).forEach(({ of, at }, i) => {
    const weight = 0.75 ** i;
    sum += weight * fresh(at, now) * (of.get(id) ?? 0);
    all += weight;
  });
  return all === 0 ? 0 : sum / all;
}

/** How probable it is that a post is about any race. */
export const shareOf = ({ of }: Belief): number => [...of.values()].reduce((all, one) => all + one, 0);
