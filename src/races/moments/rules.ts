import type { Kind, Post } from "../../core/coverage";
import { isSameName } from "../../core/results/results";
import { isHeat, newsOfSentence } from "../kinds/kind";
import { linesOf } from "../words/sentences";
import { knows, namesIn, type Told } from "./told-so-far";
import {
  isAside,
  isBehind,
  isChange,
  isContender,
  isDrop,
  isElsewhere,
  isLeading,
  isNamed,
  isNoLead,
  isOnTheWay,
  isPass,
  isStill,
  isWin,
  momentKind,
  nameAlone,
  saysSo,
  subjectOf,
} from "./words";

const MINUTE_MS = 60_000;
/** Within this time a second post without a name tells the same. */
const SAME_MS = 5 * MINUTE_MS;
/** A lead may be taken again. */
const SAME_LEADER_MS = 45 * MINUTE_MS;

/** Which decisive moment of a race a post tells, if it wasn't told before; what it tells is known from now on. */
export function newKind(told: Told, post: Post, races: readonly string[]): Kind | undefined {
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
