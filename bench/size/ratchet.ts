/** Kilobytes of 1,000 bytes. */
interface Weight {
  what: string;
  is: number;
  /** The noted size; change it if a growth has a reason. */
  noted: number;
}

const MOST = 1.1;

/** The entries that are over 10 % larger than noted. */
export const grown = (weights: readonly Weight[]): Weight[] => weights.filter(({ is, noted }) => is > noted * MOST);
