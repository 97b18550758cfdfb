import type { Snapshot } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { isPassing, type Problem } from "../../core/problem";
import { failed, ok, type Result } from "../../core/result";
import type { RaceFacts } from "../../core/results/race-facts";
import type { JoinedResults, Replay, Source } from "../../core/source";
import { requestedPause } from "../../fetch/due";
import { type RequestOptions, request, type Validators } from "../../fetch/request";
import type { ParsedPage } from "../../formats/page/format";
import { nowInstant } from "../clock";
import { mayRead } from "../permission";
import { candidatesFrom, london2017, raceClock, readPage, readResults, snapshotAt } from "../reading";

/** A source's answer: a snapshot, or nothing new; and what to store of it. */
export interface Answered {
  snapshot?: Snapshot;
  /** How races stand by the results on the page; absent where it has none, or nothing has changed; empty where there are none yet. */
  facts?: RaceFacts[];
  /** Pages with older posts, the newest first. */
  older?: string[];
  remember: Pick<
    Source,
    "format" | "etag" | "lastModified" | "maxAge" | "ttl" | "updates" | "lastWholeAt" | "redirectedTo"
  >;
}

/**
 * Asks a source for its current content: over the network, or from the bundled replay. No request is sent during a pause that
 * the server asked for, not even on demand.
 */
export async function ask(source: Source, now: Instant): Promise<Result<Answered>> {
  if (source.replay) return ok(replayed(source.replay, now));
  return askAddress(source, (body, url, at) => readPage(body, url, at, source.format), now);
}

/** Asks results that belong to a coverage, as politely. */
export const askResults = (joined: JoinedResults, now: Instant): Promise<Result<Answered>> =>
  askAddress(joined, readResults, now);

/** What a body is read for. */
type Reader = typeof readResults | typeof readPage;

async function askAddress(source: Source, reader: Reader, now: Instant): Promise<Result<Answered>> {
  if (!(await mayRead(source.url))) return failed({ code: "access", host: new URL(source.url).host });
  const pause = requestedPause(source, now);
  if (pause) return failed(pause);
  return (await askUpdates(source, reader, now)) ?? askWhole(source, reader, now);
}

/** Asks for a page of older posts, and the addresses of further ones if it names them. */
export async function askOlder(
  address: string,
  { allowPrivate }: Source,
  now: Instant,
): Promise<Result<Pick<ParsedPage, "snapshot" | "older">>> {
  const { host } = new URL(address);
  if (!(await mayRead(address))) return failed({ code: "access", host });
  const read = await fetched(address, { allowPrivate }, readPage, now);
  if (!read.ok) return read;
  const { reading, url } = read.value;
  if (!reading) return failed({ code: "emptyPage", host });
  return ok({ snapshot: { ...reading.snapshot, partial: true }, older: olderOn(url, reading) });
}

function replayed({ startedAt, speed }: Replay, now: Instant): Answered {
  const snapshot = snapshotAt(london2017, raceClock(london2017, startedAt, speed, now));
  return { snapshot, remember: { format: "replay" } };
}

/** Updates contain no edits, withdrawals or summary, so the whole page is read again after this time. */
const WHOLE_EVERY_MS = 10 * 60_000;

/** A time in the future is from before the clock was set back. */
const isOlder = (lastWholeAt: Instant, now: Instant): boolean =>
  Math.abs(Date.parse(now) - Date.parse(lastWholeAt)) > WHOLE_EVERY_MS;

