/** What came of it. */
export interface Outcome {
  tried: number;
  survived: number;
  /** The figures that were measured. */
  note: string;
}

/** One kind of bad luck. */
export interface Check {
  name: string;
  /** How many times on demand, and how many in CI. */
  long: number;
  short: number;
  run(times: number): Promise<Outcome>;
}
