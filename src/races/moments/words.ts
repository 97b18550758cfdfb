import { plainText } from "../../core/blocks";
import type { Kind, Post } from "../../core/coverage";
import { isSameName } from "../../core/results/results";
import words from "../data/moments.json";
import { notBefore } from "../state/standing-words";
import { capitalisedRuns, placeBefore } from "../words/names";
import { anyOf } from "../words/pattern";

export const isChange = anyOf(words.change);
export const isPass = anyOf(words.pass);
export const isDrop = anyOf(words.drop);
export const isLeading = anyOf(words.leads);
export const isWin = anyOf([...words.win, ...words.winNow]);
export const isBehind = anyOf(words.behind);
export const isContender = anyOf(words.contender);
/** What isn't so, or may be so. */
export const isAside = anyOf(words.aside);
/** The last part of a race. */
export const isEnd = anyOf(words.end);
export const isElsewhere = anyOf(words.elsewhere);
/** "Still in front": nothing has changed. */
export const isStill = anyOf(words.still);
const isFinishWord = anyOf(words.finish, "g");
export const isUnreal = anyOf(words.unreal);
const isStart = anyOf(words.start);
const isWinNow = anyOf(words.winNow);
const isPace = anyOf(words.pace);
/** What is of another year or race. */
export const isPast = anyOf(words.past);
export const isCrash = anyOf(words.crash);
export const isOut = anyOf(words.out);

interface TellingSoFar {
  hasStarted: boolean;
  leader?: string;
  front: ReadonlySet<string>;
  changedAt: number;
}

/**
 * The kind of what a post tells; a start, a win, an attack or the pace for a record may be in a post of any kind of news.
 *
 * @param all what it says of now and here
 */
export function momentKind(
  post: Post,
  all: readonly string[],
  { hasStarted, leader, front, changedAt }: TellingSoFar,
): Kind {
  // "One of the favourites" is no preview once they are off.
  const isOn = hasStarted || leader !== undefined || changedAt > Number.NEGATIVE_INFINITY;
  const kind = post.kind === "preview" && isOn ? "other" : post.kind;
  const text = all.join("\n");
  // What was won last year, or may be won, is no news of now.
  const real = all.filter((line) => !/\?\s*$/u.test(line) && !isPast().test(line));
  const won = real.filter((line) => !isWin().test(line) || saysSo(line, isWin())).join("\n");
  if ((kind === "result" || kind === "record") && isWin().test(won)) return "result";
  if ((kind === "result" || kind === "other") && isListOfPlaces(post)) return "result";
  if (kind !== "other" && kind !== "lead change" && kind !== "result") return kind;
  if (isPace().test(text)) return "record";
  if (post.headline && isStart().test(post.headline)) return "start";
  if (post.headline && isOn && isFinish(post.headline) && namesWinner(all[1] ?? "")) return "result";
  if ((kind !== "lead change" || !hasStarted) && all.some((line) => isStart().test(line))) return "start";
  const [first = ""] = all;
  // "The USA win, the Netherlands are second" begins with who won.
  const [win, behind] = [won.search(isWinNow()), first.search(isBehind())];
  if (kind !== "result" && win >= 0 && (behind < 0 || won.slice(0, behind).search(isWinNow()) >= 0)) return "result";
  if (isOut().test(text)) return "withdrawal";
  const crashed = all.find((line) => isCrash().test(line));
  if (crashed !== undefined && (isContender().test(text) || [leader, ...front].some((one) => isNamed(crashed, one))))
    return "withdrawal";
  const isLed = isOn && real.some((line) => saysSo(line, isLeading()) && subjectOf(line, isLeading()) !== undefined);
  return kind === "lead change" || isLed || [isChange, isPass, isDrop].some((one) => one().test(text))
    ? "lead change"
    : "other";
}

/** "Zieleinlauf": a headline that is but the word for the finish. */
const isFinish = (headline: string): boolean => headline.replace(isFinishWord(), "").search(/\p{L}/u) < 0;

/** Whether somebody is named who isn't behind another. */
const namesWinner = (line: string): boolean =>
  capitalisedRuns(line).length > 0 && !isBehind().test(line) && !isUnreal().test(line);

