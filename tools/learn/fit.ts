import type { Signs } from "../../src/races/signs";

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
 */
export function fitted(examples: readonly Example[], pull: number): Record<string, number> {
  const names = [...new Set(examples.flatMap(({ choices }) => choices.flatMap((signs) => Object.keys(signs))))].sort();
  const at = new Map(names.map((name, i) => [name, i]));
  const packed = examples.map(({ choices, right }) => ({
    right,
    choices: choices.map((signs) => Object.entries(signs).map(([name, much]) => [at.get(name) ?? 0, much] as const)),
  }));
  const weights = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    const { slope, curve } = slopeAt(packed, weights, pull);
    const step = solved(curve, slope);
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

type Sparse = readonly (readonly [at: number, much: number])[];

function slopeAt(
  examples: readonly { right: readonly number[]; choices: readonly Sparse[] }[],
  weights: Float64Array,
  pull: number,
): { slope: Float64Array; curve: Float64Array[] } {
  const size = weights.length;
  const slope = weights.map((weight) => -pull * weight);
  const curve = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size);
    row[i] = pull;
    return row;
  });
  for (const { choices, right } of examples) {
    const scores = choices.map((signs) => signs.reduce((sum, [i, much]) => sum + (weights[i] ?? 0) * much, 0));
    const most = Math.max(...scores);
    const shares = scores.map((one) => Math.exp(one - most));
    const all = shares.reduce((sum, one) => sum + one, 0);
    const mean = new Map<number, number>();
    choices.forEach((signs, c) => {
      const p = (shares[c] ?? 0) / all;
      for (const [i, much] of signs) {
        mean.set(i, (mean.get(i) ?? 0) + p * much);
        slope[i] = (slope[i] ?? 0) + ((right[c] ?? 0) - p) * much;
        const row = curve[i];
        if (row) for (const [j, other] of signs) row[j] = (row[j] ?? 0) + p * much * other;
      }
    });
    for (const [i, a] of mean) {
      const row = curve[i];
      if (row) for (const [j, b] of mean) row[j] = (row[j] ?? 0) - a * b;
    }
  }
  return { slope, curve };
}

/** Gauss's elimination. */
function solved(matrix: Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]));
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let r = column + 1; r < size; r++) {
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = r;
    }
    const [a, b] = [rows[column], rows[best]];
    if (!a || !b) continue;
    [rows[column], rows[best]] = [b, a];
    const pivot = b[column] ?? 1;
    for (let r = column + 1; r < size; r++) {
      const row = rows[r];
      const factor = (row?.[column] ?? 0) / pivot;
      if (!row || factor === 0) continue;
      for (let c = column; c <= size; c++) row[c] = (row[c] ?? 0) - factor * (b[c] ?? 0);
    }
  }
  const found = new Float64Array(size);
  for (let r = size - 1; r >= 0; r--) {
    const row = rows[r];
    let rest = row?.[size] ?? 0;
    for (let c = r + 1; c < size; c++) rest -= (row?.[c] ?? 0) * (found[c] ?? 0);
    found[r] = rest / (row?.[r] ?? 1);
  }
  return found;
}
