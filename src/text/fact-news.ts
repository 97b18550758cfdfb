import type { FactChange, FactNews } from "../core/results/fact-changes";
import type { Far, RaceEntry } from "../core/results/race-facts";
import { figure, ordinal, type Translate, withDigits } from "./translate";

const UNITS = { km: "kilometer", mi: "mile", m: "meter" } as const;

/** What has changed in a race's results: a line for each change, the most important first. */
export function factLines({ changes, far }: FactNews, t: Translate): string[] {
  return changes.map((change) => {
    const said = changeText(change, t);
    return change.what === "lead" && far ? t("standsThen", [said, farText(far, t)]) : said;
  });
}

function changeText(change: FactChange, t: Translate): string {
  const { name } = change;
  switch (change.what) {
    case "lead":
      return change.was ? t("factLeadsFrom", [name, change.was]) : t("standsLeads", name);
    case "win": {
      const won = change.time ? t("standsWonIn", [name, change.time]) : t("standsWon", name);
      if (!change.second) return won;
      const second = placed(change.second, 2, t);
      return t("standsThen", [won, change.gap ? t("standsThen", [second, change.gap]) : second]);
    }
    case "correction":
      return t("factCorrection", [name, change.was]);
    case "out":
      return t(`factOut_${change.state}`, name);
    case "back":
      return t("factBack", name);
    case "rank": {
      const { rank, gap, time, isFinal } = change;
      const more = isFinal ? (time ?? gap) : gap;
      return more ? t("standsThen", [placed(name, rank, t), more]) : placed(name, rank, t);
    }
  }
}

/** "Hawkins 9th, +2:10", or that somebody is out; undefined for who is neither placed nor out. */
export function gapText({ name, rank, gap, state }: RaceEntry, t: Translate): string | undefined {
  if (state) return t(`factOut_${state}`, name);
  if (rank === undefined) return undefined;
  return gap ? t("standsThen", [placed(name, rank, t), gap]) : placed(name, rank, t);
}

const placed = (name: string, rank: number, t: Translate): string => t("placed", [name, ordinal(t, "place", rank)]);

/** "40 km", "lap 12". */
export function farText({ unit, done }: Far, t: Translate): string {
  if (unit === "lap") return t("factLap", figure(t, done));
  return new Intl.NumberFormat(withDigits(t("language")), { style: "unit", unit: UNITS[unit] }).format(done);
}
