import type { RaceRecap } from "../core/filter/digest";
import type { Race } from "../core/race";
import { isSameName } from "../core/results/results";
import { listTimes } from "./time";
import { ordinal, plural, type Translate } from "./translate";

const HOUR_MS = 3_600_000;

/**
 * The standing of a race as far as posts have said, or its start where that is within the hour; undefined where
 * neither is known.
 *
 * @param now the time at the race in milliseconds; in a replay it isn't ours
 * @param athletes whom the reader follows: their places are told, however far behind
 */
export function standingSentence(
  { standing, startsAt }: Race,
  now: number,
  t: Translate,
  athletes: readonly string[] = [],
): string | undefined {
  if (standing)
    return standing.leader && [leaderText(standing, t), ...placesText(standing, athletes, t)].reduce(oneAfter(t));
  const left = startsAt === undefined ? Number.NaN : Date.parse(startsAt) - now;
  if (!(left > -60_000 && left <= HOUR_MS)) return undefined;
  const minutes = Math.ceil(left / 60_000);
  return minutes > 0 ? plural(t, "startsIn", minutes) : t("startsNow");
}

/** Joins one by one and not with `list`, whose "and" would join statements that belong apart. */
const oneAfter = (t: Translate) => (before: string, next: string) => t("standsThen", [before, next]);

type Standing = NonNullable<Race["standing"]>;

function leaderText({ leader = "", isFinal, gap, time }: Standing, t: Translate): string {
  const isSeveral = / and /.test(leader);
  if (isFinal) return wonText(leader, isSeveral, time, t);
  const leads = leadsText(leader, isSeveral, t);
  if (!gap) return leads;
  return isSeveral ? t("standsThen", [leads, gap]) : t("standsLeadsBy", [leader, gap]);
}

/** @param isSeveral whether the names are of more than one who lead together */
export const leadsText = (names: string, isSeveral: boolean, t: Translate): string =>
  t(isSeveral ? "standsLeadTogether" : "standsLeads", names);

export function wonText(names: string, isSeveral: boolean, time: string | undefined, t: Translate): string {
  if (!isSeveral) return time ? t("standsWonIn", [names, time]) : t("standsWon", names);
  const won = t("standsWonTogether", names);
  return time ? t("standsThen", [won, time]) : won;
}

/** At most two, and those of the reader's athletes: a line has no room for more. */
const placesText = ({ places }: Standing, athletes: readonly string[], t: Translate): string[] =>
  places
    .toSorted((a, b) => a.place - b.place)
    .filter(({ name }, i) => i < 2 || athletes.some((athlete) => isSameName(athlete, name)))
    .map(({ name, place }) => t("placed", [name, ordinal(t, "place", place)]));

/**
 * A recap as plain text for the clipboard: the title, then each race with how it stands and its key events, with times in
 * the reader's zone, and with the day where it isn't today.
 *
 * @param now the time at the race in milliseconds
 */
export function recapText(
  title: string,
  recap: readonly (RaceRecap & { stands?: string | undefined })[],
  now: number,
  t: Translate,
  locale: string,
): string {
  const { day, time } = listTimes(
    recap.flatMap(({ lines }) => lines.map(({ at }) => at)),
    now,
    locale,
  );
  const races = recap.map(({ race, lines, stands }) => {
    const heading = stands ? t("recapRace", [race.name, stands]) : race.name;
    const said = lines.map(({ at, printedTime, text }) => [printedTime ?? time(at), text].filter(Boolean).join(" "));
    return [heading, ...said].join("\n");
  });
  return `${[day === undefined ? title : `${title}\n${day}`, ...races].join("\n\n")}\n`;
}
