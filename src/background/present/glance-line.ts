import { type Choices, followedAthletes } from "../../core/filter/filter";
import type { Race } from "../../core/race";
import { factsOf } from "../../core/results/results";
import { raceTime, type Source } from "../../core/source";
import { locale, t } from "../../text/browser";
import { type RaceLine, raceLine } from "../../text/race-line";
import { timeOrDay } from "../../text/time";

const FRESH_MS = 10 * 60_000;

interface Known {
  source: Source;
  choices: Choices;
}

/** How a race stands, by its results or its posts. @param now for the reader, in milliseconds */
export const lineOf = (race: Race, { source, choices }: Known, now: number): RaceLine | undefined =>
  raceLine(race, factsOf(race.id, source), followedAthletes(choices), raceTime(source, now), t, locale());

/**
 * How a race stands, for surfaces where no age stands beside it: with the time if a post says it, or if its results haven't
 * changed for a while.
 *
 * @param now for the reader, in milliseconds
 */
export function glanceLine(race: Race, known: Known, now: number): string | undefined {
  const line = lineOf(race, known, now);
  // A start that is near stands in the tooltip already.
  if (!line || (!race.standing && !line.isByFacts)) return undefined;
  const isFresh = line.isByFacts && now - Date.parse(line.at ?? "") < FRESH_MS;
  return isFresh || !line.at ? line.says : t("saidAtTime", [line.says, timeOrDay(line.at, now, locale())]);
}
