import type { Post } from "../coverage";
import { gistOf } from "../filter/digest";
import type { Seen, Unread } from "../filter/seen";
import type { Instant } from "../instant";
import type { Problem } from "../problem";
import type { Race } from "../race";
import type { QuietPeriod } from "./quiet";

export type Tone = "count" | "key" | "stale";

/** What the badge needs of one followed coverage. */
export interface BadgeSource {
  id: string;
  title: string;
  raceNames: ReadonlyMap<string, string>;
  unread: Unread;
  updatedAt?: Instant;
  problem?: Problem;
  /** Since when polls have failed without a success in between. */
  failingSince?: Instant;
  /** The reader follows it without spoilers, so the badge must reveal nothing of it. */
  isSecret?: boolean;
  /** A followed race that is finished. */
  finished?: Race;
  /** The next followed start, if it is within the hour and the countdown is on. */
  start?: Start;
}

/** A start that is near, in whole minutes. */
export interface Start {
  race: string;
  minutes: number;
}

export interface Badge {
  /** At most 3 characters; empty for no badge. The browser draws it as it is, so it is the same in every language. */
  text: string;
  tone: Tone;
  /** For the tooltip: the meaning of the badge as a sentence. */
  says: BadgeSentence;
}

export type BadgeSentence =
  | { about: "nothing"; updatedAt?: Instant }
  | { about: "unread"; count: number; races: string[]; headline: string; updatedAt?: Instant }
  | { about: "problem"; title: string; problem: Problem; updatedAt?: Instant }
  | { about: "quiet"; until: Instant; updatedAt?: undefined }
  | { about: "secret"; title: string; updatedAt?: Instant }
  | { about: "finished"; race: Race; updatedAt?: Instant }
  | { about: "start"; start: Start; updatedAt?: Instant };

const FAILING_MS = 10 * 60_000;

/**
 * The toolbar badge. The first that applies: `zz` in a quiet period; `FIN` if a followed race has its result and no other
 * coverage has unread posts; the number of unread posts, red if there is a key event; a dot for unread posts without
 * spoilers; `!` if a source has failed for ten minutes or lacks permission; `12m` before a start.
 *
 * @param quietPeriod the current one
 */
export function badgeOf(sources: readonly BadgeSource[], now: Instant, quietPeriod?: QuietPeriod): Badge {
  if (quietPeriod) return { text: "zz", tone: "stale", says: { about: "quiet", until: quietPeriod.until } };
  const open = sources.filter((source) => !source.isSecret);
  return (
    resultOf(open) ??
    countOf(open, now) ??
    secretOf(sources) ??
    problemOf(sources, now) ??
    startOf(open) ?? { text: "", tone: "count", says: { about: "nothing", updatedAt: lastUpdateOf(sources) } }
  );
}

/**
 * The coverage that the badge is about: one with a new result, else one with unread posts, one whose source fails, the one
 * that starts first; in the order of following. A quiet period changes nothing.
 *
 * @returns its id; undefined where the badge is about none
 */
export function spokenOf(sources: readonly BadgeSource[], now: Instant): string | undefined {
  const counting = sources.filter(hasNews);
  const open = counting.filter(({ isSecret }) => !isSecret);
  const spoken =
    open.find(({ finished }) => finished) ??
    open[0] ??
    counting[0] ??
    sources.find((source) => hasFailedForLong(source, now)) ??
    firstToStart(sources.filter(({ isSecret }) => !isSecret));
  return spoken?.id;
}

/** The first followed race whose result has arrived since the reader last looked. */
export function finishedOf(followed: readonly Race[], { counted }: Unread, { lastVisit }: Seen): Race | undefined {
  const news = new Set(counted.filter((post) => post.arrivedAt > lastVisit.at).map((post) => post.id));
  return followed.find(({ standing }) => standing?.isFinal && news.has(standing.postId));
}

