import type { BadgeSentence } from "../core/attention/badge";
import type { Race } from "../core/race";
import { pollProblemSentence } from "./problem";
import { timeOrDay } from "./time";
import { list, plural, type Translate } from "./translate";

/**
 * The tooltip of the toolbar icon: the badge as a whole sentence.
 *
 * @param now in milliseconds
 * @param stands how a race stands, for one that is finished
 */
export function badgeTitle(
  says: BadgeSentence,
  t: Translate,
  locale: string,
  now: number,
  stands: (race: Race) => string | undefined = () => undefined,
): string {
  const updated = says.updatedAt && t("updatedAt", timeOrDay(says.updatedAt, now, locale));
  return [sentence(says, t, locale, now, stands), updated].filter(Boolean).join(" ") || t("appName");
}

function sentence(
  says: BadgeSentence,
  t: Translate,
  locale: string,
  now: number,
  stands: (race: Race) => string | undefined,
): string {
  switch (says.about) {
    case "nothing":
      return says.updatedAt ? t("badgeNothing") : "";
    case "quiet":
      return t("quietUntil", timeOrDay(says.until, now, locale));
    case "secret":
      return t("badgeSecret", says.title);
    case "finished":
      return t("badgeFinished", [says.race.name, stands(says.race) ?? ""]);
    case "start":
      return plural(t, "badgeStart", says.start.minutes, says.start.race);
    case "problem":
      return `${says.title}: ${pollProblemSentence(says.problem, t, locale, now)}`;
    case "unread": {
      const headline = withFullStop(says.headline || t("picture"));
      if (says.races.length === 0) return plural(t, "badgeUnread", says.count, headline);
      return plural(t, "badgeUnreadIn", says.count, racesNamed(says.races, t), headline);
    }
  }
}

const MOST_NAMED = 2;

/** Up to two names, else their number: a tooltip is read at a glance. */
const racesNamed = (races: readonly string[], t: Translate): string =>
  races.length > MOST_NAMED ? plural(t, "raceCount", races.length) : list(t, races);

const withFullStop = (text: string): string => (/[.!?…؟]\s?["'”’“»)]?$/u.test(text) ? text : `${text}.`);
