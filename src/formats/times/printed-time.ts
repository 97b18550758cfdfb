import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import { allOfWallClock, fromWallClock, instantOf, toWallClock } from "./dates";

/** A time as a page prints it for people. */
export interface PrintedTime {
  instant: Instant;
  zone: string;
  /** The time as printed where its zone is ambiguous, or clocks showed it twice; the instant is then a guess for sorting. */
  ambiguous?: string;
}

/** Zones as newspapers write them. Ambiguous names (IST, CST) are left out. */
const zones: Readonly<Record<string, { zone: string; offset: string }>> = {
  "british summer time": { zone: "Europe/London", offset: "+01:00" },
  bst: { zone: "Europe/London", offset: "+01:00" },
  "greenwich mean time": { zone: "Europe/London", offset: "+00:00" },
  gmt: { zone: "Europe/London", offset: "+00:00" },
  "coordinated universal time": { zone: "UTC", offset: "+00:00" },
  utc: { zone: "UTC", offset: "+00:00" },
  cet: { zone: "Europe/Paris", offset: "+01:00" },
  "central european time": { zone: "Europe/Paris", offset: "+01:00" },
  cest: { zone: "Europe/Paris", offset: "+02:00" },
  "central european summer time": { zone: "Europe/Paris", offset: "+02:00" },
  edt: { zone: "America/New_York", offset: "-04:00" },
  pdt: { zone: "America/Los_Angeles", offset: "-07:00" },
  aedt: { zone: "Australia/Sydney", offset: "+11:00" },
  aest: { zone: "Australia/Sydney", offset: "+10:00" },
  jst: { zone: "Asia/Tokyo", offset: "+09:00" },
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const PRINTED =
  /(\d{1,2})[:.](\d{2})(?:\s+([A-Za-z][A-Za-z ]*?))?(?:\s+(\d{1,2})\s+([A-Za-z]{3,9})\.?(?:\s+(\d{4}))?)?\s*$/;

/**
 * A time as the BBC prints it: "09:08 British Summer Time 23 April 2017", "14:05 BST 30 March", "09.08 BST", "14:05".
 * What is left out is taken from `now`: the day (today, or yesterday for a time yet to come) and the year.
 *
 * @param home the zone of the publisher, for a time without one
 */
export function parsePrintedTime(text: string, home: string, now: Instant): PrintedTime | undefined {
  const match = PRINTED.exec(text.trim());
  if (!match) return undefined;
  const [, hours, minutes, zoneName, day, monthName, year] = match;
  const spelled = zoneName ? own(zones, zoneName.toLowerCase()) : undefined;
  const zone = spelled?.offset ?? home;
  const today = toWallClock(now, zone);
  const month = monthName ? months.indexOf(monthName.slice(0, 3).toLowerCase()) : today.getUTCMonth();
  if (month < 0 || Number(hours) > 23 || Number(minutes) > 59) return undefined;

  const wall = (y: number, d: number) => new Date(Date.UTC(y, month, d, Number(hours), Number(minutes)));
  const thisYear = today.getUTCFullYear();
  const shown = wall(year ? Number(year) : thisYear, day ? Number(day) : today.getUTCDate());
  if (day && shown.getUTCDate() !== Number(day)) return undefined;
  // A future day means last year's, a future time yesterday's; the slack is for clocks that differ a little.
  const slack = day ? 12 * 3_600_000 : 10 * 60_000;
  const all = allOfWallClock(shown, zone);
  const past = all.filter((one) => one.getTime() <= Date.parse(now) + (all.length > 1 ? 10 * 60_000 : slack));
  const at = past[0] ?? fromWallClock(shown, zone);
  const ahead = past.length === 0;
  const settled =
    !ahead || year
      ? at
      : fromWallClock(day ? wall(thisYear - 1, Number(day)) : wall(thisYear, today.getUTCDate() - 1), zone);
  const instant = instantOf(settled);
  if (!instant) return undefined;
  return {
    instant,
    zone: spelled?.zone ?? home,
    ...(zoneName && !spelled && { ambiguous: `${hours}:${minutes} ${zoneName}` }),
    // In the hour in which clocks are set back.
    ...(past.length > 1 && { ambiguous: `${hours}:${minutes}` }),
  };
}

/** The fields of a post that follow from its printed time. */
export const timeFields = (time: PrintedTime | undefined): { publishedAt?: Instant; printedTime?: string } => ({
  ...(time && { publishedAt: time.instant }),
  ...(time?.ambiguous && { printedTime: time.ambiguous }),
});
