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
  /** How many times it happens. */
  times: number;
  /** How many times in `npm test`, for which seconds are enough; absent where it is left to the night. */
  smoke?: number;
  run(times: number): Promise<Outcome>;
}
