import * as z from "zod/mini";
import { Kind, type Post } from "../coverage";
import { own, recordOf } from "../own";
import type { Race } from "../race";
import { athletesIn, wordsIn } from "./mentions";

/**
 * Off: not shown. Show, which English calls Feed: shown. Count: counted in the badge too. Alert: may also interrupt, if any
 * interruption is on.
 */
export const LEVELS = ["off", "show", "count", "alert"] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

const Mutes = z.object({
  athletes: z.array(z.string()),
  labels: z.array(z.string()),
  kinds: z.array(Kind),
});
/** What the reader never wants to see, beside words at Off. */
export type Mutes = z.infer<typeof Mutes>;

/** What can be muted. */
export const MUTABLE = ["athletes", "labels", "kinds"] as const satisfies readonly (keyof Mutes)[];

export const Choices = z.object({
  /** Level per race id. */
  races: recordOf(Level),
  /** For races that are found from now on; absent for "show". */
  newRaces: z.optional(Level),
  /** For posts about none of the races. */
  others: Level,
  /** Level per followed athlete, by the name that the reader chose. */
  athletes: recordOf(Level),
  /** Level per word or phrase of the reader's. Off mutes. */
  words: z._default(recordOf(Level), {}),
  muted: Mutes,
});
/** What the reader chose for one coverage. */
export type Choices = z.infer<typeof Choices>;

export const noMutes: Mutes = { athletes: [], labels: [], kinds: [] };

/** A coverage as first followed: all of it is shown, none of it counts until a race is chosen. */
export const noChoices: Choices = { races: {}, others: "show", athletes: {}, words: {}, muted: noMutes };

const rank = (level: Level): number => LEVELS.indexOf(level);
const atLeast = (level: Level, wanted: Level): boolean => rank(level) >= rank(wanted);
/** The highest of some levels; undefined of none. */
const highestLevel = (levels: readonly Level[]): Level | undefined =>
  levels.length === 0 ? undefined : levels.reduce((a, b) => (atLeast(a, b) ? a : b));

const lowestLevel = (a: Level, b: Level): Level => (atLeast(a, b) ? b : a);

/** The level of a race: that of new races until the reader says otherwise. */
export const levelOfRace = ({ races, newRaces = "show" }: Choices, raceId: string): Level =>
  own(races, raceId) ?? newRaces;

/** What new races start at from now on. Races that are there already keep their level. */
export function withNewRaces(choices: Choices, level: Level, races: readonly Race[]): Choices {
  const { newRaces: _before, ...rest } = choices;
  const kept = races.map(({ id }): [string, Level] => [id, levelOfRace(choices, id)]);
  return {
    ...rest,
    races: Object.fromEntries([...kept, ...Object.entries(choices.races)]),
    ...(level !== "show" && { newRaces: level }),
  };
}

/**
 * The level of a post, which is shown at most if another has told the same. A mute beats followed athletes and words, which
 * beat the races, which beat the level of all other posts. Of several athletes, words or races the highest level counts. An
 * unsure guess counts only if it would count without the race too, because the reader counts all posts.
 */
export function levelOf(post: Post, choices: Choices): Level {
  if (isMuted(post, choices)) return "off";
  const level = ofMentions(post, choices) ?? ofRaces(post, choices) ?? choices.others;
  return post.repeats === undefined ? level : lowestLevel(level, "show");
}

/** The level of the followed athletes and words in a post that isn't muted. */
const ofMentions = (post: Post, { athletes, words }: Choices): Level | undefined =>
  highestLevel([
    ...athletesIn(post, Object.keys(athletes)).map((name) => own(athletes, name) ?? "show"),
    ...wordsIn(post, words).map((word) => own(words, word) ?? "show"),
  ]);

/** Whether a post may interrupt for an athlete or a word in it, whatever its race. */
export const alertsByMention = (post: Post, choices: Choices): boolean =>
  !isMuted(post, choices) && ofMentions(post, choices) === "alert";

/** The followed athletes and words for which alone a post counts; none if it counts by its race too, or doesn't. */
export function countedMentions(post: Post, choices: Choices): { athletes: string[]; words: string[] } {
  const { athletes, words } = choices;
  const byRace = ofRaces(post, choices) ?? choices.others;
  if (atLeast(byRace, "count") || !isCounted(post, choices)) return { athletes: [], words: [] };
  const counts = (levels: Record<string, Level>) => (name: string) => atLeast(own(levels, name) ?? "show", "count");
  return {
    athletes: athletesIn(post, Object.keys(athletes)).filter(counts(athletes)),
    words: wordsIn(post, words).filter(counts(words)),
  };
}

const ofRaces = (post: Post, choices: Choices): Level | undefined =>
  highestLevel(
    post.races.map(({ id, confidence }) => {
      const level = levelOfRace(choices, id);
      if (confidence !== "low" || !atLeast(level, "show")) return level;
      return atLeast(choices.others, "show") ? lowestLevel(level, choices.others) : "show";
    }),
  );

function isMuted(post: Post, { muted: { athletes, labels, kinds }, words }: Choices): boolean {
  if (kinds.includes(post.kind) || (post.label !== undefined && labels.includes(post.label))) return true;
  return athletesIn(post, athletes).length > 0 || wordsIn(post, words).some((word) => own(words, word) === "off");
}

export const isShown = (post: Post, choices: Choices): boolean => atLeast(levelOf(post, choices), "show");
export const isCounted = (post: Post, choices: Choices): boolean => atLeast(levelOf(post, choices), "count");

const chosenLevels = ({ races, athletes, words, others, newRaces = "show" }: Choices): Level[] => [
  ...Object.values(races),
  ...Object.values(athletes),
  ...Object.values(words),
  others,
  newRaces,
];

/** Whether any race, any athlete, any word or the posts about no race were chosen to count. */
export const countsAnything = (choices: Choices): boolean =>
  chosenLevels(choices).some((level) => atLeast(level, "count"));

/** Whether anything of a coverage may interrupt. */
export const alertsAnything = (choices: Choices): boolean => chosenLevels(choices).includes("alert");

/** Whether a post counts, or is about a followed race if only by a guess. */
export const isOfMine = (post: Post, choices: Choices): boolean =>
  isCounted(post, choices) || post.races.some(({ id }) => atLeast(levelOfRace(choices, id), "count"));

/** The followed races, in the coverage's order. */
export const followedRaces = (choices: Choices, races: readonly Race[]): Race[] =>
  races.filter(({ id }) => atLeast(levelOfRace(choices, id), "count"));

/** The names of the athletes whom the reader follows. */
export const followedAthletes = ({ athletes }: Choices): string[] =>
  Object.keys(athletes).filter((name) => own(athletes, name) !== "off");

/** Whether any athlete, any word, or any of a coverage's races is followed. */
export const followsAny = (choices: Choices, races: readonly Race[]): boolean =>
  followedRaces(choices, races).length > 0 ||
  [choices.athletes, choices.words].some((levels) => Object.values(levels).some((level) => atLeast(level, "count")));

/** The races for which a post counts. */
export const countedFor = (post: Post, choices: Choices): string[] =>
  post.races.flatMap(({ id, confidence }) =>
    confidence !== "low" && atLeast(levelOfRace(choices, id), "count") ? id : [],
  );
