import type { Document } from "domhandler";
import type { Instant } from "../../core/instant";
import { textOf } from "../page/page";
import { dayNamed } from "./day-named";
import { markOf } from "./mark";
import { UPDATED, ZONES } from "./mark-forms";

// What a page prints about its own times, for readers.

const CHANGED = new RegExp(
  `^\\P{L}*(?:stand|${UPDATED})(?!\\p{L})[\\s:]*(?:(?:am|on|on the|le|el|il|den|op|dnia|dne)\\s)?`,
  "iu",
);
const MINUTE_MS = 60_000;

/** When a line says that a page was last changed, on its clock; and the zone that it names. */
export function changeIn(line: string, now: Instant): { wall: Date; zoneName?: string } | undefined {
  const start = CHANGED.exec(line)?.[0].length;
  const mark = start === undefined ? undefined : markOf(line.slice(start), true);
  const day = mark?.date === undefined ? undefined : dayNamed(mark.date, now);
  if (day === undefined || mark?.clock === undefined) return undefined;
  return { wall: new Date(day + mark.clock * MINUTE_MS), ...(mark.zoneName && { zoneName: mark.zoneName }) };
}

/** "All times CEST", "Alle Zeitangaben in MESZ", "Les heures sont indiquées en UTC". */
const ALL_TIMES = new RegExp(
  String.raw`(?<!\p{L})(?:(?:uhr)?zeiten|zeitangaben|times|heures|horas|orari|tijden|horários|tider|godziny|časy)(?!\p{L})[^.!?\d]{0,30}?(?<!\p{L})(${ZONES})(?![\p{L}\d])`,
  "iu",
);

/** The zone in which a page says that all its times are: "All times CEST". */
export function zoneSaid(document: Document): string | undefined {
  const zone = ALL_TIMES.exec(textOf(document))?.[1];
  // French "est" is no zone.
  return zone === zone?.toUpperCase() ? zone : undefined;
}
