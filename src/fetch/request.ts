import pLimit, { type LimitFunction } from "p-limit";
import type { Instant } from "../core/instant";
import type { Problem } from "../core/problem";
import { failed, ok, type Result } from "../core/result";
import { decode } from "./encoding";
import { freshnessLifetime, retryAtOf } from "./headers";
import { fetchAnywhere, fetchPublic, isPrivateAddress } from "./public-network";

export interface Validators {
  etag?: string;
  lastModified?: string;
}

export type Answer = {
  /** After redirects. */
  url: string;
  /** Seconds for which the answer is fresh. */
  maxAge?: number;
} & ({ changed: false } | { changed: true; body: string; validators: Validators });

export interface RequestOptions {
  /** Of the last answer. */
  validators?: Validators;
  /** Whether the reader has allowed this address to be on their own network. */
  allowPrivate?: boolean | undefined;
  /** Called when the answer comes, to turn a Retry-After in seconds into an instant: the request may wait in a queue. */
  clock: () => Instant;
}

const TIMEOUT_MS = 20_000;

/**
 * One polite GET: conditional if validators are known (sent back byte for byte, RFC 9110 §13.1), without cookies,
 * referrer or query parameters of ours. It takes at most 20 s and 5 MB, and waits for earlier requests to its origin.
 * An address on the reader's own network is refused before anything is sent, and so is a redirect to one.
 */
export async function request(
  url: string,
  { validators, allowPrivate, clock }: RequestOptions,
): Promise<Result<Answer>> {
  if (!allowPrivate && isPrivateAddress(url)) return failed({ code: "privateAddress", host: new URL(url).host });
  return oneAtATime(url, () => send(url, validators ?? {}, allowPrivate === true, clock));
}

const queues = new Map<string, LimitFunction>();

/** Queues requests to the same origin, whoever makes them: a slow server must not get a second one meanwhile. */
async function oneAtATime<T>(url: string, step: () => Promise<T>): Promise<T> {
  const { origin } = new URL(url);
  const queue = queues.get(origin) ?? pLimit(1);
  queues.set(origin, queue);
  try {
    return await queue(step);
  } finally {
    if (queue.activeCount + queue.pendingCount === 0) queues.delete(origin);
  }
}

async function send(
  url: string,
  validators: Validators,
  allowPrivate: boolean,
  clock: () => Instant,
): Promise<Result<Answer>> {
  const { host } = new URL(url);
  try {
    const response = await (allowPrivate ? fetchAnywhere : fetchPublic)(url, {
      headers: conditionalHeaders(validators),
      // The default mode turns into `no-store` when a validator is set by hand, and caches are then bypassed (Fetch
      // standard, HTTP-network-or-cache fetch). This mode sends `Cache-Control: max-age=0` alone.
      cache: "no-cache",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const problem = redirectProblem(response, host, allowPrivate) ?? statusProblem(response, host, clock());
    if (problem) {
      // An error page isn't read, and it may be endless.
      await response.body?.cancel();
      return failed(problem);
    }
    const maxAge = freshnessLifetime(response.headers);
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

/** Browsers without local network access checks follow a redirect to a private address; its answer isn't read. */
function redirectProblem(response: Response, host: string, allowPrivate: boolean): Problem | undefined {
  const { url } = response;
  if (isRedirect(response)) return { code: "redirected", host };
  if (allowPrivate || !url || !isPrivateAddress(url)) return undefined;
  return { code: "privateAddress", host: new URL(url).host };
}

/** Browsers hide the status of a redirect that wasn't followed; Node shows it. */
const isRedirect = ({ type, status, headers }: Response): boolean =>
  type === "opaqueredirect" || (status >= 300 && status < 400 && headers.has("location"));

function conditionalHeaders({ etag, lastModified }: Validators): Record<string, string> {
  return { ...(etag && { "If-None-Match": etag }), ...(lastModified && { "If-Modified-Since": lastModified }) };
}

function validatorsOf({ headers }: Response): Validators {
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

const TOO_MANY = 429;
const UNAVAILABLE = 503;

function statusProblem({ ok, status, headers }: Response, host: string, now: Instant): Problem | undefined {
  if (ok || status === 304) return undefined;
  // These two ask for a pause even without a Retry-After.
  const asked = headers.get("retry-after") ?? (status === TOO_MANY || status === UNAVAILABLE ? "" : null);
  const retryAt = retryAtOf(asked, now, headers.get("date"));
  const retry = { ...(retryAt && { retryAt }) };
  if (status === 404 || status === 410) return { code: "missing", host, status };
  if (status >= 500) return { code: "serverError", host, status, ...retry };
  return { code: "refused", host, status, ...retry };
}

const MAX_BYTES = 5 * 1024 * 1024;

/**
 * A response's body as text, in the encoding that `decode` finds.
 *
 * @returns undefined if it is over 5 MB decompressed; the rest is then not downloaded
 */
export async function readBody(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value);
    size += read.value.byteLength;
    if (size > MAX_BYTES) {
      await reader?.cancel();
      return undefined;
    }
  }
  const bytes = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
  return decode(bytes, response.headers.get("content-type") ?? "");
}
