import type { Moment } from "../../core/attention/race-cost";
import type { Kind, Post } from "../../core/coverage";
import { type Choices, isShown, levelOf, levelOfRace } from "../../core/filter/filter";
import type { Race } from "../../core/race";
import { isSameName } from "../../core/results/results";
import { linesOf } from "../words/sentences";
import { newKind } from "./rules";
import { type Reading, readingOf, type Telling } from "./signs";
import { knows, namesIn, type Told, untold } from "./told-so-far";
import { type Judge, learntJudge } from "./weights";
import { isCrash, isOut } from "./words";

/**
 * The posts at Alert that tell a decisive moment of a race, each happening once: its start, a change in front, an attack, a record
 * or the pace for one, its win, and that somebody is out who was among those to beat. A guess is at Alert where every race is. By
 * the ids of such posts.
 *
 * @param posts of one coverage, in any order
 * @param races its races: one whose announced start is ahead can't be led or won yet
 * @param judge what else a post tells, where no rule finds it
 */
export function decisiveMoments(
  posts: readonly Post[],
  choices: Choices,
  races: readonly Race[],
  judge: Judge = learntJudge,
): Map<string, Moment> {
  const known = new Map<string, Told>();
  const toldOf = (id: string): Told => {
    const told = known.get(id) ?? untold();
    known.set(id, told);
    return told;
  };
  const found = new Map<string, Moment>();
  const startOf = new Map(races.map(({ id, startsAt = "" }) => [id, startsAt]));
  // Whichever race a guess is of, the reader wants to be told of it.
  const isOfAll = races.length > 1 && races.every(({ id }) => levelOfRace(choices, id) === "alert");
  for (const post of posts.toSorted(byTime)) {
    // What names no race may be of any; which words tell a moment decides.
    const mayInterrupt =
      isOfAll && post.races.length === 0
        ? isShown(post, choices) && post.repeats === undefined
        : levelOf(isOfAll ? asSure(post) : post, choices) === "alert";
    if (post.withdrawn || !mayInterrupt) continue;
    const ids = racesOf(post);
    const [likeliest = ""] = ids;
    const isAhead = (id: string) =>
      post.kind !== "start" && post.kind !== "withdrawal" && (startOf.get(id) ?? "") > post.publishedAt;
    // Before the post's own news is noted.
    const reading = readingOf(post, toldOf(likeliest));
    const telling = isAhead(likeliest) ? undefined : judge(reading, post.id);
    const judged = telling && isNews(telling, post.kind, toldOf(likeliest), reading, likeliest) ? telling : undefined;
    const told = ids.flatMap((id): Moment[] => {
      const kind = isAhead(id) ? undefined : newKind(toldOf(id), post, ids);
      return kind ? [{ race: id, kind }] : [];
    });
    if (judged && told.length === 0) {
      told.push({ race: likeliest, kind: judged });
      note(judged, toldOf(likeliest), reading.of[judged].who, Date.parse(post.publishedAt));
    }
    const named = post.kind === "social" || post.kind === "weather" ? [] : runnersIn(post);
    for (const id of new Set(["", ...ids])) {
      toldOf(id).posts++;
      for (const name of named) toldOf(id).named.add(name);
    }
    const [moment] = told;
    const isGuess = isOfAll && post.races.every(({ confidence }) => confidence === "low");
    // It interrupts under the event's name.
    if (moment) found.set(post.id, isGuess ? { ...moment, race: "" } : moment);
  }
  return found;
}

/** Whether what a post seems to tell wasn't told before: of no race there may be several starts. */
function isNews(telling: Telling, kind: Kind, told: Told, { of }: Reading, race: string): boolean {
  const { who, signs } = of[telling];
  if (telling === "lead change") return kind !== "withdrawal";
  if (telling === "start") return !told.hasStarted || race === "";
  if (telling === "result") return who === undefined || told.winner === undefined || !isSameName(who, told.winner);
  if (telling !== "withdrawal") return true;
  const isToBeat = ["known", "front", "contender"].some((sign) => `withdrawal.${sign}` in signs);
  return isToBeat && who !== undefined && !knows(told.out, who);
}

/** What was told without a rule is known from now on, too. */
function note(telling: Telling, told: Told, who: string | undefined, at: number): void {
  if (telling === "start") Object.assign(told, { hasStarted: true, hasResult: false });
  if (telling === "result") Object.assign(told, { hasResult: true, winner: who ?? told.winner });
  if (telling === "lead change") Object.assign(told, { leader: who ?? told.leader, changedAt: at });
  if (telling === "record") told.recordAt = at;
  if (telling === "withdrawal" && who !== undefined) told.out.add(who);
}

const asSure = (post: Post): Post => ({
  ...post,
  races: post.races.map((one) => ({ ...one, confidence: one.confidence === "low" ? "high" : one.confidence })),
});

/** The race that a post counts for; empty for none. */
export const raceOfPost = (post: Post): string => racesOf(post)[0] ?? "";

/** The races that a post is surely about; else its likeliest, for a reader who wants to know of posts about none. */
function racesOf({ races }: Post): string[] {
  const sure = races.filter(({ confidence }) => confidence !== "low");
  return races.length === 0 ? [""] : (sure.length > 0 ? sure : races.slice(0, 1)).map(({ id }) => id);
}

const byTime = (a: Post, b: Post): number =>
  a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : a.arrivedAt < b.arrivedAt ? -1 : 1;

/** Who may be out later: whoever is named, but not as one who has crashed. */
const runnersIn = (post: Post): string[] =>
  linesOf(post).flatMap((line) => (isCrash().test(line) || isOut().test(line) ? [] : namesIn(line)));
