import { TZDate } from "@date-fns/tz";
import type { Instant, Kind, PublishedPost } from "../coverage";
import { evidenceOf } from "./evidence";
import type { Scene } from "./scene";
import { sentencesOf } from "./sentences";
import { idOf, type Signature } from "./signature";

export interface Start {
  race: Signature;
  at: Instant;
}

const clock =
  /(?<![\d:.,])(?:at |from )?([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(?: ?([ap])\.?m\.?)?(?![\d:.]\d|\d|(?: ?(?:km|m|miles?|seconds?|minutes?|st|nd|rd|th|degrees|°)(?![\p{L}])))/giu;
const startWords = /(?<![\p{L}])(?:starts?|gun|gets? (?:under ?way|going)|begins?|sets? off|off at)(?![\p{L}])/iu;

/**
 * The starts that a post announces: line by line from a timetable; else from a sentence that names one race, speaks of
 * its start and gives one time of day. Of several rounds it is the first.
 *
 * @param zone the source's zone: times of day are its own, on the day of the post there
 */
export function startsIn(post: PublishedPost, kind: Kind, scene: Scene, zone: string): Start[] {
  const earliest = new Map<string, Start>();
  for (const start of allStarts(post, kind, scene, zone)) {
    const known = earliest.get(idOf(start.race));
    if (!known || start.at < known.at) earliest.set(idOf(start.race), start);
  }
  return [...earliest.values()];
}

function allStarts(post: PublishedPost, kind: Kind, scene: Scene, zone: string): Start[] {
  const lines = kind === "schedule" ? linesOf(post) : sentencesOf(post).filter((sentence) => startWords.test(sentence));
  return lines.flatMap((line) => {
    const times = [...line.matchAll(clock)].filter(
      ([text, , minutes, half]) => minutes !== undefined || half !== undefined || /^at /i.test(text),
    );
    const [time] = times;
    if (!time || times.length > 1) return [];
    const evidence = evidenceOf(line, { ...scene, isTimetable: true }, []);
    if (!evidence || (kind !== "schedule" && evidence.races.length > 2)) return [];
    const at = instantOf(post.publishedAt, zone, time);
    return at === undefined ? [] : evidence.races.map((race) => ({ race, at }));
  });
}

/** A timetable's lines; one that is printed as a sentence is cut at its times. */
const linesOf = (post: PublishedPost): string[] =>
  sentencesOf(post).flatMap((sentence) => sentence.split(/^\d/u.test(sentence) ? beforeTimes : /,\s+/u));

const beforeTimes = /[,;]?\s+(?=(?:[01]?\d|2[0-3])(?:[:.][0-5]\d|\s?[ap]m))/u;

function instantOf(
  day: Instant,
  zone: string,
  [, hours = "", minutes = "0", half]: RegExpMatchArray,
): Instant | undefined {
  const local = new TZDate(day, zone);
  if (Number.isNaN(local.getTime())) return undefined;
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === "p" ? 12 : 0);
  local.setHours(hour, Number(minutes), 0, 0);
  return new Date(local.getTime()).toISOString();
}
