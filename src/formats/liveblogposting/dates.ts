import type { Instant } from "../../core/instant";
import { tidy } from "../page/page";
import { textIn } from "../page/schema";
import { relativeInstant } from "../times/ago";
import { instantOf, isoInstant, zoneOf } from "../times/dates";
import { type FeedDate, feedDate } from "../times/feed-date";
import type { UntimedPost } from "../times/post-order";

/** The dates of an update, which may be anything. */
export interface DatedUpdate {
  datePublished?: unknown;
  dateCreated?: unknown;
  dateModified?: unknown;
}

/** What a live blog's dates are read with. */
export interface Clock {
  /** The zone of dates that name none; undefined where no date shows it. */
  zone: string | undefined;
  /** When the page was fetched. */
  now: Instant;
}

/**
 * The zone of a live blog, by those of its dates that name one; preferably an offset, since Z is often the server's.
 */
export function zoneOfDates(dates: readonly unknown[]): string | undefined {
  const zones = dates.flatMap((date) => zoneOf(textIn(date) ?? "") ?? []);
  return zones.find((zone) => zone !== "UTC") ?? zones[0];
}

/** The times of an update. A date without a known zone, or that isn't understood, is shown as printed. */
export function timesOf(
  update: DatedUpdate,
  clock: Clock,
): Pick<UntimedPost, "publishedAt" | "modifiedAt" | "printedTime"> {
  const { dateModified } = update;
  const { zone } = clock;
  const datePublished = publishedIn(update, zone);
  const modifiedAt = written(dateModified, zone)?.instant;
  const dated = written(datePublished, zone) ?? written(dateModified, zone);
  const publishedAt = dated?.instant ?? byAge(update, clock);
  const given = datePublished ?? dateModified;
  const isZoneKnown = zone !== undefined || dated === undefined || dated.zone !== undefined;
  const printedTime = dated?.unsure || !publishedAt ? asPrinted(given) : isZoneKnown ? undefined : clockIn(given);
  return {
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(printedTime && { printedTime }),
  };
}

const publishedIn = ({ datePublished, dateCreated }: DatedUpdate, zone: string | undefined): unknown =>
  written(datePublished, zone) ? datePublished : (dateCreated ?? datePublished);

/** The time of an update that only says how long ago it came ("5 minutes ago"): it differs from poll to poll. */
export function byAge(update: DatedUpdate, { zone, now }: Clock): Instant | undefined {
  const said = publishedIn(update, zone);
  const isAge = typeof said === "string" && !(written(said, zone) ?? written(update.dateModified, zone));
  return isAge ? relativeInstant(said, now) : undefined;
}

/** ISO 8601 as the standard wants it; else a date as feeds have it, or seconds or milliseconds since 1970. */
function written(date: unknown, zone = "UTC"): FeedDate | undefined {
  const instant =
    typeof date === "number" ? instantOf(new Date(date < 1e11 ? date * 1000 : date)) : isoInstant(date, zone);
  if (instant) return { instant };
  const text = textIn(date);
  return text ? feedDate(text, zone) : undefined;
}

const LONGEST_PRINTED = 80;
const asPrinted = (date: unknown): string | undefined =>
  typeof date === "string" ? tidy(date).slice(0, LONGEST_PRINTED) : undefined;

/** "11:48" of an ISO 8601 time; any other as a whole. */
const clockIn = (date: unknown): string | undefined =>
  typeof date === "string" && /^\d{4}-/.test(date) ? /[T ](\d{2}:\d{2})/.exec(date)?.[1] : asPrinted(date);