/** "Karl Geiger (GER)": who a headline names that says nothing else. */
export function nameAlone(headline = ""): string | undefined {
  const bare = headline.replace(/\([^)]*\)/g, " ");
  const [run, ...others] = capitalisedRuns(bare);
  if (!run || others.length > 0 || !run.name.includes(" ")) return undefined;
  return /\p{L}|\p{N}/u.test(bare.slice(0, run.from) + bare.slice(run.to)) ? undefined : run.name;
}

/** Whether a line says that somebody doesn't lead, isn't first, or that nothing has changed. */
export const isNoLead = (line: string): boolean => [isUnreal, isBehind, isStill].some((one) => one().test(line));

/** Whether a line says it as a fact: "who will win this", "Norwegen wird das gewinnen" and "nobody leads" don't. */
export function saysSo(line: string, pattern: RegExp): boolean {
  const at = line.search(pattern);
  return at >= 0 && !isUnreal().test(line.slice(0, at));
}

/** "1. Facile Tigre, 2. Top Drop, 3. Parables", in a line or one below the other; not of the way, or of the whole event. */
export function isListOfPlaces({ headline = "", body }: Post): boolean {
  const text = `${headline.slice(0, LONGEST)}\n${plainText(body).slice(0, LONGEST)}`;
  return LIST.test(text) && !isSoFar().test(text) && !isOnTheWay(headline);
}

/** "24 KM", "Nog 3,5 km": who reaches that point isn't home. */
export const isOnTheWay = (headline = ""): boolean =>
  /^\P{N}{0,8}(?!0+(?:[.,]0+)? ?k?m)\d{1,3}(?:[.,]\d+)? ?k?m(?!\p{L})(?:\.|$|\W)/iu.test(headline);

const LONGEST = 1000;
const placed = (place: string) => `${place}(?:st|nd|rd|\\.|º|°|[.)])?[ )–-]{1,4}\\p{Lu}[^,;\\n]{1,60}`;
const LIST = new RegExp(`(?:^|[\\n:;]) ?${placed("1")}[,;\\n] ?${placed("2")}[,;\\n] ?3`, "u");
export const isSoFar = anyOf(words.soFar);

/** Where a clause begins: "Lorca pits, and Castell takes the lead". */
const CLAUSE = /(?:^|[,;:–—]|(?<!\p{L})(?:and|but|und|aber|et|mais|y|pero|e|ma|mas|en|maar))\s*$/iu;

/** "Castell takes the lead": the name before the words; behind them where there is none, or where it is lost to somebody. */
export function subjectOf(line: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(line);
  if (!match) return undefined;
  const runs = capitalisedRuns(line).map(({ name, ...place }) => ({ name: name.replace(/['’]s$/u, ""), ...place }));
  const end = match.index + match[0].length;
  const behind = runs.flatMap(({ name, from, to }) => {
    // A headline in capitals is one run: "ATACA LANDA".
    const rest =
      from >= end - 1
        ? name
        : name
            .slice(end - from)
            .trim()
            .split(" ")[0];
    return to > end && rest ? { name: rest } : [];
  })[0];
  const isAfter = (word: RegExp) => (run: { from: number }) => word.test(line.slice(0, run.from));
  const ahead = runs.filter(({ to }) => to <= match.index + 1);
  const subjects = ahead.filter((run) => !isAfter(notBefore)(run) && !isAfter(placeBefore)(run));
  const before = subjects.findLast(isAfter(CLAUSE)) ?? subjects.at(-1) ?? ahead.at(-1);
  return (/ to$/u.test(match[0]) ? behind : (before ?? behind))?.name;
}

/** Whether a line has a name, perhaps with another ending: "wyprzedza Lamberta", "past the Romanians". */
export function isNamed(line: string, name: string | undefined): boolean {
  const stem = /\p{Lu}\p{L}{3,}(?=\p{L}$)/u.exec(name ?? "")?.[0];
  return (
    name !== undefined &&
    capitalisedRuns(line).some(
      (run) =>
        isSameName(run.name, name) ||
        (stem !== undefined && run.name.startsWith(stem) && run.name.length < name.length + 4),
    )
  );
}
