import type { Element } from "domhandler";
import * as z from "zod/mini";
import type { Instant } from "../../core/instant";
import { attributeInstant } from "../element/card";
import { linkedData, nodesIn } from "../page/json-ld";
import { elements, meta, type Page } from "../page/page";
import { optionalText, parseEach } from "../page/schema";
import { fromWallClock, instantOf, isoInstant, toWallClock, zoneOf } from "../times/dates";
import { feedDate } from "../times/feed-date";
import { NIGHT } from "./plausible";
import { zoneSaid } from "./printed-date";

/** Whether a time for machines says no zone. */
export const isLocal = (written: string): boolean => !/(?:Z|[+-]\d\d:?\d\d|UTC|GMT)\s*$|^[\s\d.]+$/i.test(written);

/** A time for machines, as attributes have it; in the page's zone where it names none itself. */
export function stampIn(written: string | undefined, zone: string | undefined): Instant | undefined {
  const instant = attributeInstant(written);
  return instant && zone && isLocal(written ?? "") ? instantOf(fromWallClock(new Date(instant), zone)) : instant;
}

const dated = z.looseObject({ dateModified: optionalText, datePublished: optionalText });

/** What a page says of its own date. */
export interface PageDate {
  /** The latest that it says; undefined where it says none. */
  at?: Instant;
  /** It says that it was changed then, so nothing on it is later. */
  isLast: boolean;
  /** It only says so for readers. */
  isPrinted: boolean;
  /** The offset of its clocks; undefined where no date shows one, since UTC is often the server's. */
  zone?: string;
}

/**
 * @param first the page's first entry: a date above it is the page's own, those of teasers are mostly below
 * @param change when it says above the entries that it was changed, where nothing says so for machines
 */
export function pageDate(page: Page, first: Element, zoneName: string | undefined, change?: Date): PageDate {
  const articles = parseEach(
    dated,
    linkedData(page).values.flatMap((value) => nodesIn(value)),
  );
  const modified = [
    ...articles.flatMap(({ dateModified }) => dateModified ?? []),
    ...[meta(page, "article:modified_time", "og:updated_time", "last-modified", "dcterms.modified")].flatMap(said),
  ];
  const published = [
    ...articles.flatMap(({ datePublished }) => datePublished ?? []),
    ...[meta(page, "article:published_time", "date", "dcterms.date", "dc.date")].flatMap(said),
    ...timesAbove(page, first),
  ];
  const offsets = [...modified, ...published].flatMap((text) => zoneOf(text) ?? []);
  const named = zoneName ?? (offsets.every((one) => one === "UTC") ? zoneSaid(page.document) : undefined);
  const zone = named === undefined ? offsets.find((one) => one !== "UTC") : zoneNamed(named, offsets);
  const latest = (texts: readonly string[]) =>
    texts
      .flatMap((text) => isoInstant(text, zone ?? "UTC") ?? [])
      .sort()
      .at(-1);
  const last = latest(modified);
  // Who writes on may leave what is printed as it was.
  const printed = last === undefined && change ? instantOf(fromWallClock(change, zone ?? "UTC")) : undefined;
  const at = last ?? printed ?? latest(published);
  return { ...(at && { at }), isLast: last !== undefined, isPrinted: printed !== undefined, ...(zone && { zone }) };
}

/** Zones that have two offsets in a year under one name, or whose name for the winter most people write all year. */
const ALL_YEAR: ReadonlyMap<string, string> = new Map([
  ["ET", "America/New_York"],
  ["CT", "America/Chicago"],
  ["MT", "America/Denver"],
  ["PT", "America/Los_Angeles"],
  ["CET", "Europe/Paris"],
  ["MEZ", "Europe/Paris"],
  ["EST", "America/New_York"],
  ["PST", "America/Los_Angeles"],
]);
/** India, Ireland and Israel write the same name; the page's own dates may tell which. */
const IST: ReadonlySet<string> = new Set(["+05:30", "+01:00", "+02:00"]);

function zoneNamed(name: string, offsets: readonly string[]): string | undefined {
  const all = ALL_YEAR.get(name);
  if (all) return all;
  if (name === "IST") return offsets.find((one) => IST.has(one));
  return feedDate(`3 May 2026 12:00 ${name}`)?.zone;
}

