import { type Block, paragraph } from "../core/blocks";
import type { Byline } from "../core/coverage";
import type { Instant } from "../core/instant";

/** A local time on the day of the race, "09:08" or "10:26:06". */
export type Clock = string;

/** One post of a recorded race. A text in a body is a paragraph. */
export interface Entry {
  id: string;
  at: Clock;
  headline?: string;
  label?: string;
  byline?: Byline;
  body: (string | Block)[];
  /** What the publisher changed afterwards, in order. */
  edits?: { at: Clock; headline?: string; body?: (string | Block)[] }[];
  /** When the publisher withdrew it. */
  withdrawnAt?: Clock;
}

/** A recorded race: what was published, and when. */
export interface Script {
  id: string;
  title: string;
  publisher: string;
  zone: string;
  /** The day of the race, and its zone's offset from UTC on that day. */
  day: string;
  offset: string;
  /** When a replay begins; earlier posts are there from the start. */
  opensAt: Clock;
  startsAt: Clock;
  endsAt: Clock;
  /** The publisher's summary from each time on. */
  summaries: { at: Clock; lines: string[] }[];
  /** In any order; of two in the same minute, the first counts as older. */
  entries: Entry[];
}

/** A local time on the day of the race as an instant. */
export const instantOf = ({ day, offset }: Pick<Script, "day" | "offset">, at: Clock): Instant =>
  new Date(`${day}T${at.length === 5 ? `${at}:00` : at}${offset}`).toISOString();

export const blocksOf = (body: readonly (string | Block)[]): Block[] =>
  body.map((piece) => (typeof piece === "string" ? paragraph(piece) : piece));
