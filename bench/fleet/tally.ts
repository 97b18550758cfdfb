import type { Answer } from "./cdn";
import type { RaceDay } from "./race-day";

const MINUTE = 60;
/** Delays are counted by the second up to here. */
const LONGEST_DELAY = 3600;

/** Counts second by second, and what follows from them. */
export class Tally {
  readonly requests: Uint32Array;
  readonly originRequests: Uint32Array;
  readonly originWhole: Uint32Array;
  /** Answers with the whole page, without one, and refusals. */
  whole = 0;
  unchanged = 0;
  refused = 0;
  /** Answers for which the origin was waited. */
  byOrigin = 0;
  /** Seconds that all clients have followed, together. */
  clientSeconds = 0;
  readonly #day: RaceDay;
  readonly #delays = new Uint32Array(LONGEST_DELAY + 1);
  #before = { all: 0, origin: 0, whole: 0 };

  constructor(day: RaceDay) {
    this.#day = day;
    this.requests = new Uint32Array(day.length);
    this.originRequests = new Uint32Array(day.length);
    this.originWhole = new Uint32Array(day.length);
  }

  get all(): number {
    return this.whole + this.unchanged + this.refused;
  }

  count({ status, byOrigin }: Answer): void {
    if (status === 200) this.whole++;
    else if (status === 304) this.unchanged++;
    else this.refused++;
    if (byOrigin) this.byOrigin++;
  }

  joined(second: number): void {
    this.clientSeconds += this.#day.length - second;
  }

  /** A client that had the first `had` posts has `has` of them now. */
  news(second: number, had: number, has: number): void {
    for (let post = had; post < has; post++) {
      const delay = Math.min(LONGEST_DELAY, Math.floor(second - (this.#day.posts[post] as number)));
      this.#delays[delay] = (this.#delays[delay] as number) + 1;
    }
  }

  /** @param asked of all requests at the origin until now */
  endSecond(second: number, asked: { all: number; whole: number }): void {
    this.requests[second] = this.all - this.#before.all;
    this.originRequests[second] = asked.all - this.#before.origin;
    this.originWhole[second] = asked.whole - this.#before.whole;
    this.#before = { all: this.all, origin: asked.all, whole: asked.whole };
  }

  /** So many seconds after it was posted, a post had reached this share of all who were there. */
  delay(share: number): number {
    const all = sum(this.#delays);
    let soFar = 0;
    return this.#delays.findIndex((count) => {
      soFar += count;
      return soFar >= share * all;
    });
  }

  /** Requests a second while nothing happens: from 20 minutes after the start until the outage. */
  get usual(): number {
    return meanOf(this.requests, this.#day.start + 20 * MINUTE, this.#day.outage.from);
  }

  /** The busiest second about the start, as a multiple of the usual one. */
  get peakAtStart(): number {
    return mostOf(this.requests, this.#day.start - 10 * MINUTE, this.#day.start + 20 * MINUTE) / this.usual;
  }

  /** The busiest second in the half hour after the outage, as a multiple of the usual one. */
  get peakAfterOutage(): number {
    return mostOf(this.requests, this.#day.outage.to, this.#day.outage.to + 30 * MINUTE) / this.usual;
  }
}

export const sum = (counts: Uint32Array): number => counts.reduce((all, count) => all + count, 0);

const meanOf = (counts: Uint32Array, from: number, to: number): number => sum(counts.subarray(from, to)) / (to - from);

export const mostOf = (counts: Uint32Array, from: number, to: number): number =>
  counts.subarray(from, to).reduce((a, b) => Math.max(a, b), 0);