/** @returns undefined if the source has no address for updates, or it can't be read; ask for the whole page then */
async function askUpdates(source: Source, reader: Reader, now: Instant): Promise<Result<Answered> | undefined> {
  const { updates, format, etag, lastModified, ttl, redirectedTo, lastWholeAt, allowPrivate } = source;
  if (!updates || !lastWholeAt || isOlder(lastWholeAt, now)) return undefined;
  if (!(await mayRead(updates))) return undefined;
  const read = await fetched(updates, { allowPrivate }, reader, now);
  if (!read.ok) return isPassing(read.problem) ? read : undefined;
  const { reading, maxAge } = read.value;
  if (!reading?.snapshot.partial) return undefined;
  const next = onHost(updates, reading.updates) ?? updates;
  const remember = { format, etag, lastModified, maxAge, ttl, redirectedTo, updates: next, lastWholeAt };
  const { snapshot, facts } = reading;
  return ok({ snapshot, ...(facts && { facts }), remember });
}

/**
 * Always asks the original address, even if it redirects: `fetch` doesn't tell a permanent redirect (301) from a temporary
 * one (302), and replacing the address could lose the next race. Each redirect costs a request.
 */
async function askWhole(source: Source, reader: Reader, now: Instant): Promise<Result<Answered>> {
  const { format, updates, etag, lastModified, ttl, allowPrivate } = source;
  const conditional = await fetched(source.url, { validators: { etag, lastModified }, allowPrivate }, reader, now);
  // "Today's race" redirects to another page each day, and the validators of one page aren't valid for the next.
  const isOther = conditional.ok && !conditional.value.reading && conditional.value.url !== answeredAt(source);
  const read = isOther ? await fetched(source.url, { allowPrivate }, reader, now) : conditional;
  if (!read.ok) return read;
  const { reading, url, validators, maxAge } = read.value;
  const where = { redirectedTo: url === source.url ? undefined : url };
  if (!reading) {
    // What it doesn't say anew stays as it was (RFC 9111 §4.3.4).
    const fresh = maxAge ?? source.maxAge;
    return ok({ remember: { format, updates, etag, lastModified, maxAge: fresh, ttl, lastWholeAt: now, ...where } });
  }
  return ok({
    snapshot: reading.snapshot,
    ...(reading.facts && { facts: reading.facts }),
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

/** The address for which the validators are valid. */
const answeredAt = ({ url, redirectedTo }: Source): string => redirectedTo ?? url;

interface Fetched {
  /** After redirects. */
  url: string;
  /** Undefined if nothing has changed. */
  reading?: ParsedPage & { format: string };
  validators: Validators;
  maxAge?: number;
}

async function fetched(
  address: string,
  how: Omit<RequestOptions, "clock">,
  reader: Reader,
  now: Instant,
): Promise<Result<Fetched>> {
  const answer = await request(address, { ...how, clock: nowInstant });
  if (!answer.ok) return answer;
  const { url, maxAge } = answer.value;
  if (!answer.value.changed) return ok({ url, validators: how.validators ?? {}, maxAge });
  const { body, validators } = answer.value;
  const read = readSafely(body, url, reader, now);
  return read.ok ? ok({ reading: read.value, url, validators, maxAge }) : read;
}

const olderOn = (page: string, { older = [] }: ParsedPage): string[] =>
  older.flatMap((address) => onHost(page, address) ?? []);

/** A page must not send requests to origins that the reader hasn't allowed. */
const onHost = (page: string, address: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address) && new URL(address).origin === new URL(page).origin
    ? address
    : undefined;

/** A parser that throws must affect only that page, and only until its next poll. */
function readSafely(body: string, url: string, reader: Reader, now: Instant): Result<ParsedPage & { format: string }> {
  try {
    const read = reader(body, url, now);
    return read.ok || read.problem.code !== "notLive" ? read : failed(withCandidates(read.problem, body, url));
  } catch {
    return failed({ code: "brokenData", host: new URL(url).host });
  }
}

const MOST_CANDIDATES = 3;

/** The reader may have the wrong address of the right publisher, so the addresses found on the page are suggested. */
function withCandidates(problem: Problem & { code: "notLive" }, body: string, url: string): Problem {
  const candidates = candidatesFrom(body, url).slice(0, MOST_CANDIDATES);
  return candidates.length > 0 ? { ...problem, candidates } : problem;
}
