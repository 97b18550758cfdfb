import * as z from "zod/mini";
import type { Instant } from "../instant";
import { own, recordOf } from "../own";
import type { JoinedResults, Source } from "../source";
import type { Told } from "./fact-changes";
import { nameKey } from "./name-key";
import type { RaceFacts } from "./race-facts";

/** A coverage needs few: one for each timing company. */
export const MOST_RESULTS = 5;

export const EventResults = z.object({
  url: z.string(),
  /** The reader has allowed this address to be on their own network or machine. */
  allowPrivate: z.optional(z.literal(true)),
  /** What the reader said of which race is which: the id of the coverage's race by the source's name; empty for none. */
  races: recordOf(z.string()),
});
/** Results that the reader has added to a coverage, as chosen; what polling knows of them stands with its source. */
export type EventResults = z.infer<typeof EventResults>;

interface Chosen {
  results: Record<string, EventResults[]>;
}

/** The results that belong to a coverage by the reader's choice, with what polling knows of each. */
export function joinedIn({ results }: Chosen, id: string, source: Pick<Source, "results">): JoinedResults[] {
  return (own(results, id) ?? []).map(({ url, allowPrivate }) => {
    const { allowPrivate: _before, ...known } = source.results?.find((one) => one.url === url) ?? fresh(url);
    return { ...known, ...(allowPrivate && { allowPrivate }) };
  });
}

const fresh = (url: string): JoinedResults => ({ url, nextPollAt: new Date(0).toISOString(), failures: 0 });

/** A source with the results that the reader has chosen and no others; `changed` takes the place of the one at its address. */
export function withJoined(chosen: Chosen, id: string, source: Source, changed?: JoinedResults): Source {
  const { results: before, ...rest } = source;
  const joined = joinedIn(chosen, id, { results: before });
  const results = joined.map((one) => (one.url === changed?.url ? changed : one));
  return results.length > 0 ? { ...rest, results } : rest;
}

/** How a race stands by its results, and since when it has been seen to. */
export interface StandingFacts {
  facts: RaceFacts;
  at: Instant;
}

/** How a coverage's race stands by its results; of several the newest. */
export function factsOf(raceId: string, source: Pick<Source, "told" | "results">): StandingFacts | undefined {
  const all = [source, ...(source.results ?? [])].flatMap(({ told = [] }) => told);
  return all
    .filter(({ of }) => of === raceId)
    .map((told) => ({ facts: latestOf(told), at: told.since ?? "" }))
    .reduce<StandingFacts | undefined>((newest, one) => (newest && newest.at >= one.at ? newest : one), undefined);
}

const MOVING_MS = 3_600_000;

/** Whether results have changed within the hour: the race goes on, whatever the age of its posts. @param now in milliseconds */
export const isMoving = (results: StandingFacts | undefined, now: number): boolean =>
  results !== undefined && now - Date.parse(results.at) < MOVING_MS;

/** The state that was seen last, even if its post has to wait. */
export const latestOf = ({ race, waiting }: Told): RaceFacts => waiting ?? race;

/** Whether two names are of one person: "Weir" and "WEIR David" are David Weir. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => nameKey(name).split(" "));
  return one !== undefined && other !== undefined && (isWithin(one, other) || isWithin(other, one));
}

const isWithin = (words: readonly string[], all: readonly string[]): boolean =>
  words.every((word) => word !== "" && all.includes(word));
