import * as z from "zod/mini";
import type { RaceEntry, RaceFacts } from "../../core/race-facts";
import { anyList, optionalText, parseEach } from "../schema";
import { genderOf } from "./json-about";
import { byRank, withGaps } from "./order";
import { rankIn, stateOf, timeIn } from "./values";

const loose = z.catch(z.optional(z.union([z.string(), z.number()])), undefined);

const Competitor = z.looseObject({
  competitorId: loose,
  sortBib: loose,
  firstName: optionalText,
  lastName: optionalText,
  teamName: optionalText,
  nationality: optionalText,
});
const Result = z.looseObject({ place: loose, bib: loose, performance: loose, _cptrId: loose });
const Unit = z.looseObject({ heatName: optionalText, heat: loose, results: anyList });
const Event = z.looseObject({
  name: optionalText,
  gender: optionalText,
  genders: optionalText,
  units: z.array(z.unknown()),
});
const Meeting = z.looseObject({ events: z.array(z.unknown()), competitors: z.array(z.unknown()) });

/**
 * A competition as OpenTrack gives it under `/json` (https://github.com/w3c/opentrack-cg has the model): events whose
 * results name their athletes by bib. Each heat is a race.
 *
 * @returns undefined for other data
 */
export function openTrackFacts(data: unknown): RaceFacts[] | undefined {
  const { data: meeting } = z.safeParse(Meeting, data);
  const events = meeting && parseEach(Event, meeting.events);
  if (!meeting || !events || events.length === 0) return undefined;
  const athletes = new Map<string, z.infer<typeof Competitor>>();
  for (const competitor of parseEach(Competitor, meeting.competitors)) {
    for (const key of [competitor.competitorId, competitor.sortBib])
      if (key !== undefined) athletes.set(keyOf(key), competitor);
  }
  return events.flatMap((event) => {
    const units = parseEach(Unit, event.units).filter(({ results }) => results.length > 0);
    return units.map((unit, i): RaceFacts => {
      const gender = genderOf(event);
      const name = event.name ?? "";
      const whose = gender && !/men/i.test(name) ? `${gender} ${name}` : name;
      const heat = units.length > 1 ? (unit.heatName ?? `heat ${unit.heat ?? i + 1}`) : "";
      const entries = parseEach(Result, unit.results).flatMap((result) => entryOf(result, athletes) ?? []);
      const hasResults = entries.some(({ rank, time, state }) => rank !== undefined || time || state);
      return { name: [whose, heat].filter(Boolean).join(", "), entries: hasResults ? withGaps(byRank(entries)) : [] };
    });
  });
}

/** Bibs are sorted by leading zeros in one place, and written without in another. */
const keyOf = (bib: string | number): string => String(bib).replace(/^0+(?=.)/, "");

function entryOf(
  { place, bib, performance, _cptrId }: z.infer<typeof Result>,
  athletes: ReadonlyMap<string, z.infer<typeof Competitor>>,
): RaceEntry | undefined {
  const athlete = [_cptrId, bib].map((key) => (key === undefined ? undefined : athletes.get(keyOf(key)))).find(Boolean);
  const team = athlete?.teamName ?? athlete?.nationality;
  const name = [athlete?.firstName, athlete?.lastName].filter(Boolean).join(" ") || team;
  if (!name) return undefined;
  const said = [place, performance].map((one) => String(one ?? ""));
  const state = stateOf(said);
  const rank = state ? undefined : rankIn(said[0] ?? "");
  const time = state ? undefined : timeIn(said[1] ?? "");
  return {
    ...(rank !== undefined && { rank }),
    name,
    ...(bib !== undefined && { bib: String(bib) }),
    ...(team && team !== name && { team }),
    ...(time && { time }),
    ...(state && { state }),
  };
}
