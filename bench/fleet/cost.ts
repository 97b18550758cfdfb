import type { Tally } from "./tally";
import { sum } from "./tally";

/** The size of an answer. */
export interface Weights {
  /** Kilobytes of the compressed page. */
  page: number;
  /** Kilobytes of an answer's headers and of the protocol's overhead. */
  head: number;
}

/** The prices of a CDN: an assumption, from nobody's price list. */
interface Prices {
  perGigabyte: number;
  perMillion: number;
}

const KB = 1000;
const GB = 1e9;

/** Bytes that all clients got. */
export const bytesOf = (tally: Tally, { page, head }: Weights): number =>
  (tally.whole * (page + head) + (tally.unchanged + tally.refused) * head) * KB;

/** Bytes that left the origin. */
export const originBytesOf = ({ originRequests, originWhole }: Tally, { page, head }: Weights): number =>
  (sum(originWhole) * page + sum(originRequests) * head) * KB;

/** Bytes a client and hour. */
export const bytesAnHour = (tally: Tally, weights: Weights): number =>
  bytesOf(tally, weights) / (tally.clientSeconds / 3600);

/** The cost of some readers for some hours. */
export function costOf(
  tally: Tally,
  { weights, prices, readers, hours }: { weights: Weights; prices: Prices; readers: number; hours: number },
): number {
  const share = (readers * hours * 3600) / tally.clientSeconds;
  return share * ((bytesOf(tally, weights) / GB) * prices.perGigabyte + (tally.all / 1e6) * prices.perMillion);
}
