import type { CalendarReading, WrittenStart } from "../core/calendar";
import type { Instant } from "../core/instant";
import type { Result } from "../core/result";
import { readCalendar } from "./read";
import { writeCalendar } from "./write";

/** What the worker is asked, and what it answers. */
export interface Exchange {
  read: { ask: { text: string; now: Instant; zone: string }; answer: Result<CalendarReading> };
  write: { ask: { starts: readonly WrittenStart[]; now: Instant }; answer: string };
}

export type Ask = { [K in keyof Exchange]: { [P in K]: Exchange[K]["ask"] } }[keyof Exchange];

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  if ("read" in data) postMessage(readCalendar(data.read.text, data.read.now, data.read.zone));
  else postMessage(writeCalendar(data.write.starts, data.write.now));
});
