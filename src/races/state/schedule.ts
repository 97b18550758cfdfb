import { TZDateMini } from "@date-fns/tz/date/mini";
import type { Kind, PublishedPost } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import type { Signature } from "../../core/race";
import { evidenceOf } from "../evidence/evidence";
import type { Scene } from "../evidence/scene";
import { linesOf, sentencesOf } from "../words/sentences";
import { idOf } from "../words/signature";
import { type Move, moveIn } from "./moved-start";

export interface Start {
  race: Signature;
  at: Instant;
}

/** A race whose announced start is moved. */
interface MovedStart {
  race: Signature;
  move: Move;
}

/** "08:55", "8.30pm", "9am", "at 10", "um 9 Uhr", "à 9h15"; not "15:12 for the first 5km" or "11:30 pace". */
const clock =
  /(?<![\d:.,])(?:(?<word>at|from|due|off|by|to|until|till|um|ab|auf|à|dès|las?) )?(?<hours>[01]?\d|2[0-3])(?:[:.](?<minutes>[0-5]\d))?(?: ?(?<half>[ap])\.?m\.?| ?(?<unit>Uhr|h)(?<rest>[0-5]\d)?(?![\p{L}]))?(?<letters> (?:[A-Z]{1,4}T|GMT|UTC|Z)(?![\p{L}]))?(?![:.]?\d|\s*(?:km|k|m|miles?|seconds?|secs?|minutes?|mins?|st|nd|rd|th|degrees|°|pace|splits?|laps?|for|per|a mile|at half)(?![\p{L}]))/giu;
/** A number behind one of these is an hour, even alone. */
const hourAlone = /^(?:at|from|due|off|by)$/iu;
const startWords =
  /(?<![\p{L}])(?:starts?|starting|gun|gets? under ?way|begins?|sets? off|off at|startet|starten|beginnt|départ|commence|débute|part(?:ent)? à|salida|salen? a|empieza|comienza)(?![\p{L}])/iu;
/** These tell a new time, perhaps behind the old one: "moved from 10:00 to 13:00". */
const moveWords =
  /(?<![\p{L}])(?:(?:moved?s?|put|pushed|brought|delayed|postponed|rescheduled|shifted)(?: back| forward)? (?:to|until|till|from)(?= \d)|verschoben|verlegt|vorverlegt|(?:repoussé|décalé|avancé|reporté)e?|se (?:retrasa|adelanta|aplaza)n?)(?![\p{L}])/iu;
const timeOfStart = /(?<![\p{L}])(?:start(?:ing)? time|Startzeit|heure de départ|hora de salida)(?![\p{L}])/iu;
const noStart =
  /(?<![\p{L}])(?:prize|presentation|ceremony|press|podium|broadcast|Siegerehrung|remise|rueda de prensa)(?![\p{L}])/iu;
const tomorrow = /(?<![\p{L}])tomorrow(?![\p{L}])/iu;
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const HOUR_MS = 3_600_000;

/**
 * The starts that a post announces: each line of a timetable; else a sentence with one race, a word for its start, and
 * one time of day. Of several rounds, the first counts.
 *
 * @param zone the source's zone, in which times of day are read: on the day of the post; on the next if that time is
 * long past or the post says "tomorrow"
 * @param only the one race of the title, which is meant where none is named
 */
export function startsIn(post: PublishedPost, kind: Kind, scene: Scene, zone: string, only?: Signature): Start[] {
  if (namesAnotherDay(post, zone)) return [];
  const earliest = new Map<string, Start>();
  for (const start of allStarts(post, kind, scene, zone, only)) {
    const known = earliest.get(idOf(start.race));
    if (!known || start.at < known.at) earliest.set(idOf(start.race), start);
  }
  return [...earliest.values()];
}

/** The races whose start a post moves by some time, without a new time of day; `only` as in `startsIn`. */
export function movesIn(post: PublishedPost, scene: Scene, only?: Signature): MovedStart[] {
  return sentencesOf(post).flatMap((sentence) => {
    const move = noStart.test(sentence) || timesIn(sentence, false).length > 0 ? undefined : moveIn(sentence);
    if (!move) return [];
    const races = evidenceOf(sentence, scene, [])?.races ?? (only ? [only] : []);
    return races.length > MOST_TOGETHER ? [] : races.map((race) => ({ race, move }));
  });
}

