import * as z from "zod/mini";
import { Instant } from "../instant";
import { harmless, MOST } from "../untrusted-text";

const text = z.string();
const optionalText = z.optional(text);

/** Who is out of a race: did not finish, did not start, was disqualified. */
export const EntryState = z.enum(["DNF", "DNS", "DSQ"]);
export type EntryState = z.infer<typeof EntryState>;

export const RaceEntry = z.object({
  /** Two that are tied have the same; absent for who is not ranked, or not yet. */
  rank: z.optional(z.number()),
  /** An athlete, crew or team; given name first where the source tells the two apart. */
  name: text,
  bib: optionalText,
  /** Club, team or nation. */
  team: optionalText,
  /** As printed: "2:05:12", "8.23 m". `millisOf` reads it. */
  time: optionalText,
  /** Behind the leader, as printed and with its sign: "+0:14", "1 lap". The leader has none. */
  gap: optionalText,
  state: z.optional(EntryState),
});
/** One row of a race's results. */
export type RaceEntry = z.infer<typeof RaceEntry>;

export const Far = z.object({
  unit: z.enum(["km", "mi", "m", "lap"]),
  done: z.number(),
  total: z.optional(z.number()),
});
/** How far a race is: 30 of 42.195 km. */
export type Far = z.infer<typeof Far>;

export const RaceFacts = z.object({
  /** As the source calls the race; empty where the page has nothing else. */
  name: text,
  status: z.optional(z.enum(["upcoming", "live", "ended"])),
  far: z.optional(Far),
  /** Whether the source calls its results official; absent where it says nothing of that. */
  official: z.optional(z.boolean()),
  /** When the source made them, where it says so. */
  at: z.optional(Instant),
  /** The ranked first, by rank. */
  entries: z.array(RaceEntry),
});
/** How a race stands by its results, as a source publishes them. */
export type RaceFacts = z.infer<typeof RaceFacts>;

const MOST_RACES = 200;
/** No page within the limit of its bytes has more rows. */
const MOST_ENTRIES = 60_000;

/** Facts within the bounds of what can be shown; those of races without entries are left out. */
export function boundedFacts(races: readonly RaceFacts[]): RaceFacts[] {
  let left = MOST_ENTRIES;
  return races
    .filter(({ entries }) => entries.length > 0)
    .slice(0, MOST_RACES)
    .map((race) => {
      const entries = race.entries.slice(0, left).map(boundedEntry);
      left -= entries.length;
      return { ...race, name: harmless(race.name, MOST.label), entries };
    });
}

const boundedEntry = ({ rank, name, bib, team, time, gap, state }: RaceEntry): RaceEntry => ({
  ...(rank !== undefined && { rank }),
  name: harmless(name, MOST.name),
  ...(bib && { bib: harmless(bib, MOST.name) }),
  ...(team && { team: harmless(team, MOST.name) }),
  ...(time && { time: harmless(time, MOST.name) }),
  ...(gap && { gap: harmless(gap, MOST.name) }),
  ...(state && { state }),
});
