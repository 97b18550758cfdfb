import type { Instant } from "../core/instant";
import type { Problem } from "../core/problem";
import { failed, ok, type Result } from "../core/result";
import { readBody } from "./body";
import { freshFor, retryAtOf } from "./headers";
import { inLineFor } from "./origins";
import { isPrivate } from "./private";
import { fetchPublic } from "./reach";

export interface Validators {
  etag?: string;
  lastModified?: string;
}

export type Answer = {
  /** After redirects. */
  url: string;
  /** Seconds for which it is fresh. */
  maxAge?: number;
} & ({ changed: false } | { changed: true; body: string; validators: Validators });

export interface Asking {
  /** Of the last answer. */
  validators?: Validators;
  /** The reader has said that this address may be on their own network. */
  allowPrivate?: boolean | undefined;
  /** To turn a Retry-After in seconds into an instant: an origin's requests wait for each other. */
  clock: () => Instant;
}

const TIMEOUT_MS = 20_000;

/**
 * One polite GET: conditional where validators are known (echoed byte for byte, RFC 9110 §13.1), without
 * cookies, referrer or any query of ours; at most 20 s and 5 MB, and one at a time to an origin. Addresses on the
 * reader's own network are refused before anything is asked, and so is a redirect to one.
 */
export async function request(url: string, { validators, allowPrivate, clock }: Asking): Promise<Result<Answer>> {
  if (!allowPrivate && isPrivate(url)) return failed({ code: "privateAddress", host: new URL(url).host });
  return inLineFor(url, () => ask(url, validators ?? {}, allowPrivate === true, clock));
}

async function ask(
  url: string,
  validators: Validators,
  allowPrivate: boolean,
  clock: () => Instant,
): Promise<Result<Answer>> {
  const { host } = new URL(url);
  try {
    const response = await (allowPrivate ? fetch : fetchPublic)(url, {
      headers: conditional(validators),
      // Said outright: in the default mode a hand-set validator means `no-store`, which asks caches to step aside
      // (Fetch standard, HTTP-network-or-cache fetch). This one sends `Cache-Control: max-age=0` alone.
      cache: "no-cache",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const problem = strayed(response, host, allowPrivate) ?? refusal(response, host, clock());
    if (problem) {
      // Nobody reads an error page, and it may have no end.
      await response.body?.cancel();
      return failed(problem);
    }
    const maxAge = freshFor(response.headers);
    const about = { url: response.url || url, ...(maxAge !== undefined && { maxAge }) };
    if (response.status === 304) return ok({ changed: false, ...about });
    const body = await readBody(response);
    if (body === undefined) return failed({ code: "tooBig", host });
    return ok({ changed: true, body, validators: validatorsOf(response), ...about });
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") return failed({ code: "timeout", host });
    return failed(globalThis.navigator?.onLine === false ? { code: "offline" } : { code: "unreachable", host });
  }
}

/** Browsers that can't tell networks apart follow a redirect into the reader's own; its answer is then not read. */
function strayed({ type, url }: Response, host: string, allowPrivate: boolean): Problem | undefined {
  if (type === "opaqueredirect") return { code: "redirected", host };
  if (allowPrivate || !url || !isPrivate(url)) return undefined;
  return { code: "privateAddress", host: new URL(url).host };
}

function conditional({ etag, lastModified }: Validators): Record<string, string> {
  return { ...(etag && { "If-None-Match": etag }), ...(lastModified && { "If-Modified-Since": lastModified }) };
}

function validatorsOf({ headers }: Response): Validators {
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

const TOO_MANY = 429;
const UNAVAILABLE = 503;

function refusal({ ok, status, headers }: Response, host: string, now: Instant): Problem | undefined {
  if (ok || status === 304) return undefined;
  // These two ask for a pause even where they don't say how long.
  const asked = headers.get("retry-after") ?? (status === TOO_MANY || status === UNAVAILABLE ? "" : null);
  const retryAt = retryAtOf(asked, now);
  const retry = { ...(retryAt && { retryAt }) };
  if (status === 404 || status === 410) return { code: "missing", host, status };
  if (status >= 500) return { code: "serverError", host, status, ...retry };
  return { code: "refused", host, status, ...retry };
}
