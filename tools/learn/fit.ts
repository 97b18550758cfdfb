import type { Signs } from "../../src/races/compete/field";

/** What could be said of a post, each with its signs, and how much of each is right: they add up to 1. */
export interface Example {
  choices: Signs[];
  right: number[];
}

const ROUNDS = 25;

/**
 * Weights under which what is right is most probable (a conditional logit), each drawn to zero: what few examples say
 * counts little. By Newton's method, so the same examples give the same weights.
 *
 * @param pull how strongly they are drawn
 * @param near weights near which they are looked for: those of almost the same examples are found sooner
 */
export function fitted(
  examples: readonly Example[],
  pull: number,
  near: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const names = [...new Set(examples.flatMap(({ choices }) => choices.flatMap((signs) => Object.keys(signs))))].sort();
  const at = new Map(names.map((name, i) => [name, i]));
  const packed = examples.map((example) => pack(example, at));
  const weights = Float64Array.from(names, (name) => near[name] ?? 0);
  for (let round = 0; round < ROUNDS; round++) {
    const step = solved(...curveAndSlope(packed, weights, pull));
    let largest = 0;
    step.forEach((one, i) => {
      const bounded = Math.max(-1, Math.min(1, one));
      weights[i] = (weights[i] ?? 0) + bounded;
      largest = Math.max(largest, Math.abs(bounded));
    });
    if (largest < 1e-4) break;
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 1000) / 1000]));
}

/** An example as a matrix with a row for each choice and a column for each sign that it has. */
interface Packed {
  right: Float64Array;
  columns: Int32Array;
  much: Float64Array;
}

function pack({ choices, right }: Example, at: ReadonlyMap<string, number>): Packed {
  const columns = [...new Set(choices.flatMap((signs) => Object.keys(signs)))];
  const much = choices.flatMap((signs) => columns.map((name) => signs[name] ?? 0));
  return {
    right: Float64Array.from(right),
    columns: Int32Array.from(columns, (name) => at.get(name) ?? 0),
    much: Float64Array.from(much),
  };
}

/** The second and first derivatives of how probable the examples are: the former a square matrix, row after row. */
function curveAndSlope(
  examples: readonly Packed[],
  weights: Float64Array,
  pull: number,
): [curve: Float64Array, slope: Float64Array] {
  const size = weights.length;
  const slope = weights.map((weight) => -pull * weight);
  const curve = new Float64Array(size * size);
  for (let i = 0; i < size; i++) curve[i * size + i] = pull;
  for (const { columns, right, much } of examples) {
    const width = columns.length;
    const shares = sharesOf(right.length, columns, much, weights);
    const mean = new Float64Array(width);
    const add = (a: number, b: number, value: number) => {
      const cell = (columns[a] as number) * size + (columns[b] as number);
      curve[cell] = (curve[cell] as number) + value;
    };
    shares.forEach((share, c) => {
      for (let a = 0; a < width; a++) {
        const one = much[c * width + a] as number;
        if (one === 0) continue;
        mean[a] = (mean[a] as number) + share * one;
        const column = columns[a] as number;
        slope[column] = (slope[column] as number) + ((right[c] as number) - share) * one;
        for (let b = 0; b < width; b++) {
          const other = much[c * width + b] as number;
          if (other !== 0) add(a, b, share * one * other);
        }
      }
    });
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) add(a, b, -(mean[a] as number) * (mean[b] as number));
    }
  }
  return [curve, slope];
}

/** How probable each choice of an example is. */
function sharesOf(choices: number, columns: Int32Array, much: Float64Array, weights: Float64Array): Float64Array {
  const width = columns.length;
  const scores = new Float64Array(choices);
  for (let c = 0; c < choices; c++) {
    let sum = 0;
    for (let a = 0; a < width; a++) sum += (weights[columns[a] as number] as number) * (much[c * width + a] as number);
    scores[c] = sum;
  }
  const most = Math.max(...scores);
  const shares = scores.map((one) => Math.exp(one - most));
  const all = shares.reduce((sum, one) => sum + one, 0);
  return shares.map((one) => one / all);
}

/** The solution of a symmetric, positive definite system: Cholesky's decomposition, in place. */
function solved(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const at = (r: number, c: number) => matrix[r * size + c] as number;
  const x = Float64Array.from(right);
  for (let c = 0; c < size; c++) {
    for (let r = c; r < size; r++) {
      let sum = at(r, c);
      for (let k = 0; k < c; k++) sum -= at(r, k) * at(c, k);
      matrix[r * size + c] = r === c ? Math.sqrt(sum) : sum / at(c, c);
    }
  }
  for (let r = 0; r < size; r++) {
    let sum = x[r] as number;
    for (let k = 0; k < r; k++) sum -= at(r, k) * (x[k] as number);
    x[r] = sum / at(r, r);
  }
  for (let r = size - 1; r >= 0; r--) {
    let sum = x[r] as number;
    for (let k = r + 1; k < size; k++) sum -= at(k, r) * (x[k] as number);
    x[r] = sum / at(r, r);
  }
  return x;
}