/** Races that one sentence may start together. */
const MOST_TOGETHER = 2;

function allStarts(post: PublishedPost, kind: Kind, scene: Scene, zone: string, only?: Signature): Start[] {
  const isTimetable = kind === "schedule";
  const isTomorrow = tomorrow.test(linesOf(post).join("\n"));
  const ofStart = [startWords, moveWords, timeOfStart];
  const lines = isTimetable
    ? entriesOf(post)
    : sentencesOf(post).filter((sentence) => !noStart.test(sentence) && ofStart.some((words) => words.test(sentence)));
  return lines.flatMap((line) => {
    const times = timesIn(line, isTimetable || timeOfStart.test(line));
    const time = times.length === 2 && moveWords.test(line) ? times[1] : times.length === 1 ? times[0] : undefined;
    if (!time) return [];
    const named = evidenceOf(line, { ...scene, isTimetable: true }, [])?.races;
    const races = named ?? (only && !isTimetable ? [only] : []);
    if (!isTimetable && races.length > MOST_TOGETHER) return [];
    const at = instantOf(post.publishedAt, zone, time, isTomorrow);
    return at === undefined ? [] : races.map((race) => ({ race, at }));
  });
}

/** The entries of a timetable: its lines, or a sentence split at its times. */
const entriesOf = (post: PublishedPost): string[] =>
  sentencesOf(post).flatMap((sentence) => sentence.split(/^\d/u.test(sentence) ? beforeTimes : /,\s+/u));

const beforeTimes = /[,;]?\s+(?=(?:[01]?\d|2[0-3])(?:[:.][0-5]\d|\s?[ap]m))/u;

/** "Saturday's timetable" on a Friday: not read, since its day would be a guess. */
function namesAnotherDay(post: PublishedPost, zone: string): boolean {
  const text = linesOf(post).join("\n").toLowerCase();
  const named = weekdays.filter((day) => text.includes(day));
  // A zone's day takes long to find.
  return named.length > 0 && named.some((day) => day !== weekdays[new TZDateMini(post.publishedAt, zone).getDay()]);
}

/** @param isTimetable whether a time may stand for itself, without a word before it */
const timesIn = (line: string, isTimetable: boolean): Record<string, string | undefined>[] =>
  [...line.matchAll(clock)].flatMap(({ groups = {} }) => {
    const { word, hours, half, unit } = groups;
    // "2h05" is how long it took.
    if (/^h$/iu.test(unit ?? "") && Number(hours) < 6) return [];
    const minutes = groups.minutes ?? groups.rest;
    if (isTimetable) return minutes !== undefined || half !== undefined ? [{ ...groups, minutes }] : [];
    const isTime = (minutes ?? unit) !== undefined || hourAlone.test(word ?? "");
    return half !== undefined || (word !== undefined && isTime) ? [{ ...groups, minutes }] : [];
  });

function instantOf(
  posted: Instant,
  zone: string,
  { hours = "", minutes = "0", half, letters }: Record<string, string | undefined>,
  isTomorrow: boolean,
): Instant | undefined {
  const local = new TZDateMini(posted, zone);
  if (Number.isNaN(local.getTime()) || (letters && !isZoneOf(letters.trim(), posted, zone))) return undefined;
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === "p" ? 12 : 0);
  local.setHours(hour, Number(minutes), 0, 0);
  const isLongOver = Date.parse(posted) - local.getTime() > 12 * HOUR_MS;
  if (isTomorrow || isLongOver) local.setDate(local.getDate() + 1);
  return new Date(local.getTime()).toISOString();
}

/** Whether a zone's abbreviation applies then: in summer, "BST" does in London and "GMT" doesn't. */
function isZoneOf(letters: string, at: Instant, zone: string): boolean {
  try {
    return ["en-GB", "en-US", "en-AU"].some((locale) =>
      new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" })
        .formatToParts(new Date(at))
        .some(({ type, value }) => type === "timeZoneName" && value.toUpperCase() === letters.toUpperCase()),
    );
  } catch {
    return false;
  }
}
