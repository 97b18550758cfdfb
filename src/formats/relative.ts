import { milliseconds } from "date-fns";
import type { Instant } from "../core/instant";

const UNITS: readonly [RegExp, "seconds" | "minutes" | "hours" | "days"][] = [
  [/^s(?:ecs?|econds?)?$/, "seconds"],
  [/^m(?:ins?|inutes?)?$/, "minutes"],
  [/^h(?:rs?|ours?)?$/, "hours"],
  [/^d(?:ays?)?$/, "days"],
];

/**
 * A time said from now ("5 minutes ago", "an hour ago", "2h", "just now"), as good as its unit. The same post gets
 * another instant from it at each poll, so only posts with an id of their own may have theirs from here.
 */
export function relativeInstant(text: string, now: Instant): Instant | undefined {
  const said = text.trim().toLowerCase().replaceAll(".", "");
  if (/^(?:just )?now$|^moments? ago$/.test(said)) return now;
  const [, number = "", word = ""] = /^(?:about )?(\d{1,4}|an?) ?([a-z]+)(?: ago)?$/.exec(said) ?? [];
  const unit = UNITS.find(([names]) => names.test(word))?.[1];
  if (!unit) return undefined;
  const count = /^\d/.test(number) ? Number(number) : 1;
  return new Date(Date.parse(now) - milliseconds({ [unit]: count })).toISOString();
}
