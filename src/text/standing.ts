import type { Race } from "../core/race";
import { ordinal, plural, type Translate } from "./translate";

const HOUR_MS = 3_600_000;

/**
 * How a race stands, as far as posts have said, or when it starts if that is within the hour; undefined where
 * neither is known.
 *
 * @param now what the clock shows where the race is, in milliseconds
 */
export function standingSentence({ standing, startsAt }: Race, now: number, t: Translate): string | undefined {
  if (standing) return standing.leader && [leaderText(standing, t), ...placesText(standing, t)].reduce(oneAfter(t));
  const left = startsAt === undefined ? Number.NaN : Date.parse(startsAt) - now;
  if (!(left > -60_000 && left <= HOUR_MS)) return undefined;
  const minutes = Math.ceil(left / 60_000);
  return minutes > 0 ? plural(t, "startsIn", minutes) : t("startsNow");
}

/** Not `list`: "and" would tie what is said one by one. */
const oneAfter = (t: Translate) => (before: string, next: string) => t("standsThen", [before, next]);

type Standing = NonNullable<Race["standing"]>;

function leaderText({ leader = "", isFinal, gap, time }: Standing, t: Translate): string {
  if (isFinal) return time ? t("standsWonIn", [leader, time]) : t("standsWon", leader);
  return gap ? t("standsLeadsBy", [leader, gap]) : t("standsLeads", leader);
}

/** Two at most: a line has no room for more. */
const placesText = ({ places }: Standing, t: Translate): string[] =>
  places
    .toSorted((a, b) => a.place - b.place)
    .slice(0, 2)
    .map(({ name, place }) => t("placed", [name, ordinal(t, "place", place)]));
