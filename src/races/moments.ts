import type { Kind, Post } from "../core/coverage";
import { type Choices, isShown, levelOf, levelOfRace } from "../core/filter";
import type { Moment } from "../core/interrupt";
import type { Race } from "../core/race";
import { isSameName } from "../core/results";
import { isHeat, newsOfSentence } from "./kind";
import {
  isAside,
  isBehind,
  isChange,
  isContender,
  isCrash,
  isDrop,
  isElsewhere,
  isLeading,
  isNamed,
  isNoLead,
  isOnTheWay,
  isOut,
  isPass,
  isStill,
  isWin,
  momentKind,
  nameAlone,
  saysSo,
  subjectOf,
} from "./moment-words";
import { capitalisedRuns } from "./names";
import { linesOf } from "./sentences";

/** What is known of a race from its posts so far. */
interface Told {
  hasStarted: boolean;
  hasResult: boolean;
  winner?: string;
  leader?: string;
  /** Who was named beside whoever led. */
  front: Set<string>;
  /** When a change in front was last told, in milliseconds. */
  changedAt: number;
  recordAt: number;
  /** Who was named in its posts, or for what is of no race in all posts; and who is out. */
  named: Set<string>;
  out: Set<string>;
}

const untold = (): Told => ({
  hasStarted: false,
  hasResult: false,
  changedAt: Number.NEGATIVE_INFINITY,
  recordAt: Number.NEGATIVE_INFINITY,
  front: new Set(),
  named: new Set(),
  out: new Set(),
});

const MINUTE_MS = 60_000;
/** Within this time a second post without a name tells the same. */
const SAME_MS = 5 * MINUTE_MS;
/** A lead may be taken again. */
const SAME_LEADER_MS = 45 * MINUTE_MS;

/**
 * The posts at Alert that tell a decisive moment of a race, each happening once: its start, a change in front, an attack, a record
 * or the pace for one, its win, and that somebody is out who was among those to beat. A guess is at Alert where every race is. By
 * the ids of such posts.
 *
 * @param posts of one coverage, in any order
 * @param races its races: one whose announced start is ahead can't be led or won yet
 */
export function decisiveMoments(posts: readonly Post[], choices: Choices, races: readonly Race[]): Map<string, Moment> {
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
    const told = ids.flatMap((id) => {
      const isAhead = post.kind !== "start" && post.kind !== "withdrawal" && (startOf.get(id) ?? "") > post.publishedAt;
      const kind = isAhead ? undefined : newKind(toldOf(id), post, ids);
      return kind ? [{ race: id, kind }] : [];
    });
    const named = post.kind === "social" || post.kind === "weather" ? [] : runnersIn(post);
    for (const id of ["", ...ids]) for (const name of named) toldOf(id).named.add(name);
    const [moment] = told;
    const isGuess = isOfAll && post.races.every(({ confidence }) => confidence === "low");
    // It interrupts under the event's name.
    if (moment) found.set(post.id, isGuess ? { ...moment, race: "" } : moment);
  }
  return found;
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

/** Which decisive moment of a race a post tells, if it wasn't told before; what it tells is known from now on. */
function newKind(told: Told, post: Post, races: readonly string[]): Kind | undefined {
  const all = linesOf(post);
  const lines = all.filter((line) => !isAside().test(line));
  const tellsKind = (line: string) => newsOfSentence(line, false) === post.kind;
  if (lines.length < all.length && all.some(tellsKind) && !lines.some(tellsKind)) return undefined;
  if (lines.length === 0 || lines.some((line) => isElsewhere().test(line))) return undefined;
  // What looked like its result was that of a sprint on the way.
  if (isOnTheWay(post.headline)) told.hasResult = false;
  const kind = momentKind(post, lines, told);
  return isNew(kind, told, post, lines, races) ? kind : undefined;
}

