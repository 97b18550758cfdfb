import { readCalendar } from "./read";

export const NOW = "2026-03-20T12:00:00.000Z";

export const calendar = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
export const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:1@example", "SUMMARY:Race", ...lines, "END:VEVENT"];

export function read(text: string, { now = NOW, zone = "Europe/London" } = {}) {
  const result = readCalendar(text, now, zone);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** The starts of a calendar with one event: instants, or days. */
export const whens = (lines: string[], how?: Parameters<typeof read>[1]) =>
  read(calendar(...lines), how).starts.map(({ when }) => ("at" in when ? when.at.replace(":00.000Z", "Z") : when.day));
