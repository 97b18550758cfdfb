import { type Element, isText } from "domhandler";
import { feedDate } from "../times/feed-date";
import { attributeInstant } from "./card";
import { attributeStamp, MAYBE_TIME, WORDED } from "./stamp-forms";

/** What each time for machines has; most pages have none, and needn't be walked. */
export const HAS_TIME = /[\dt,–-][T ]\d\d?:\d\d|\d{10}/;

/** Some print a time for machines, which a script would word. */
const ISO = /^\s*20\d\d-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?\s*$/;

/** The time that an element has for machines, as it is written: `<time>` and elements after its kind, a title, an attribute. */
export function stampOf({ name, attribs, children }: Element): string | undefined {
  const [only] = children.length === 1 ? children : [];
  const shown = only && isText(only) && ISO.test(only.data) ? only.data.trim() : undefined;
  const property =
    name === "meta" && /^date(?:Published|Created)$/.test(attribs.itemprop ?? "") ? attribs.content : undefined;
  const written = attribs.datetime ?? property ?? (ISO.test(attribs.title ?? "") ? attribs.title : shown);
  const said = written ?? wordedStamp(attribs.title) ?? attributeStamp(attribs);
  return said !== undefined && MAYBE_TIME.test(said) && attributeInstant(said) ? said : undefined;
}

/** Scripts put the whole time in a title where the text says "13 minutes ago". */
function wordedStamp(title = ""): string | undefined {
  const date = WORDED.test(title) ? feedDate(title) : undefined;
  return date && (date.zone ? date.instant : date.instant.slice(0, "2026-05-03T12:42:00".length));
}
