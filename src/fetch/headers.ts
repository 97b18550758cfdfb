import type { Instant } from "../core/instant";

/** RFC 9111 §1.2.2 lets a longer time count as this one; a larger number couldn't be stored. */
const LONGEST_MAX_AGE_S = 2 ** 31;

/** `max-age` of a Cache-Control header in seconds (RFC 9111 §5.2.2.1). */
export function maxAgeOf(cacheControl: string | null): number | undefined {
  const seconds = /(?:^|[,\s])max-age\s*=\s*"?(\d+)/i.exec(cacheControl ?? "")?.[1];
  return seconds === undefined ? undefined : Math.min(Number(seconds), LONGEST_MAX_AGE_S);
}

/** Fresh for nobody (RFC 9111 §5.2.2.4 and §5.2.2.5); with a value, `no-cache` is about some headers only. */
const NEVER_FRESH = /(?:^|[,\s])no-(?:store|cache(?!\s*=))/i;

/**
 * For how many seconds more an answer is fresh (RFC 9111 §4.2): `max-age`, else from Date to Expires, less its time in caches
 * (Age). 0 where it isn't fresh, undefined where the answer doesn't say.
 */
export function freshnessLifetime(headers: Headers): number | undefined {
  const control = headers.get("cache-control");
  if (NEVER_FRESH.test(control ?? "")) return 0;
  const seconds =
    maxAgeOf(control) ?? (Date.parse(headers.get("expires") ?? "") - Date.parse(headers.get("date") ?? "")) / 1000;
  const age = /^\s*(\d{1,9})\b/.exec(headers.get("age") ?? "")?.[1] ?? "0";
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds - Number(age), 0), LONGEST_MAX_AGE_S);
}

/** `Date.parse` finds a date in almost anything with a digit in it ("-5", "soon 5"). */
const DATE = /^\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? |\d{4}-\d\d-\d\d)/i;
const dateOf = (header: string): number => Date.parse(DATE.test(header) ? header : "");
const UNREADABLE_MS = 10 * 60_000;
const LONGEST_MS = 24 * 3_600_000;

/**
 * When a Retry-After header allows the next request: after a number of seconds or at an HTTP date (RFC 9110 §10.2.3),
 * in ten minutes if it is neither, and within a day in any case.
 *
 * @param sent the answer's Date: the server's clock and ours may differ by hours
 */
export function retryAtOf(header: string | null, now: Instant, sent: string | null = null): Instant | undefined {
  if (header === null) return undefined;
  const start = Date.parse(now);
  const ahead = start - dateOf(sent ?? "") || 0;
  const asked = /^\s*\d+\s*$/.test(header) ? start + Number(header) * 1000 : dateOf(header) + ahead;
  const at = Number.isNaN(asked) ? start + UNREADABLE_MS : Math.min(Math.max(asked, start), start + LONGEST_MS);
  return new Date(at).toISOString();
}
