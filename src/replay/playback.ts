import type { PublishedPost, Snapshot } from "../core/coverage";
import { earlierFirst, type Instant } from "../core/instant";
import { blocksOf, type Entry, instantOf, type Script } from "./script";

/**
 * The time on the race's clock. It shows the script's opening at `startedAt` and runs `speed` times as fast as ours;
 * being computed, it needs nothing that stays awake.
 */
export function raceClock(script: Script, startedAt: Instant, speed: number, now: Instant): Instant {
  const passed = Math.max(0, Date.parse(now) - Date.parse(startedAt));
  return new Date(opening(script) + passed * speed).toISOString();
}

/** The whole page as it was at an instant of the race's clock, newest post first. */
export function snapshotAt(script: Script, at: Instant): Snapshot {
  const { title, publisher, zone, summaries, entries } = script;
  const reached = (clock: string) => instantOf(script, clock) <= at;
  const lines = summaries.findLast((summary) => reached(summary.at))?.lines ?? [];
  const posts = entries
    .filter((entry) => reached(entry.at) && !(entry.withdrawnAt && reached(entry.withdrawnAt)))
    .map((entry) => postOf(script, entry, reached));
  return {
    title,
    publisher,
    summary: lines.length > 0 ? [{ type: "list", ordered: false, items: lines.map((text) => ({ text })) }] : [],
    startsAt: instantOf(script, script.startsAt),
    endsAt: instantOf(script, script.endsAt),
    status: reached(script.endsAt) ? "ended" : "live",
    zone,
    posts: posts.sort((a, b) => earlierFirst(a.publishedAt, b.publishedAt)).reverse(),
  };
}

/** When the page changes next, by our clock; undefined after its last change. */
export function nextNewsAt(script: Script, startedAt: Instant, speed: number, now: Instant): Instant | undefined {
  const at = raceClock(script, startedAt, speed, now);
  const next = changes(script).find((change) => change > at);
  if (next === undefined) return undefined;
  // Rounded up, or the clock would still show a time just before the change.
  const passed = Math.ceil((Date.parse(next) - opening(script)) / speed);
  return new Date(Date.parse(startedAt) + passed).toISOString();
}

const opening = (script: Script): number => Date.parse(instantOf(script, script.opensAt));

function postOf(script: Script, entry: Entry, reached: (clock: string) => boolean): PublishedPost {
  const { id, at, label, byline, edits = [] } = entry;
  const applied = edits.filter((edit) => reached(edit.at));
  const headline = applied.findLast((edit) => edit.headline)?.headline ?? entry.headline;
  const body = applied.findLast((edit) => edit.body)?.body ?? entry.body;
  const edited = applied.at(-1);
  return {
    id,
    publishedAt: instantOf(script, at),
    ...(edited && { modifiedAt: instantOf(script, edited.at) }),
    ...(headline !== undefined && { headline }),
    ...(label !== undefined && { label }),
    ...(byline && { byline }),
    body: blocksOf(body),
    keyEvent: false,
    pinned: false,
  };
}

/** Every instant at which the page changes, in order. */
function changes(script: Script): Instant[] {
  const ofEntries = script.entries.flatMap(({ at, edits = [], withdrawnAt }) => [
    at,
    ...edits.map((edit) => edit.at),
    ...(withdrawnAt ? [withdrawnAt] : []),
  ]);
  const all = [...ofEntries, ...script.summaries.map(({ at }) => at), script.endsAt];
  return [...new Set(all.map((clock) => instantOf(script, clock)))].sort();
}
