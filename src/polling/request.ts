import type { Instant } from "../core/coverage";
import type { Problem } from "../core/problem";
import { failed, ok, type Result } from "../core/result";
import { readBody } from "./body";
import { maxAgeOf, retryAtOf } from "./headers";

export interface Validators {
  etag?: string;
  lastModified?: string;
}

export type Answer =
  | { changed: false; maxAge?: number }
  | { changed: true; body: string /** After redirects. */; url: string; validators: Validators; maxAge?: number };

const TIMEOUT_MS = 20_000;

/**
 * One polite GET: conditional where validators are known (echoed byte for byte, RFC 9110 §13.1), without
 * cookies, referrer or any query of ours; at most 20 s and 5 MB.
 *
 * @param now to turn a Retry-After in seconds into an instant
 */
export async function request(url: string, validators: Validators, now: Instant): Promise<Result<Answer>> {
  const { host } = new URL(url);
  try {
    const response = await fetch(url, {
      headers: conditional(validators),
      // Said outright: in the default mode a hand-set validator means `no-store`, which asks caches to step aside
      // (Fetch standard, HTTP-network-or-cache fetch). This one sends `Cache-Control: max-age=0` alone.
      cache: "no-cache",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const maxAge = maxAgeOf(response.headers.get("cache-control"));
    if (response.status === 304) return ok({ changed: false, ...(maxAge !== undefined && { maxAge }) });
    if (!response.ok) {
      // Nobody reads an error page, and it may have no end.
      await response.body?.cancel();
      return failed(refusal(response, host, now));
    }
    const body = await readBody(response);
    if (body === undefined) return failed({ code: "tooBig", host });
    return ok({
      changed: true,
      body,
      url: response.url || url,
      validators: validatorsOf(response),
      ...(maxAge !== undefined && { maxAge }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") return failed({ code: "timeout", host });
    return failed(globalThis.navigator?.onLine === false ? { code: "offline" } : { code: "unreachable", host });
  }
}

function conditional({ etag, lastModified }: Validators): Record<string, string> {
  return { ...(etag && { "If-None-Match": etag }), ...(lastModified && { "If-Modified-Since": lastModified }) };
}

function validatorsOf({ headers }: Response): Validators {
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

function refusal({ status, headers }: Response, host: string, now: Instant): Problem {
  const retryAt = retryAtOf(headers.get("retry-after"), now);
  const retry = { ...(retryAt && { retryAt }) };
  if (status === 404 || status === 410) return { code: "missing", host, status };
  if (status >= 500) return { code: "serverError", host, status, ...retry };
  return { code: "refused", host, status, ...retry };
}
