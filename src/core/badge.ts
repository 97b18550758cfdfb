import type { Instant, Post } from "./coverage";
import { gistOf } from "./digest";
import type { Problem } from "./problem";
import type { Unread } from "./unread";

export type Tone = "count" | "key" | "stale";

/** What one followed coverage has to say to the badge. */
export interface BadgeSource {
  title: string;
  raceNames: ReadonlyMap<string, string>;
  unread: Unread;
  updatedAt?: Instant;
  problem?: Problem;
  /** Since when polls have failed without a success in between. */
  failingSince?: Instant;
}

export interface Badge {
  /** At most 3 characters; empty for no badge. */
  text: string;
  tone: Tone;
  /** For the tooltip: what the badge says in a whole sentence. */
  says: BadgeSentence;
}

export type BadgeSentence =
  | { about: "nothing"; updatedAt?: Instant }
  | { about: "unread"; count: number; races: string[]; headline: string; updatedAt?: Instant }
  | { about: "problem"; title: string; problem: Problem; updatedAt?: Instant };

const FAILING_MS = 10 * 60_000;

/**
 * The toolbar badge: a count, red when a key event is among it; `!` when a source has failed for ten
 * minutes or may not be read; nothing otherwise. Unread posts are said before problems.
 */
export function badgeOf(sources: readonly BadgeSource[], now: Instant): Badge {
  const failing = sources.find((source) => isFailing(source, now));
  const counting = sources.filter((source) => source.unread.counted.length > 0);
  const count = counting.reduce((sum, source) => sum + source.unread.counted.length, 0);
  const first = counting[0];

  if (count > 0 && first) {
    const key = counting.some((source) => source.unread.keyEvent);
    return {
      text: count > 99 ? "99+" : String(count),
      tone: counting.some((source) => isFailing(source, now)) ? "stale" : key ? "key" : "count",
      says: {
        about: "unread",
        count,
        races: countedRaces(counting),
        headline: gist(first.unread.counted),
        updatedAt: first.updatedAt,
      },
    };
  }
  if (failing?.problem) {
    return {
      text: "!",
      tone: "stale",
      says: { about: "problem", title: failing.title, problem: failing.problem, updatedAt: failing.updatedAt },
    };
  }
  const updatedAt = sources.map((source) => source.updatedAt).find((at) => at !== undefined);
  return { text: "", tone: "count", says: { about: "nothing", updatedAt } };
}

function isFailing({ problem, failingSince }: BadgeSource, now: Instant): boolean {
  if (problem?.code === "access") return true;
  return (
    problem !== undefined && failingSince !== undefined && Date.parse(now) - Date.parse(failingSince) >= FAILING_MS
  );
}

/** The names of the races for which posts count, without repeating. */
function countedRaces(sources: readonly BadgeSource[]): string[] {
  const names = sources.flatMap(({ unread, raceNames }) => unread.races.map((id) => raceNames.get(id) ?? id));
  return [...new Set(names)];
}

const gist = ([newest]: readonly Post[]): string => (newest ? gistOf(newest) : "");