function resultOf(sources: readonly BadgeSource[]): Badge | undefined {
  const source = sources.find(({ finished }) => finished);
  // A word would hide the count of another coverage.
  if (!source?.finished || sources.some((other) => other !== source && hasNews(other))) return undefined;
  return { text: "FIN", tone: "key", says: { about: "finished", race: source.finished, updatedAt: source.updatedAt } };
}

function countOf(sources: readonly BadgeSource[], now: Instant): Badge | undefined {
  const counting = sources.filter(hasNews);
  const [first] = counting;
  if (!first) return undefined;
  const count = counting.reduce((sum, source) => sum + source.unread.counted.length, 0);
  const key = counting.some((source) => source.unread.keyEvent);
  return {
    text: count > 99 ? "99+" : String(count),
    tone: counting.some((source) => hasFailedForLong(source, now)) ? "stale" : key ? "key" : "count",
    says: {
      about: "unread",
      count,
      races: countedRaces(counting),
      headline: gist(first.unread.counted),
      updatedAt: first.updatedAt,
    },
  };
}

function secretOf(sources: readonly BadgeSource[]): Badge | undefined {
  const source = sources.find((one) => one.isSecret && hasNews(one));
  if (!source) return undefined;
  return { text: "•", tone: "count", says: { about: "secret", title: source.title, updatedAt: source.updatedAt } };
}

function problemOf(sources: readonly BadgeSource[], now: Instant): Badge | undefined {
  const failing = sources.find((source) => hasFailedForLong(source, now));
  if (!failing?.problem) return undefined;
  const { title, problem, updatedAt } = failing;
  return { text: "!", tone: "stale", says: { about: "problem", title, problem, updatedAt } };
}

function startOf(sources: readonly BadgeSource[]): Badge | undefined {
  const source = firstToStart(sources);
  if (!source?.start) return undefined;
  const { start, updatedAt } = source;
  return { text: `${start.minutes}m`, tone: "count", says: { about: "start", start, updatedAt } };
}

function firstToStart(sources: readonly BadgeSource[]): BadgeSource | undefined {
  const starting = sources.filter(({ start }) => start);
  return starting.sort((a, b) => (a.start?.minutes ?? 0) - (b.start?.minutes ?? 0))[0];
}

const hasNews = ({ unread }: BadgeSource): boolean => unread.counted.length > 0;

const lastUpdateOf = (sources: readonly BadgeSource[]): Instant | undefined =>
  sources.map((source) => source.updatedAt).find((at) => at !== undefined);

/** Whether a source has failed for ten minutes, or may not be read. */
function hasFailedForLong(
  { problem, failingSince }: Pick<BadgeSource, "problem" | "failingSince">,
  now: Instant,
): boolean {
  if (problem?.code === "access") return true;
  return (
    problem !== undefined && failingSince !== undefined && Date.parse(now) - Date.parse(failingSince) >= FAILING_MS
  );
}

/** The distinct names of races with counted posts. */
function countedRaces(sources: readonly BadgeSource[]): string[] {
  const names = sources.flatMap(({ unread, raceNames }) => unread.races.map((id) => raceNames.get(id) ?? id));
  return [...new Set(names)];
}

const gist = ([newest]: readonly Post[]): string => (newest ? gistOf(newest) : "");

const HOUR_MS = 3_600_000;

/**
 * The next race to start, if it starts within the hour.
 *
 * @param now the race's time in milliseconds (see `raceTime`)
 */
export function nextStart(races: readonly Race[], now: number): Start | undefined {
  const [first] = races
    .flatMap(({ name, startsAt, standing }) =>
      startsAt && !standing ? { name, left: Date.parse(startsAt) - now } : [],
    )
    .filter(({ left }) => left > 0 && left <= HOUR_MS)
    .sort((a, b) => a.left - b.left);
  return first && { race: first.name, minutes: Math.ceil(first.left / 60_000) };
}