function isNew(kind: Kind, told: Told, post: Post, lines: readonly string[], races: readonly string[]): boolean {
  const at = Date.parse(post.publishedAt);
  // What is about no race may be about several.
  const isOver = told.hasResult && !races.includes("");
  switch (kind) {
    case "start": {
      const isFirst = !told.hasStarted;
      told.hasStarted = true;
      // What was won before a start was another race.
      told.hasResult = false;
      noteLeader(told, lines);
      return isFirst;
    }
    case "result": {
      if (isHeat(post)) return false;
      const won = lines.find((line) => saysSo(line, isWin()));
      const winner = won === undefined ? undefined : subjectOf(won, isWin());
      const isOther = winner !== undefined && told.winner !== undefined && !isSameName(winner, told.winner);
      const isFirst = !told.hasResult || (!isOver && isOther);
      told.hasResult = true;
      told.winner = winner ?? told.winner;
      return isFirst;
    }
    case "record": {
      const isFirst = at - told.recordAt > SAME_MS && !isOver;
      told.recordAt = at;
      return isFirst;
    }
    case "withdrawal": {
      const names = lines.flatMap(namesIn);
      const who = names.find((name) => knows(told.named, name)) ?? names[0] ?? "";
      const isKnown = lines.some((line) => isContender().test(line)) || knows(told.named, who);
      const isFirst = !knows(told.out, who);
      told.out.add(who);
      return isKnown && isFirst && !isOver && races.length === 1;
    }
    case "lead change":
      // Results say so only when it has changed.
      return !isOver && !isHeat(post) && (isChangeInFront(told, post, lines) || post.factKind === "lead change");
    case "other":
      noteLeader(told, lines);
      return false;
    default:
      return false;
  }
}

/** Whether a post tells that somebody else is in front, or that somebody goes. */
function isChangeInFront(told: Told, { kind, publishedAt, headline }: Post, lines: readonly string[]): boolean {
  // Where they start one after the other, posts are headed by who has come in.
  const titled = kind === "lead change" && !lines.some(isNoLead) ? nameAlone(headline) : undefined;
  const at = Date.parse(publishedAt);
  const isOfPlaces = (line = "") => isBehind().test(line) && !isLeading().test(line);
  const isChanging = (line: string) => isChange().test(line) || isPassed(told, line) || isDropped(told, line, kind);
  const said = isOfPlaces(lines[0]) ? undefined : lines.find((line) => isChanging(line) && !isOfPlaces(line));
  const words = said === undefined ? undefined : [isChange(), isPass()].find((one) => one.test(said));
  const who = said && words && subjectOf(said, words);
  const leads = said ?? lines.find((line) => isLeading().test(line));
  const leader = titled ?? who ?? (leads === undefined ? undefined : subjectOf(leads, isLeading()));
  const isOther = leader !== undefined && told.leader !== undefined && !isSameName(told.leader, leader);
  const isSame = leader !== undefined && told.leader !== undefined && !isOther;
  told.leader = leader ?? told.leader;
  for (const name of namesIn(leads ?? "")) told.front.add(name);
  const since = at - told.changedAt;
  const isNews =
    (titled !== undefined && !isSame) ||
    (isOther && !(said === undefined && isStill().test(leads ?? ""))) ||
    (said !== undefined && !(isSame && since < SAME_LEADER_MS));
  if (!isNews || (since < SAME_MS && !isOther && !titled)) return false;
  told.changedAt = at;
  return true;
}

/** Whether the leader is passed: others pass each other all the time. */
const isPassed = ({ leader }: Told, line: string): boolean => isPass().test(line) && isNamed(line, leader);

/** Whether somebody who was named before, or is to beat, can't follow. */
function isDropped({ named }: Told, line: string, kind: Kind): boolean {
  if (!isDrop().test(line)) return false;
  return kind === "lead change" || isContender().test(line) || knows(named, subjectOf(line, isDrop()) ?? "");
}

/** Who leads as soon as they are off. */
function noteLeader(told: Told, lines: readonly string[]): void {
  const line = lines.find((one) => isLeading().test(one));
  if (line === undefined) return;
  told.leader = subjectOf(line, isLeading()) ?? told.leader;
  for (const name of namesIn(line)) told.front.add(name);
}

const knows = (names: ReadonlySet<string>, name: string): boolean =>
  name !== "" && [...names].some((known) => isSameName(known, name));

/** Who may be out later: whoever is named, but not as one who has crashed. */
const runnersIn = (post: Post): string[] =>
  linesOf(post).flatMap((line) => (isCrash().test(line) || isOut().test(line) ? [] : namesIn(line)));

/** Without "Lap 20" and "Il". */
const namesIn = (line: string): string[] =>
  capitalisedRuns(line).flatMap(({ name, to }) =>
    /^[a-z]{1,2}$/iu.test(name) || /^\s*\d/u.test(line.slice(to)) ? [] : name.replace(/['’]s$/u, ""),
  );
