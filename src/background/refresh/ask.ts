import browser from "webextension-polyfill";
import { patternOf } from "../../core/address";
import type { Snapshot } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { isPassing, type Problem } from "../../core/problem";
import { failed, ok, type Result } from "../../core/result";
import type { Replay, Source } from "../../core/source";
import { requestedPause } from "../../fetch/due";
import { type RequestOptions, request, type Validators } from "../../fetch/request";
import { candidatesFrom } from "../../formats/discover";
import type { ParsedPage } from "../../formats/format";
import { readPage } from "../../formats/read";
import { london2017, raceClock, snapshotAt } from "../../replay";
import { nowInstant } from "../clock";

/** What a source answered: a snapshot, or nothing new; and what to remember of it. */
export interface Answered {
  snapshot?: Snapshot;
  /** Pages with older posts, the newest first. */
  older?: string[];
  remember: Pick<
    Source,
    "format" | "etag" | "lastModified" | "maxAge" | "ttl" | "updates" | "lastWholeAt" | "redirectedTo"
  >;
}

/**
 * Asks a feed's source for what it has now: over the network, or the replay that comes with the extension. While the
 * server wants silence it isn't asked, whoever wants to know.
 */
export async function ask(source: Source, now: Instant): Promise<Result<Answered>> {
  if (source.replay) return ok(replayed(source.replay, now));
  if (!(await mayRead(source.url))) return failed({ code: "access", host: new URL(source.url).host });
  const silence = requestedPause(source, now);
  if (silence) return failed(silence);
  return (await askUpdates(source, now)) ?? askWhole(source, now);
}

/** A page with older posts, and the pages older than it where it names them. */
export async function askOlder(
  address: string,
  { allowPrivate }: Source,
  now: Instant,
): Promise<Result<Pick<ParsedPage, "snapshot" | "older">>> {
  const { host } = new URL(address);
  if (!(await mayRead(address))) return failed({ code: "access", host });
  const read = await fetched(address, { allowPrivate }, now);
  if (!read.ok) return read;
  const { reading, url } = read.value;
  if (!reading) return failed({ code: "emptyPage", host });
  return ok({ snapshot: { ...reading.snapshot, partial: true }, older: olderOn(url, reading) });
}

function replayed({ startedAt, speed }: Replay, now: Instant): Answered {
  const snapshot = snapshotAt(london2017, raceClock(london2017, startedAt, speed, now));
  return { snapshot, remember: { format: "replay" } };
}

/** Updates say nothing of edits, withdrawals or the summary: after so long the whole page is read again. */
const WHOLE_EVERY_MS = 10 * 60_000;

/** A time that is yet to come is from before the clock was put back. */
const isOlder = (lastWholeAt: Instant, now: Instant): boolean =>
  Math.abs(Date.parse(now) - Date.parse(lastWholeAt)) > WHOLE_EVERY_MS;

/** @returns undefined where the source has no updates to ask for, or they don't tell; then the whole page does */
async function askUpdates(source: Source, now: Instant): Promise<Result<Answered> | undefined> {
  const { updates, format, etag, lastModified, ttl, redirectedTo, lastWholeAt, allowPrivate } = source;
  if (!updates || !lastWholeAt || isOlder(lastWholeAt, now)) return undefined;
  if (!(await mayRead(updates))) return undefined;
  const read = await fetched(updates, { allowPrivate }, now);
  if (!read.ok) return isPassing(read.problem) ? read : undefined;
  const { reading, maxAge } = read.value;
  if (!reading?.snapshot.partial) return undefined;
  const next = onHost(updates, reading.updates) ?? updates;
  const remember = { format, etag, lastModified, maxAge, ttl, redirectedTo, updates: next, lastWholeAt };
  return ok({ snapshot: reading.snapshot, remember });
}

/**
 * Asks the address as it was given, wherever it leads: `fetch` doesn't tell a permanent redirect (301) from a passing one
 * (302), and an address that is replaced for good may cost the next race. A redirect costs a request.
 */
async function askWhole(source: Source, now: Instant): Promise<Result<Answered>> {
  const { format, updates, etag, lastModified, ttl, allowPrivate } = source;
  const conditional = await fetched(source.url, { validators: { etag, lastModified }, allowPrivate }, now);
  // "Today's race" leads to another page each day, and validators of one page mean nothing on the next.
  const isOther = conditional.ok && !conditional.value.reading && conditional.value.url !== answeredAt(source);
  const read = isOther ? await fetched(source.url, { allowPrivate }, now) : conditional;
  if (!read.ok) return read;
  const { reading, url, validators, maxAge } = read.value;
  const where = { redirectedTo: url === source.url ? undefined : url };
  if (!reading) {
    return ok({ remember: { format, updates, etag, lastModified, maxAge, ttl, lastWholeAt: now, ...where } });
  }
  return ok({
    snapshot: reading.snapshot,
    older: olderOn(url, reading),
    remember: {
      format: reading.format,
      updates: onHost(url, reading.updates),
      // A validator that this answer lacks is forgotten: echoed later, it could make an older page count as unchanged.
      etag: validators.etag,
      lastModified: validators.lastModified,
      maxAge,
      ttl: reading.ttl,
      lastWholeAt: now,
      ...where,
    },
  });
}

/** Where the validators come from. */
const answeredAt = ({ url, redirectedTo }: Source): string => redirectedTo ?? url;

interface Fetched {
  /** After redirects. */
  url: string;
  /** Undefined where nothing has changed. */
  reading?: ParsedPage & { format: string };
  validators: Validators;
  maxAge?: number;
}

async function fetched(address: string, how: Omit<RequestOptions, "clock">, now: Instant): Promise<Result<Fetched>> {
  const answer = await request(address, { ...how, clock: nowInstant });
  if (!answer.ok) return answer;
  const { url, maxAge } = answer.value;
  if (!answer.value.changed) return ok({ url, validators: how.validators ?? {}, maxAge });
  const { body, validators } = answer.value;
  const read = readSafely(body, url, now);
  return read.ok ? ok({ reading: read.value, url, validators, maxAge }) : read;
}

const olderOn = (page: string, { older = [] }: ParsedPage): string[] =>
  older.flatMap((address) => onHost(page, address) ?? []);

/** A page must not send us to places that its reader never allowed. */
const onHost = (page: string, address: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address) && new URL(address).origin === new URL(page).origin
    ? address
    : undefined;

/** A parser that trips over a page which nobody foresaw must cost that page alone, and only until its next poll. */
function readSafely(body: string, url: string, now: Instant): Result<ParsedPage & { format: string }> {
  try {
    const read = readPage(body, url, now);
    return read.ok || read.problem.code !== "notLive" ? read : failed(withCandidates(read.problem, body, url));
  } catch {
    return failed({ code: "brokenData", host: new URL(url).host });
  }
}

const MOST_CANDIDATES = 3;

/** The address may be the wrong one of a publisher who has what the reader looks for: say where the page leads. */
function withCandidates(problem: Problem & { code: "notLive" }, body: string, url: string): Problem {
  const candidates = candidatesFrom(body, url).slice(0, MOST_CANDIDATES);
  return candidates.length > 0 ? { ...problem, candidates } : problem;
}

/**
 * Whether the reader lets us read this address; asking without would fail in a way that can't be told from an outage.
 */
export const mayRead = (url: string): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(url)] });
