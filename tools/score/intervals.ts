import type { Rates } from "./figures";
import { sumOf } from "./figures";

const DRAWS = 1000;

/**
 * Between which values the precision and recall of such pages lie, nineteen times of twenty: pages are drawn anew from
 * those there are (bootstrap), since the posts of one page are alike. The same pages give the same interval.
 */
export function intervalsOf(pages: readonly Rates[]): { precision: [number, number]; recall: [number, number] } {
  let state = 42;
  const next = () => {
    // Numerical Recipes' generator.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const drawn = Array.from({ length: DRAWS }, () =>
    sumOf(pages.map(() => pages[Math.floor(next() * pages.length)]).filter((one) => one !== undefined)),
  );
  const between = (values: number[]): [number, number] => {
    const sorted = values.sort((a, b) => a - b);
    return [sorted[Math.floor(DRAWS * 0.025)] ?? 0, sorted[Math.floor(DRAWS * 0.975)] ?? 0];
  };
  return { precision: between(drawn.map((one) => one.precision)), recall: between(drawn.map((one) => one.recall)) };
}
