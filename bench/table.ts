/** The middle one of some figures; of an even number, the upper of two. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Prints a line. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
