import type { Sample } from "./looks";
import { stateOf } from "./values";

const ODDS = /odds|cote|quot[ae]|オッズ/iu;

/** Favourites stand first in a card of runners; in a race an outsider comes in before one of them, or somebody pulls up. */
export const areFavourites = (samples: readonly Sample[]): boolean =>
  samples.some(({ header, said }) => ODDS.test(header) && said.length > 1 && areRising(said.map(oddsOf))) &&
  !samples.some(({ kind, said }) => kind === "rank" && said.some((cell) => stateOf([cell]) === "DNF"));

const areRising = (all: readonly number[]): boolean => all.every((one, i) => i === 0 || one >= (all[i - 1] ?? 0));

/** "5/2", "2,10" */
const oddsOf = (text: string): number => {
  const [by, of = 1] = text.split("/").map((part) => Number.parseFloat(part.replace(",", ".")));
  return (by ?? 0) / of;
};
