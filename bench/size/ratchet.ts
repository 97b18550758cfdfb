/** Kilobytes of 1,000 bytes. */
export interface Weight {
  what: string;
  is: number;
  /** What it was when it was last looked at; to be changed when it changes for a reason. */
  noted: number;
}

const MOST = 1.1;

/** What weighs over 10 % more than noted. */
export const grown = (weights: readonly Weight[]): Weight[] => weights.filter(({ is, noted }) => is > noted * MOST);
