import type { RaceRecap } from "../core/recap";
import { standingSentence } from "./standing";
import { clockTime } from "./time";
import type { Translate } from "./translate";

/**
 * A recap as plain text, to be pasted where the reader likes: the title, then each race with how it stands and its key
 * events by their times in the reader's zone.
 */
export function recapText(title: string, recap: readonly RaceRecap[], t: Translate, locale: string): string {
  const races = recap.map(({ race, lines }) => {
    const stands = standingSentence(race, 0, t);
    const heading = stands ? t("recapRace", [race.name, stands]) : race.name;
    return [heading, ...lines.map(({ at, text }) => `${clockTime(at, locale)} ${text}`)].join("\n");
  });
  return `${[title, ...races].join("\n\n")}\n`;
}
