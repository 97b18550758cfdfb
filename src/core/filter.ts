import type { Post } from "./coverage";

/** Off: not shown. Feed: shown. Count: in the badge too. Alert: in the badge, and what may interrupt once anything does. */
export const LEVELS = ["off", "feed", "count", "alert"] as const;
export type Level = (typeof LEVELS)[number];

/** What the reader chose for one coverage. */
export interface Choices {
  /** Level per race id. */
  races: Record<string, Level>;
  /** For posts about none of the races. */
  others: Level;
}

/** A coverage as first followed: all of it is shown, none of it counts until a race is chosen. */
export const noChoices: Choices = { races: {}, others: "feed" };

const rank = (level: Level): number => LEVELS.indexOf(level);
const atLeast = (level: Level, wanted: Level): boolean => rank(level) >= rank(wanted);

/** The level of a race: shown until the reader says otherwise. */
export const levelOfRace = (choices: Choices, raceId: string): Level => choices.races[raceId] ?? "feed";

/** The level of a post: the highest of its races', where an unsure guess is Feed at most. */
export function levelOf(post: Post, choices: Choices): Level {
  if (post.races.length === 0) return choices.others;
  return post.races
    .map(({ id, confidence }): Level => {
      const level = levelOfRace(choices, id);
      return confidence === "low" && atLeast(level, "feed") ? "feed" : level;
    })
    .reduce((highest, level) => (atLeast(level, highest) ? level : highest));
}

export const isShown = (post: Post, choices: Choices): boolean => atLeast(levelOf(post, choices), "feed");
export const isCounted = (post: Post, choices: Choices): boolean => atLeast(levelOf(post, choices), "count");

/** Whether any race, or all that is about none, was chosen to count. */
export const countsAnything = (choices: Choices): boolean =>
  [...Object.values(choices.races), choices.others].some((level) => atLeast(level, "count"));
