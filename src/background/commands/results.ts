import { readAddress } from "../../core/address";
import { own } from "../../core/own";
import { failed, ok, type Result } from "../../core/result";
import { type EventResults, joinedIn, MOST_RESULTS, withJoined } from "../../core/results/results";
import type { Settings } from "../../core/settings";
import type { JoinedResults, Source } from "../../core/source";
import { readOwnSettings } from "../../store/read";
import { type HeldCoverage, heldIn, readForCommit, readState } from "../../store/state";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { askResults } from "../refresh/ask";
import { withFacts, withRaces } from "../refresh/facts";
import { scheduledResults, succeeded } from "../refresh/outcome";
import { inTurnWithRoom, unlessFull } from "../turn";

/** Commands for the results that belong to a coverage. Each is safe to repeat, and changes settings and source in one write. */

/**
 * Adds the results at an address to a coverage, if there are any. How they stand then is no news. Adding them again stores only
 * that their address may be private.
 */
export async function addResults(id: string, typed: string, allowPrivate?: true): Promise<Result<null>> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const { href: url, host } = address.value;
  const state = await readState();
  const now = nowInstant();
  const asked: JoinedResults = { url, ...(allowPrivate && { allowPrivate }), nextPollAt: now, failures: 0 };
  const held = heldIn(state, id);
  if (!held) return failed({ code: "unfollowed" });
  // A page of results that is followed alone tells them already.
  if (held.source.url === url && held.source.format === "results") return ok(null);
  const answer = await askResults(asked, now);
  if (!answer.ok) return answer;
  if (!answer.value.facts) return failed({ code: "noResults", host });
  return unlessFull(() =>
    change(id, async ({ coverage, before, settings }) => {
      const known = before.find((one) => one.url === url);
      if (!known && before.length >= MOST_RESULTS) return undefined;
      const chosen = { url, ...(allowPrivate && { allowPrivate }), races: known?.races ?? {} };
      const { told } = await withFacts(state, coverage, asked, answer.value, now, chosen.races);
      const polled = { ...asked, ...answer.value.remember, ...(told && { told }), lastNewsAt: now };
      // What was told already stays told.
      const earlier = joinedIn(settings, id, coverage.source).find((one) => one.url === url && one.told);
      return {
        results: [...before.filter((one) => one !== known), chosen],
        changed: scheduledResults(succeeded(earlier ?? polled, now), coverage.head, now),
      };
    }),
  );
}

/** Removes results from a coverage; the posts that they made stay. */
export async function removeResults(id: string, url: string): Promise<void> {
  await change(id, async ({ before }) => ({ results: before.filter((one) => one.url !== url) }));
}

/** @param race the id of the coverage's race that a race of the results is; empty for none, undefined for the race found by names */
export async function setResultsRace(id: string, url: string, name: string, race: string | undefined): Promise<void> {
  await change(id, async ({ coverage, before, settings }) => {
    const of = before.find((one) => one.url === url);
    const joined = joinedIn(settings, id, coverage.source).find((one) => one.url === url);
    if (!of || !joined) return undefined;
    const { [name]: _before, ...others } = of.races;
    const races = race === undefined ? others : { ...others, [name]: race };
    const told = withRaces(joined.told, coverage, races);
    return {
      results: before.map((one) => (one === of ? { ...of, races } : one)),
      changed: { ...joined, ...(told && { told }) },
    };
  });
}

interface Before {
  coverage: HeldCoverage;
  settings: Settings;
  /** The results of the coverage. */
  before: readonly EventResults[];
}

type After = { results: EventResults[]; changed?: JoinedResults } | undefined;

function change(id: string, how: (before: Before) => Promise<After>): Promise<Result<null>> {
  return inTurnWithRoom(async () => {
    const { coverage, isFollowed } = await readForCommit(id);
    if (!coverage || !isFollowed) return failed({ code: "unfollowed" });
    const settings = await readOwnSettings();
    const after = await how({ coverage, settings, before: own(settings.results, id) ?? [] });
    if (!after) return ok(null);
    const { [id]: _before, ...others } = settings.results;
    const results = after.results.length > 0 ? { ...others, [id]: after.results } : others;
    const source: Source = withJoined({ results }, id, coverage.source, after.changed);
    await write({ settings: { ...settings, results }, coverage: { id, source } });
    return ok(null);
  });
}
