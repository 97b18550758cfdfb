import type { Element } from "domhandler";

// What times look like that attributes have for machines.

/** What the title of an element begins with that says a time. */
export const ISO = /^20\d\d-\d\d-\d\d[T ]\d\d:\d\d/;

/** A day with its year and a time in words: "3 May 2026, 12:42". */
export const WORDED = /^(?=.{12,60}$).*(?:20\d\d\D{1,8}\d?\d:\d\d|\d:\d\d\D.{0,20}20\d\d)/;

const STAMP =
  /^data-(?:[\w-]*-)?(?:u|unix-?|live-?|epoch-?)?(?:time|stamp|timestamp|datetime|date|ts|epoch|published|first-publish|created|posted)(?:-?(?:at|time|date|utc))?$/;
/** Times of something else than the post. */
const OTHER_STAMP = /update|modif|edit|end|expir|now|start/;

/** What an attribute that is called a time says, if it may be one: seconds or milliseconds since 1970, or a date with a clock. */
export function attributeStamp(attribs: Element["attribs"]): string | undefined {
  const said = Object.entries(attribs).find(([key]) => STAMP.test(key) && !OTHER_STAMP.test(key))?.[1];
  return said !== undefined && MAYBE_TIME.test(said) ? said : undefined;
}

/** What a time for machines looks like. */
export const MAYBE_TIME = /^\s*\d{10}(?:\.\d+|\d{3})?\s*$|\d[T ]\d\d?:\d\d/;
