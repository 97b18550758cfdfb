import type { Instant } from "../core/instant";

/** What RFC 9111 §1.2.2 takes a longer time for, so that no header makes a number that can't be stored. */
const LONGEST_MAX_AGE_S = 2 ** 31;

/** `max-age` of a Cache-Control header in seconds (RFC 9111 §5.2.2.1). */
export function maxAgeOf(cacheControl: string | null): number | undefined {
  const seconds = /(?:^|[,\s])max-age\s*=\s*"?(\d+)/i.exec(cacheControl ?? "")?.[1];
  return seconds === undefined ? undefined : Math.min(Number(seconds), LONGEST_MAX_AGE_S);
}

/**
 * For how many seconds an answer is fresh by its headers: `max-age`, else from Date to Expires (RFC 9111 §4.2.1).
 * Undefined where it doesn't say, or an Expires says "not at all".
 */
export function freshFor(headers: Headers): number | undefined {
  const maxAge = maxAgeOf(headers.get("cache-control"));
  if (maxAge !== undefined) return maxAge;
  const seconds = (Date.parse(headers.get("expires") ?? "") - Date.parse(headers.get("date") ?? "")) / 1000;
  return seconds > 0 ? Math.min(seconds, LONGEST_MAX_AGE_S) : undefined;
}

/** `Date.parse` finds a date in almost anything with a digit in it ("-5", "soon 5"). */
const DATE = /^\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? |\d{4}-\d\d-\d\d)/i;
const RUBBISH_MS = 10 * 60_000;
const LONGEST_MS = 24 * 3_600_000;

/**
 * When a Retry-After header allows the next request: seconds or an HTTP date (RFC 9110 §10.2.3), ten minutes
 * where it is neither, a day at most.
 */
export function retryAtOf(header: string | null, now: Instant): Instant | undefined {
  if (header === null) return undefined;
  const start = Date.parse(now);
  const asked = /^\s*\d+\s*$/.test(header)
    ? start + Number(header) * 1000
    : Date.parse(DATE.test(header) ? header : "");
  const at = Number.isNaN(asked) ? start + RUBBISH_MS : Math.min(Math.max(asked, start), start + LONGEST_MS);
  return new Date(at).toISOString();
}
