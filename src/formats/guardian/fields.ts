import type { Block } from "../../core/blocks";
import type { PublishedPost, Status } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { identify } from "../../core/merge/identity";
import { textOfHtml } from "../blocks/html";
import { isoInstant, instantOf as storable } from "../times/dates";
import { newestFirst, type UntimedPost } from "../times/post-order";

/** The text of what may be HTML, on one line. */
export const plain = (html: string | undefined): string | undefined =>
  html === undefined ? undefined : textOfHtml(html) || undefined;

/** Whether the publisher calls the page live, in the first of these fields that says so. */
export function statusOf(fields: readonly unknown[]): Status | undefined {
  const isLive = fields.find((field) => typeof field === "boolean");
  return isLive === undefined ? undefined : isLive ? "live" : "ended";
}

/** The paragraphs and lists of a body, for a summary made of a block. */
export const textBlocks = (body: readonly Block[]): Block[] =>
  body.filter(({ type }) => type === "paragraph" || type === "list");

/** Milliseconds since 1970 as an instant; undefined for what is no such number. */
export const instantOf = (ms: unknown): Instant | undefined =>
  typeof ms === "number" ? storable(new Date(ms)) : undefined;

/** What a `<time>` says in its `datetime`: ISO 8601, or seconds or milliseconds since 1970. */
export function datetimeInstant(datetime = ""): Instant | undefined {
  if (!/^\d{9,14}$/.test(datetime)) return isoInstant(datetime, "UTC");
  return instantOf(Number(datetime) * (datetime.length > 11 ? 1 : 1000));
}

/** The time of a change, only where it is later than the publication; the page prints no others. */
export const laterThan = (published: Instant | undefined, modified: Instant | undefined): Instant | undefined =>
  published && modified && modified > published ? modified : undefined;

/**
 * The zone of the edition that a page was made for, by the times it prints ("19.30 GMT"). Abbreviations of other
 * zones are ambiguous, so those readers get UTC.
 */
export function zoneOfDisplays(displays: readonly string[]): string {
  const shown = displays.map((display) => PRINTED.exec(display)?.[1]).find((zone) => zone !== undefined);
  return shown === undefined || shown === "GMT" || shown === "BST" ? "Europe/London" : "UTC";
}

const PRINTED = /\d[.:]\d{2}(?:am|pm)?\s?([A-Z]{2,5})\b/u;

/** @returns the posts newest first with their ids; undefined where none has a time */
export function orderedWithIds(posts: readonly UntimedPost[]): PublishedPost[] | undefined {
  const timed = newestFirst(posts);
  return timed && identify(timed);
}
