import type { RaceRecap } from "../core/digest";
import type { Race } from "../core/race";
import { listTimes } from "./time";
import { ordinal, plural, type Translate } from "./translate";

const HOUR_MS = 3_600_000;

/**
 * The standing of a race as far as posts have said, or its start where that is within the hour; undefined where
 * neither is known.
 *
 * @param now the time at the race in milliseconds; in a replay it isn't ours
 */
export function standingSentence({ standing, startsAt }: Race, now: number, t: Translate): string | undefined {
  if (standing) return standing.leader && [leaderText(standing, t), ...placesText(standing, t)].reduce(oneAfter(t));
  const left = startsAt === undefined ? Number.NaN : Date.parse(startsAt) - now;
  if (!(left > -60_000 && left <= HOUR_MS)) return undefined;
  const minutes = Math.ceil(left / 60_000);
  return minutes > 0 ? plural(t, "startsIn", minutes) : t("startsNow");
}

/** Joins one by one and not with `list`, whose "and" would join statements that belong apart. */
const oneAfter = (t: Translate) => (before: string, next: string) => t("standsThen", [before, next]);

type Standing = NonNullable<Race["standing"]>;

function leaderText({ leader = "", isFinal, gap, time }: Standing, t: Translate): string {
  if (isFinal) return time ? t("standsWonIn", [leader, time]) : t("standsWon", leader);
  return gap ? t("standsLeadsBy", [leader, gap]) : t("standsLeads", leader);
}

/** At most two: a line has no room for more. */
const placesText = ({ places }: Standing, t: Translate): string[] =>
  places
    .toSorted((a, b) => a.place - b.place)
    .slice(0, 2)
    .map(({ name, place }) => t("placed", [name, ordinal(t, "place", place)]));

/**
 * A recap as plain text for the clipboard: the title, then each race with its standing and its key events, with times in
 * the reader's zone, and with the day where it isn't today.
 *
 * @param now the time at the race in milliseconds
 */
export function recapText(
  title: string,
  recap: readonly RaceRecap[],
  now: number,
  t: Translate,
  locale: string,
): string {
  const { day, time } = listTimes(
    recap.flatMap(({ lines }) => lines.map(({ at }) => at)),
    now,
    locale,
  );
  const races = recap.map(({ race, lines }) => {
    const stands = standingSentence(race, 0, t);
    const heading = stands ? t("recapRace", [race.name, stands]) : race.name;
    return [heading, ...lines.map(({ at, text }) => `${time(at)} ${text}`)].join("\n");
  });
  return `${[day === undefined ? title : `${title}\n${day}`, ...races].join("\n\n")}\n`;
}
