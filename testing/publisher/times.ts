import { TZDate } from "@date-fns/tz";
import type { Instant } from "../../src/core/instant";

const HOME = "Europe/London";
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: HOME, hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { timeZone: HOME, day: "numeric", month: "long", year: "numeric" });

/** A time as the BBC spells it out, to the minute: "09:08 British Summer Time 23 April 2017". */
export function spelled(instant: Instant): string {
  const at = new Date(instant);
  return `${clock.format(at)} ${zoneName(at, "long")} ${day.format(at)}`;
}

/** A time as a post shows it: "09:08 BST". */
export function shown(instant: Instant): string {
  const at = new Date(instant);
  return `${clock.format(at)} ${zoneName(at, "short")}`;
}

/** An ISO 8601 time with the offset that `zone` (an IANA name or an offset) has then: "2017-04-23T09:08:00+01:00". */
export const withOffset = (instant: Instant, zone: string): string =>
  new TZDate(Date.parse(instant), zone)
    .toISOString()
    .replace(/\.000(?=[+-])/, "")
    .replace(/\.000Z$/, "Z");

function zoneName(at: Date, length: "long" | "short"): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: HOME, timeZoneName: length }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}
