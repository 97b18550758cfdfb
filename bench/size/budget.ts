/** Kilobytes of 1,000 bytes. */
export interface Budget {
  what: string;
  /** What it should be; by default at most what it is held at. */
  goal?: number;
  /** What it must not exceed today: where it has got to, and 2 %. To be lowered whenever it gets smaller. */
  held: number;
}

export interface Weighed extends Budget {
  is: number;
  isHeld: boolean;
  isReached: boolean;
}

export const weighed = (budget: Budget, bytes: number): Weighed => ({
  ...budget,
  is: bytes / 1000,
  isHeld: bytes <= budget.held * 1000,
  isReached: bytes <= (budget.goal ?? budget.held) * 1000,
});
