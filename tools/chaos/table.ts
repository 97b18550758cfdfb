import type { Outcome } from "./check";

const WIDTH = 58;

export const tableHead = `${"what was done".padEnd(WIDTH)}   tried  survived  lost  figures`;

export const outcomeLine = (name: string, { tried, survived, note }: Outcome): string =>
  `${name.padEnd(WIDTH)}  ${String(tried).padStart(6)}  ${String(survived).padStart(8)}  ${String(tried - survived).padStart(4)}  ${note}`;
