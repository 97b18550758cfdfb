import { withoutQuoted } from "./quoted";

/** One component of a calendar: the content lines that matter, unfolded. */
export interface Lines {
  name: "VEVENT" | "VTIMEZONE";
  lines: string[];
}

/** What is read of an event; a broken line of any other property harms nothing. */
const PROPERTY =
  /^(?:UID|SEQUENCE|SUMMARY|DTSTART|DTEND|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|URL|DESCRIPTION|LOCATION)(?=[;:])/i;

/** How Microsoft's programs, and some that sync with them, say that an event is of days though its times have an hour. */
const ALL_DAY = /^X-(?:MICROSOFT-CDO-ALLDAYEVENT|MICROSOFT-MSNCALENDAR-ALLDAYEVENT|FUNAMBOL-ALLDAY):\s*(?:TRUE|1)\s*$/i;

const BOUNDARY = /^(BEGIN|END):\s*([A-Z0-9-]+)\s*$/i;

/**
 * The events and time zones of a calendar (RFC 5545 §3.1). Each is read for itself, so that a broken one costs only
 * itself. One that is never closed ends where the next begins; what is nested in an event, such as an alarm, is left out.
 *
 * @param most further events are left out
 */
export function componentsOf(text: string, most: number): { components: Lines[]; isWhole: boolean } {
  const components: Lines[] = [];
  let open: Lines | undefined;
  /** The names of what is open inside `open`. */
  let inner: string[] = [];
  let isOfDays = false;
  let events = 0;
  const close = () => {
    if (open) components.push(isOfDays ? { ...open, lines: open.lines.map(asDays) } : open);
    open = undefined;
    inner = [];
    isOfDays = false;
  };
  for (const line of withoutQuoted(text)
    .replace(/(?:\r\n|\n|\r)[ \t]/g, "")
    .split(/\r\n|\n|\r/)) {
    const [, edge, written = ""] = BOUNDARY.exec(line) ?? [];
    const name = written.toUpperCase();
    if (edge?.toUpperCase() === "BEGIN" && (name === "VEVENT" || name === "VTIMEZONE")) {
      close();
      if (name === "VEVENT" && ++events > most) return { components, isWhole: false };
      open = { name, lines: [] };
    } else if (open && edge) {
      if (edge.toUpperCase() === "BEGIN") inner.push(name);
      else if (inner.length > 0) inner.pop();
      else close();
      if (open?.name === "VTIMEZONE") open.lines.push(line);
    } else if (open?.name === "VTIMEZONE" ? /^[A-Z-]+[;:]/i.test(line) : inner.length === 0 && PROPERTY.test(line)) {
      open?.lines.push(tidied(line));
    } else if (inner.length === 0 && ALL_DAY.test(line)) {
      isOfDays = true;
    }
  }
  close();
  return { components, isWhole: true };
}

const DATED = /^(DTSTART|RDATE|EXDATE|RECURRENCE-ID)((?:;(?:[^":]|"[^"]*")*)?):(.*)$/i;

/**
 * A line with its times as a parser wants them: many programs leave out that they are days, or the seconds, or write them as
 * ISO 8601 does, or put spaces where none may be.
 */
function tidied(line: string): string {
  if (/^RRULE[;:]/i.test(line)) return line.replace(/\s+/g, "");
  const [, name = "", written = "", value] = DATED.exec(line) ?? [];
  if (value === undefined) return line;
  const times = value.split(",").map((time) => {
    // Of a period its start.
    const [start = ""] = time.trim().split("/");
    return basic(start).toUpperCase();
  });
  const parameters = written.replace(/;\s+/g, ";").replace(/;VALUE=[^;:]*/i, "");
  const areDays = times.every((time) => /^\d{8}$/.test(time));
  return `${name}${areDays ? `${parameters.replace(/;TZID=(?:"[^"]*"|[^;:]*)/i, "")};VALUE=DATE` : parameters}:${times.join(",")}`;
}

const ISO = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Each time of a line as its day; one in UTC as that whose midnight somewhere is nearest. */
function asDays(line: string): string {
  if (!DATED.test(line)) return line;
  const days = line.replace(/(\d{8})T(\d\d)\d{4}(Z?)/g, (_, day: string, hour: string, utc: string) =>
    utc && Number(hour) >= 12 ? dayAfter(day) : day,
  );
  return tidied(days);
}

const dayAfter = (day: string): string => {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10).replaceAll("-", "");
};

/** "2026-03-28T08:00:00+01:00" as "20260328T070000Z", and the end of a day, 24:00, as the begin of the next. */
function basic(time: string): string {
  const [, year = "", month = "", day = "", hour, minute, second = "00", zone = ""] = ISO.exec(time) ?? [];
  if (hour === undefined) return year + month + day || time;
  const date = year + month + day;
  const isEndOfDay = `${hour}${minute}${second}` === "240000";
  const local = isEndOfDay ? `${dayAfter(date)}T000000` : `${date}T${hour}${minute}${second}`;
  if (zone.length < 2) return local + zone;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace(/(?<=^...)(?=\d)/, ":")}`);
  return Number.isNaN(at) ? time : new Date(at).toISOString().replace(/[:-]|\.\d+/g, "");
}

/** The text of one component as a parser reads it. */
export const textOf = ({ name, lines }: Lines): string => [`BEGIN:${name}`, ...lines, `END:${name}`].join("\r\n");
