import type { Spoilers } from "../delay/delay";
import { type Choices, type Level, levelOfRace, type Mutes } from "../filter/filter";
import { own } from "../own";
import type { PreferenceChange } from "../preferences";
import type { Retention } from "../retention";

/** Longer files are refused; no storage holds more. */
export const MAX_BACKUP_CHARS = 50 * 1024 * 1024;

/** What importing a file would add and change. */
export interface RestorePreview {
  coverages: RestoredCoverage[];
  preferences: PreferenceChange[];
  keep?: { from: Retention; to: Retention };
}

export interface RestoredCoverage {
  title: string;
  /** It isn't followed yet. */
  isNew: boolean;
  /** How many posts are added. */
  posts: number;
  /** Changed choices of a coverage that is already followed. */
  choices: ChoiceChange[];
  /** Changed spoiler protection of a coverage that is already followed. */
  spoilers?: { from?: Spoilers; to: Spoilers };
  /** Addresses of results that are added. */
  results?: string[];
}

export const changesNothing = ({ coverages, preferences, keep }: RestorePreview): boolean =>
  coverages.length === 0 && preferences.length === 0 && !keep;

/** One changed choice for a coverage; a level of null is an athlete who isn't followed, or a word that isn't listed. */
export type ChoiceChange =
  | { of: "race" | "athlete" | "word"; name: string; from: Level | null; to: Level | null }
  | { of: "others" | "newRaces"; from: Level; to: Level }
  | { of: "muted"; what: keyof Mutes; value: string; hidden: boolean };

/** The differences between two choices for one coverage. @param raceName gives the name of a race by its id */
export function choiceChanges(before: Choices, after: Choices, raceName: (id: string) => string): ChoiceChange[] {
  const races = both(before.races, after.races).map(
    (id): ChoiceChange => ({
      of: "race",
      name: raceName(id),
      from: levelOfRace(before, id),
      to: levelOfRace(after, id),
    }),
  );
  const named = (of: "athlete" | "word", from: Record<string, Level>, to: Record<string, Level>): ChoiceChange[] =>
    both(from, to).map((name) => ({ of, name, from: own(from, name) ?? null, to: own(to, name) ?? null }));
  const others: ChoiceChange = { of: "others", from: before.others, to: after.others };
  const newRaces: ChoiceChange = { of: "newRaces", from: before.newRaces ?? "show", to: after.newRaces ?? "show" };
  const levels = [
    ...races,
    newRaces,
    others,
    ...named("athlete", before.athletes, after.athletes),
    ...named("word", before.words, after.words),
  ].filter((change) => !("from" in change) || change.from !== change.to);
  return [...levels, ...mutedChanges(before.muted, after.muted)];
}

function mutedChanges(before: Mutes, after: Mutes): ChoiceChange[] {
  return (Object.keys(after) as (keyof Mutes)[]).flatMap((what) => {
    const [was, is]: readonly string[][] = [before[what], after[what]];
    const all = new Set([...(was ?? []), ...(is ?? [])]);
    return [...all].flatMap((value): ChoiceChange[] => {
      const hidden = is?.includes(value) ?? false;
      return was?.includes(value) === hidden ? [] : [{ of: "muted", what, value, hidden }];
    });
  });
}

const both = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
