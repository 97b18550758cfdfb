import type { Tally } from "./tally";
import { sum } from "./tally";

/** What an answer weighs. */
export interface Weights {
  /** Kilobytes of the page as it is sent, compressed. */
  page: number;
  /** Kilobytes of an answer's head, and of what stands around it on the wire. */
  head: number;
}

/** What a CDN asks for; an assumption, and nobody's list. */
export interface Prices {
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

/** What so many readers cost who follow for so many hours. */
export function costOf(
  tally: Tally,
  { weights, prices, readers, hours }: { weights: Weights; prices: Prices; readers: number; hours: number },
): number {
  const share = (readers * hours * 3600) / tally.clientSeconds;
  return share * ((bytesOf(tally, weights) / GB) * prices.perGigabyte + (tally.all / 1e6) * prices.perMillion);
}
