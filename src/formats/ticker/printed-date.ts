import { type Document, isText } from "domhandler";
import { find } from "domutils";
import type { Instant } from "../../core/instant";
import { textOf } from "../page/page";
import { dayNamed } from "./day-named";
import { markOf } from "./mark";
import { UPDATED, ZONES } from "./mark-forms";

// What a page prints about its own times, for readers.

const CHANGED = new RegExp(
  `^\\P{L}*(?:(?:last|zuletzt|letzte|dernière|última|ultimo|laatste?|sist|senast|ostatnia)\\s)?(?:stand|mis à jour|bijgewerkt|${UPDATED})(?!\\p{L})[\\s:]*(?:(?:am|on|on the|le|el|il|den|op|dnia|dne)\\s)?`,
  "iu",
);
const MINUTE_MS = 60_000;

/** Whether a line says when something was changed. */
export const saysChange = (line: string): boolean => CHANGED.test(line);

/** When a line says that a page was last changed, on its clock; and the zone that it names. */
export function changeIn(line: string, now: Instant): { wall: Date; zoneName?: string } | undefined {
  const start = CHANGED.exec(line)?.[0].length;
  const mark = start === undefined ? undefined : markOf(line.slice(start), true);
  const day = mark?.date === undefined ? undefined : dayNamed(mark.date, now);
  if (day === undefined || mark?.clock === undefined) return undefined;
  return { wall: new Date(day + mark.clock * MINUTE_MS), ...(mark.zoneName && { zoneName: mark.zoneName }) };
}

const TIMES = String.raw`(?:(?:uhr)?zeiten|zeitangaben|times|heures|horas|orari|tijden|horários|tider|godziny|časy)(?!\p{L})`;
const ZONE = String.raw`(?<!\p{L})(${ZONES})(?![\p{L}\d])`;
/** "All times CEST", "Alle Zeitangaben in MESZ". */
const ALL_TIMES = new RegExp(
  String.raw`(?<!\p{L})(?:all|alle|alla|toutes les|todas las|tutti gli|todos os|wszystkie|všechny)\s${TIMES}[^.,;!?\d]{0,30}?${ZONE}`,
  "iu",
);
/** "(Heures : GMT+2)", "Times are shown in CEST": those of broadcasts and shops say whose they are. */
const TIMES_ALONE = new RegExp(
  String.raw`^[\s(*]*(?:les\s|die\s)?${TIMES}[\s:(]*(?:(?:are|shown|given|local|sind|sont|indiquées|son|sono|zijn|in|en|em|w|v)[\s:(]+)*${ZONE}[\s).*]*$`,
  "iu",
);

/** The zone in which a page says that all its times are: "All times CEST". */
export function zoneSaid(document: Document): string | undefined {
  const [line] = find((node) => isText(node) && TIMES_ALONE.test(node.data), document.children, true, 1);
  const zone = (ALL_TIMES.exec(textOf(document)) ?? TIMES_ALONE.exec(line ? textOf(line) : ""))?.[1];
  // French "est" is no zone.
  return zone === zone?.toUpperCase() ? zone : undefined;
}