const said = (text: string | undefined): string[] => (text ? [text] : []);

/** The last dated time above an element, else none. */
function timesAbove({ document }: Page, first: Element): string[] {
  const times = elements(document, "time").filter((time) => time.attribs.datetime && isBefore(time, first));
  return times.slice(-1).flatMap(({ attribs }) => said(attribs.datetime));
}

/** By where they stand in the source. */
const isBefore = (one: Element, other: Element): boolean => (one.endIndex ?? 0) < (other.startIndex ?? 0);

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const SLACK_MS = 15 * MINUTE_MS;
/** How far a zone may be ahead that nobody can tell. */
export const UNKNOWN_ZONE_MS = 14 * 60 * MINUTE_MS;
/** Between the last entry of an evening and a change after midnight. */
const NIGHT_MS = 6 * 60 * MINUTE_MS;

/**
 * Instants for the clocks of a ticker. Its newest entry is from the page's own day, or from the evening before; where
 * clocks go up by hours on the way to older ones, a midnight lies between.
 *
 * @param clocks minutes since midnight, the newest first; with the day that a line above the entry names
 * @returns undefined where the newest would be yet to come: that is a timetable
 */
export function instantsOf(
  clocks: readonly { clock: number; day?: number }[],
  { at, isLast, isPrinted, zone }: PageDate,
  now: Instant,
): Instant[] | undefined {
  const home = zone ?? "UTC";
  const slack = zone ? SLACK_MS : UNKNOWN_ZONE_MS;
  const reference = at ?? now;
  const wall = toWallClock(reference, home);
  const midnight = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  const [first] = clocks;
  const newest = (first?.day ?? midnight) + (first?.clock ?? 0) * MINUTE_MS;
  const limit = Math.min(isLast || !at ? wall.getTime() : Number.POSITIVE_INFINITY, toWallClock(now, home).getTime());
  const isYesterday = newest > limit + slack || (newest > wall.getTime() + slack && isNight(newest, wall.getTime()));
  if (isYesterday && (first?.day !== undefined || (at && !isPrinted && !isNight(newest, wall.getTime()))))
    return undefined;
  let day = midnight - (isYesterday ? DAY_MS : 0);
  return clocks.map(({ clock, day: named }, i) => {
    if (named !== undefined) day = named;
    else if (clock - (clocks[i - 1]?.clock ?? clock) >= NIGHT) day -= DAY_MS;
    return instantOf(fromWallClock(new Date(day + clock * MINUTE_MS), home)) ?? reference;
  });
}

const HOUR_MS = 60 * MINUTE_MS;

/**
 * Whether a page was written while its entries happened: it was changed soon after the newest, or published about when the
 * oldest came. A day that is told later has another date.
 */
export function isOfItsTime(entries: readonly { publishedAt?: Instant }[], { at, isLast, zone }: PageDate): boolean {
  const times = entries.flatMap(({ publishedAt }) => (publishedAt ? Date.parse(publishedAt) : []));
  if (times.length === 0 || !at) return false;
  const [newest, oldest, said] = [Math.max(...times), Math.min(...times), Date.parse(at)];
  const early = zone ? SLACK_MS : 3 * HOUR_MS;
  const isChangedSoon = said >= newest - early && said <= newest + 2 * HOUR_MS;
  return isChangedSoon || (!isLast && said >= oldest - HOUR_MS && said <= newest);
}

const JUST_NOW_MS = 10 * MINUTE_MS;

/** Whether a page was changed when its newest entry came, as no programme is. */
export function isJustChanged(entries: readonly { publishedAt?: Instant }[], { at, isLast, zone }: PageDate): boolean {
  const newest = Math.max(...entries.flatMap(({ publishedAt }) => (publishedAt ? Date.parse(publishedAt) : [])));
  const since = Date.parse(at ?? "") - newest;
  return isLast && zone !== undefined && since >= -MINUTE_MS && since <= JUST_NOW_MS;
}

const isNight = (newest: number, reference: number): boolean => reference - (newest - DAY_MS) < NIGHT_MS;
