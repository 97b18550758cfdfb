/** One component of a calendar: the content lines that matter, unfolded. */
export interface Lines {
  name: "VEVENT" | "VTIMEZONE";
  lines: string[];
}

/** What is read of an event; a broken line of any other property harms nothing. */
const PROPERTY =
  /^(?:UID|SUMMARY|DTSTART|DTEND|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|URL|DESCRIPTION|LOCATION)(?=[;:])/i;

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
  let events = 0;
  const close = () => {
    if (open) components.push(open);
    open = undefined;
    inner = [];
  };
  for (const line of text.replace(/\r?\n[ \t]/g, "").split(/\r\n|\n|\r/)) {
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
      open?.lines.push(line);
    }
  }
  close();
  return { components, isWhole: true };
}

/** The text of one component as a parser reads it. */
export const textOf = ({ name, lines }: Lines): string => [`BEGIN:${name}`, ...lines, `END:${name}`].join("\r\n");
