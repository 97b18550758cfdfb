import { TZDate } from "@date-fns/tz";
import type { Kind, PublishedPost } from "../core/coverage";
import type { Instant } from "../core/instant";
import type { Signature } from "../core/race";
import { evidenceOf } from "./evidence";
import type { Scene } from "./scene";
import { linesOf, sentencesOf } from "./sentences";
import { idOf } from "./signature";

export interface Start {
  race: Signature;
  at: Instant;
}

/** "08:55", "8.30pm", "9am", "at 10"; not "15:12 for the first 5km" or "11:30 pace". */
const clock =
  /(?<![\d:.,])((?:at|from|due|off|by) )?([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(?: ?([ap])\.?m\.?)?( (?:[A-Z]{1,4}T|GMT|UTC|Z)(?![\p{L}]))?(?![:.]?\d|\s*(?:km|k|m|miles?|seconds?|secs?|minutes?|mins?|st|nd|rd|th|degrees|°|pace|splits?|laps?|for|per|a mile|at half)(?![\p{L}]))/giu;
const startWords = /(?<![\p{L}])(?:starts?|starting|gun|gets? under ?way|begins?|sets? off|off at)(?![\p{L}])/iu;
const tomorrow = /(?<![\p{L}])tomorrow(?![\p{L}])/iu;
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const HOUR_MS = 3_600_000;

/**
 * The starts that a post announces: each line of a timetable; else a sentence with one race, a word for its start, and
 * one time of day. Of several rounds, the first counts.
 *
 * @param zone the source's zone, in which times of day are read: on the day of the post; on the next if that time is
 * long past or the post says "tomorrow"
 */
export function startsIn(post: PublishedPost, kind: Kind, scene: Scene, zone: string): Start[] {
  if (namesAnotherDay(post, zone)) return [];
  const earliest = new Map<string, Start>();
  for (const start of allStarts(post, kind, scene, zone)) {
    const known = earliest.get(idOf(start.race));
    if (!known || start.at < known.at) earliest.set(idOf(start.race), start);
  }
  return [...earliest.values()];
}

function allStarts(post: PublishedPost, kind: Kind, scene: Scene, zone: string): Start[] {
  const isTimetable = kind === "schedule";
  const isTomorrow = tomorrow.test(linesOf(post).join("\n"));
  const lines = isTimetable ? entriesOf(post) : sentencesOf(post).filter((sentence) => startWords.test(sentence));
  return lines.flatMap((line) => {
    const times = [...line.matchAll(clock)].filter(([, word, , minutes, half]) =>
      isTimetable ? minutes !== undefined || half !== undefined : (word ?? half) !== undefined,
    );
    const [time] = times;
    if (!time || times.length > 1) return [];
    const evidence = evidenceOf(line, { ...scene, isTimetable: true }, []);
    if (!evidence || (!isTimetable && evidence.races.length > 2)) return [];
    const at = instantOf(post.publishedAt, zone, time, isTomorrow);
    return at === undefined ? [] : evidence.races.map((race) => ({ race, at }));
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
  return named.length > 0 && named.some((day) => day !== weekdays[new TZDate(post.publishedAt, zone).getDay()]);
}

function instantOf(
  posted: Instant,
  zone: string,
  [, , hours = "", minutes = "0", half, named]: RegExpMatchArray,
  isTomorrow: boolean,
): Instant | undefined {
  const local = new TZDate(posted, zone);
  if (Number.isNaN(local.getTime()) || (named && !isZoneOf(named.trim(), posted, zone))) return undefined;
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
