import type { Instant } from "./instant";

/** An announced start that a calendar names, or that is written into one. */
export interface CalendarStart {
  /** Empty where the calendar has no name for it. Untrusted, but harmless to show. */
  name: string;
  when: { at: Instant } | { /** All day, with no time of its own: an ISO date. */ day: string };
  /** A web page of it: http or https, without a fragment. */
  url?: string;
}

/** A start to be written; its id stays the same whenever it is written. */
export type WrittenStart = CalendarStart & { id: string };

/** What was read of a calendar. */
export interface CalendarReading {
  /** The next starts, the earliest first; of each event that recurs, some. */
  starts: CalendarStart[];
  /** How many events couldn't be read. */
  unreadable: number;
  /** There are more starts than these. */
  more: boolean;
}

/** The longest calendar in characters; also what one answer of a server may have. */
export const MAX_CALENDAR_CHARS = 5 * 1024 * 1024;

/** How many starts are shown. */
export const MOST_STARTS = 200;

/** Whether a text is an iCalendar stream (RFC 5545 §3.4), by how it begins. */
export const isCalendar = (text: string): boolean => /^[\uFEFF\s]*BEGIN:VCALENDAR\s/i.test(text.slice(0, 100));
