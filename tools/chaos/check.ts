/** The outcome of a check. */
export interface Outcome {
  tried: number;
  survived: number;
  /** The figures that were measured. */
  note: string;
}

/** A check of one thing that can go wrong. */
export interface Check {
  name: string;
  /** How many times it happens. */
  times: number;
  /** How many times in `npm test`, where it may take some seconds; absent if it runs only at night. */
  smoke?: number;
  run(times: number): Promise<Outcome>;
}
