import type { Moment } from "../../core/attention/race-cost";
import type { Post } from "../../core/coverage";
import { type Choices, levelOf } from "../../core/filter/filter";
import type { Instant } from "../../core/instant";
import { isDecided } from "../../core/results/fact-changes";
import { millisOf } from "../../core/results/race-clock";
import type { RaceFacts } from "../../core/results/race-facts";
import { latestOf } from "../../core/results/results";
import type { Source } from "../../core/source";
import words from "../data/moments.json";
import { anyOf } from "../words/pattern";
import { linesOf } from "../words/sentences";
import { raceOfPost } from "./moments";
import { isAside, isEnd, isPast } from "./words";

const isFight = anyOf(words.fight);

/** Kinds of posts that tell of a race while it goes on. */
const OF_RACE: ReadonlySet<Post["kind"]> = new Set(["other", "lead change", "record", "withdrawal"]);

/**
 * The posts at Alert that say that the last part of a race is on, or a fight for its lead: for each race the first of either.
 *
 * @param posts of one coverage, in any order
 */
export function tuneInMoments(posts: readonly Post[], choices: Choices): Map<string, Moment> {
  const found = new Map<string, Moment>();
  const told = new Set<string>();
  const over = new Set<string>();
  for (const post of posts.toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))) {
    if (post.withdrawn || levelOf(post, choices) !== "alert") continue;
    const race = raceOfPost(post);
    if (post.kind === "result") over.add(race);
    const tuneIn = OF_RACE.has(post.kind) && !over.has(race) ? reasonIn(post) : undefined;
    if (tuneIn === undefined || told.has(`${race} ${tuneIn}`)) continue;
    told.add(`${race} ${tuneIn}`);
    found.set(post.id, { race, tuneIn });
  }
  return found;
}

function reasonIn(post: Post): Moment["tuneIn"] {
  const text = linesOf(post)
    .filter((line) => !isPast().test(line) && !isAside().test(line))
    .join("\n");
  return isEnd().test(text) ? "end" : isFight().test(text) ? "fight" : undefined;
}

/** From there on a race is in its last part. */
const LAST_PART = 0.9;
const HALF = 0.5;
/** A lead of so little is fought for. */
const CLOSE_MS = 5000;
/** Results that haven't changed for longer say nothing of now. */
const FRESH_MS = 3 * 60_000;

/** The same by results, as posts that are shown nowhere: each has the id of its race and its reason in its own. */
export function tuneInSigns(
  { told = [], results = [] }: Pick<Source, "told" | "results">,
  now: Instant,
): { post: Post; moment: Moment }[] {
  return [...told, ...results.flatMap((one) => one.told ?? [])].flatMap((one) => {
    const { of: race, since } = one;
    const tuneIn = reasonOf(latestOf(one));
    if (race === undefined || since === undefined || tuneIn === undefined) return [];
    if (Date.parse(now) - Date.parse(since) > FRESH_MS) return [];
    const post: Post = {
      id: `tune-in ${tuneIn} ${race}`,
      publishedAt: since,
      arrivedAt: now,
      body: [],
      kind: "other",
      races: [{ id: race, confidence: "label", reason: { why: "label" } }],
      keyEvent: false,
      pinned: false,
      withdrawn: false,
    };
    return [{ post, moment: { race, tuneIn } }];
  });
}

function reasonOf(facts: RaceFacts): Moment["tuneIn"] {
  const { far, entries } = facts;
  if (isDecided(facts) || !far?.total) return undefined;
  const share = far.done / far.total;
  if (share >= 1) return undefined;
  if (share >= LAST_PART) return "end";
  const [, second] = entries.filter(({ rank }) => rank !== undefined);
  const gap = millisOf(second?.gap ?? "");
  return share >= HALF && gap !== undefined && gap >= 0 && gap <= CLOSE_MS ? "fight" : undefined;
}
