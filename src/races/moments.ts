import type { Kind, Post } from "../core/coverage";
import { type Choices, levelOf } from "../core/filter";
import type { Race } from "../core/race";
import { isSameName } from "../core/results";
import words from "./data/moments.json";
import { isHeat } from "./kind";
import { capitalisedRuns } from "./names";
import { anyOf } from "./pattern";
import { linesOf } from "./sentences";

const isChange = anyOf(words.change);
const isLeading = anyOf(words.leads);
const isStart = anyOf(words.start);
const isWin = anyOf(words.win);
const isBehind = anyOf(words.behind);
const isPace = anyOf(words.pace);
const isContender = anyOf(words.contender);
const isPast = anyOf(words.past);
const isCrash = anyOf(words.crash);

/** What is known of a race from its posts so far. */
interface Told {
  hasStarted: boolean;
  hasResult: boolean;
  leader?: string;
  /** When a change in front was last told, in milliseconds. */
  changedAt: number;
  recordAt: number;
  /** Who was named in its posts, and who is out. */
  named: Set<string>;
  out: Set<string>;
}

const untold = (): Told => ({
  hasStarted: false,
  hasResult: false,
  changedAt: Number.NEGATIVE_INFINITY,
  recordAt: Number.NEGATIVE_INFINITY,
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
 * or the pace for one, its win, and that somebody is out who was among those to beat. The ids of such posts, each with the id of
 * the race; empty for what is of none.
 *
 * @param posts of one coverage, in any order
 * @param races its races: one whose announced start is ahead can't be led or won yet
 */
export function decisiveMoments(posts: readonly Post[], choices: Choices, races: readonly Race[]): Map<string, string> {
  const known = new Map<string, Told>();
  const found = new Map<string, string>();
  const startOf = new Map(races.map(({ id, startsAt = "" }) => [id, startsAt]));
  for (const post of posts.toSorted(byTime)) {
    if (post.withdrawn || levelOf(post, choices) !== "alert") continue;
    const ids = racesOf(post);
    const [first] = ids.filter((id) => {
      const told = known.get(id) ?? untold();
      known.set(id, told);
      const isAhead = post.kind !== "start" && post.kind !== "withdrawal" && (startOf.get(id) ?? "") > post.publishedAt;
      return isNewIn(told, post, ids.length, isAhead);
    });
    if (first !== undefined) found.set(post.id, first);
  }
  return found;
}

/** The race that a post counts for; empty for none. */
export const raceOfPost = (post: Post): string => racesOf(post)[0] ?? "";

/** The races that a post is surely about; else its likeliest, for a reader who wants to know of posts about none. */
function racesOf({ races }: Post): string[] {
  const sure = races.filter(({ confidence }) => confidence !== "low");
  return races.length === 0 ? [""] : (sure.length > 0 ? sure : races.slice(0, 1)).map(({ id }) => id);
}

const byTime = (a: Post, b: Post): number =>
  a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : a.arrivedAt < b.arrivedAt ? -1 : 1;

/** Whether a post tells something decisive of a race that wasn't told; what it tells is known from now on. */
function isNewIn(told: Told, post: Post, races: number, isAhead: boolean): boolean {
  const names = namesIn(post);
  const isMoment = !isAhead && tellsMoment(told, post, names, races);
  if (post.kind !== "social" && post.kind !== "weather") for (const name of names) told.named.add(name);
  return isMoment;
}

function tellsMoment(told: Told, post: Post, names: readonly string[], races: number): boolean {
  const at = Date.parse(post.publishedAt);
  const lines = linesOf(post);
  const text = lines.join("\n");
  switch (kindIn(post, lines)) {
    case "start": {
      const isFirst = !told.hasStarted;
      told.hasStarted = true;
      // What was won before a start was another race.
      told.hasResult = false;
      noteLeader(told, lines);
      return isFirst;
    }
    case "result": {
      if (isHeat(post) || (races > 1 && told.hasResult)) return false;
      const isFirst = !told.hasResult;
      told.hasResult = true;
      return isFirst;
    }
    case "record": {
      const isFirst = at - told.recordAt > SAME_MS && !told.hasResult;
      told.recordAt = at;
      return isFirst;
    }
    case "withdrawal": {
      const who = names.find((name) => knows(told.named, name)) ?? names[0] ?? "";
      const isKnown = isContender().test(text) || knows(told.named, who);
      const isFirst = !knows(told.out, who);
      told.out.add(who);
      return isKnown && isFirst && !told.hasResult && races === 1;
    }
    case "lead change":
      // Results say so only when it has changed.
      return !told.hasResult && (isChangeInFront(told, lines, at) || post.factKind === "lead change");
    default:
      return false;
  }
}

/** Whether a post tells that somebody else is in front, or that somebody goes. */
function isChangeInFront(told: Told, lines: readonly string[], at: number): boolean {
  const said = lines.find((line) => isChange().test(line));
  const who = said === undefined ? undefined : subjectOf(said, isChange());
  const leads = said ?? lines.find((line) => isLeading().test(line));
  const leader = who ?? (leads === undefined ? undefined : subjectOf(leads, isLeading()));
  const isOther = leader !== undefined && told.leader !== undefined && !isSameName(told.leader, leader);
  const isSame = leader !== undefined && told.leader !== undefined && !isOther;
  told.leader = leader ?? told.leader;
  const since = at - told.changedAt;
  const isNews = isOther || (said !== undefined && !(isSame && since < SAME_LEADER_MS));
  if (!isNews || (since < SAME_MS && !isOther)) return false;
  told.changedAt = at;
  return true;
}

/** Who leads as soon as they are off. */
function noteLeader(told: Told, lines: readonly string[]): void {
  const line = lines.find((one) => isLeading().test(one));
  told.leader = line === undefined ? told.leader : (subjectOf(line, isLeading()) ?? told.leader);
}

/** "Castell takes the lead": the name before the words; behind them where there is none, or where it is lost to somebody. */
function subjectOf(line: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(line);
  if (!match) return undefined;
  const runs = capitalisedRuns(line).map(({ name, ...place }) => ({ name: name.replace(/['’]s$/u, ""), ...place }));
  const end = match.index + match[0].length;
  const behind = runs.find(({ from }) => from >= end - 1);
  const before = runs.findLast(({ to }) => to <= match.index + 1);
  return (/ to$/u.test(match[0]) ? behind : (before ?? behind))?.name;
}

/** The kind of what a post tells; a start, a win, an attack or the pace for a record may be in a post of any kind of news. */
function kindIn(post: Post, all: readonly string[]): Kind {
  const { kind } = post;
  const text = all.join("\n");
  // What was won last year, or may be won, is no news of now.
  const won = all.filter((line) => !/\?\s*$/u.test(line) && !isPast().test(line)).join("\n");
  if (kind === "result" || kind === "record") {
    if (isWin().test(won)) return "result";
    return kind === "result" ? "other" : kind;
  }
  if (kind !== "other" && kind !== "lead change") return kind;
  if (isPace().test(text)) return "record";
  if (post.headline && isStart().test(post.headline)) return "start";
  if (kind === "other" && isStart().test(text)) return "start";
  const [first = ""] = all;
  // "The USA win, the Netherlands are second" begins with who won.
  const [win, behind] = [won.search(isWinNow()), first.search(isBehind())];
  if (win >= 0 && (behind < 0 || won.slice(0, behind).search(isWinNow()) >= 0)) return "result";
  if (isCrash().test(text) && isContender().test(text)) return "withdrawal";
  return isChange().test(text) ? "lead change" : kind;
}

const isWinNow = anyOf(words.winNow);

const knows = (names: ReadonlySet<string>, name: string): boolean =>
  name !== "" && [...names].some((known) => isSameName(known, name));

const namesIn = (post: Post): string[] =>
  linesOf(post).flatMap((line) => capitalisedRuns(line).map(({ name }) => name.replace(/['’]s$/u, "")));
