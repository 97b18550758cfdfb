import * as z from "zod/mini";
import { plainText } from "./blocks";
import { Kind, type Post } from "./coverage";
import { normalizeName } from "./normalize";
import { own, recordOf } from "./own";
import type { Race } from "./race";
import { contains, phrasesOf, spellings } from "./words";

/** Off: not shown. Feed ("show"): shown. Count: counted in the badge too. Alert: may also interrupt, if any interruption is on. */
export const LEVELS = ["off", "show", "count", "alert"] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

const Mutes = z.object({
  athletes: z.array(z.string()),
  labels: z.array(z.string()),
  words: z.array(z.string()),
  kinds: z.array(Kind),
});
/** What the reader never wants to see. */
export type Mutes = z.infer<typeof Mutes>;

/** What can be muted. */
export const MUTABLE = ["athletes", "labels", "words", "kinds"] as const satisfies readonly (keyof Mutes)[];

export const Choices = z.object({
  /** Level per race id. */
  races: recordOf(Level),
  /** For races that are found from now on; absent for Feed. */
  newRaces: z.optional(Level),
  /** For posts about none of the races. */
  others: Level,
  /** Level per followed athlete, by the name that the reader chose. */
  athletes: recordOf(Level),
  muted: Mutes,
});
/** What the reader chose for one coverage. */
export type Choices = z.infer<typeof Choices>;

export const noMutes: Mutes = { athletes: [], labels: [], words: [], kinds: [] };

/** A coverage as first followed: all of it is shown, none of it counts until a race is chosen. */
export const noChoices: Choices = { races: {}, others: "show", athletes: {}, muted: noMutes };

const rank = (level: Level): number => LEVELS.indexOf(level);
const atLeast = (level: Level, wanted: Level): boolean => rank(level) >= rank(wanted);
/** The highest of some levels; undefined of none. */
export const highestLevel = (levels: readonly Level[]): Level | undefined =>
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
 * The level of a post. A mute beats a followed athlete, who beats the races, which beat the level of all other posts. Of
 * several races the highest level counts. An unsure guess counts only if it would count without the race too, because the
 * reader counts all posts.
 */
export function levelOf(post: Post, choices: Choices): Level {
  if (isMuted(post, choices.muted)) return "off";
  return ofAthletes(post, choices) ?? ofRaces(post, choices) ?? choices.others;
}

function ofAthletes(post: Post, { athletes }: Choices): Level | undefined {
  const named = Object.keys(athletes).filter((name) => names(post, name));
  return highestLevel(named.map((name) => own(athletes, name) ?? "show"));
}

/** Whether a post may interrupt for an athlete in it, whatever its race. */
export const alertsByAthlete = (post: Post, choices: Choices): boolean =>
  !isMuted(post, choices.muted) && ofAthletes(post, choices) === "alert";

const ofRaces = (post: Post, choices: Choices): Level | undefined =>
  highestLevel(
    post.races.map(({ id, confidence }) => {
      const level = levelOfRace(choices, id);
      if (confidence !== "low" || !atLeast(level, "show")) return level;
      return atLeast(choices.others, "show") ? lowestLevel(level, choices.others) : "show";
    }),
  );

function isMuted(post: Post, { athletes, labels, words, kinds }: Mutes): boolean {
  if (kinds.includes(post.kind) || (post.label !== undefined && labels.includes(post.label))) return true;
  return athletes.some((name) => names(post, name)) || (words.length > 0 && saysAny(post, words));
}

/**
 * Whether a post names an athlete: a known one also by surname, an unknown one as the reader wrote the name. "Robert
 * Weir" is not David Weir.
 */
function names(post: Post, name: string): boolean {
  const wanted = normalizeName(name);
  if (post.athletes?.some((known) => normalizeName(known) === wanted)) return true;
  const forms = spellings(name).map(phrasesOf).map(normalizeName);
  return formsOf(post).names.some((text) => forms.some((form) => contains(text, form, true)));
}

/** Matches from the beginning of a word: "rain" is in "raining", but not in "train". */
function saysAny(post: Post, words: readonly string[]): boolean {
  const forms = words.flatMap((word) => spellings(word).map(phrasesOf));
  return formsOf(post).words.some((text) => forms.some((form) => contains(text, form)));
}

/** A post's text in all its spellings, prepared for finding words and names. */
interface Forms {
  words: readonly string[];
  names: readonly string[];
}

/** Each post is prepared once, however often its level is needed. */
const known = new WeakMap<Post, Forms>();

function formsOf(post: Post): Forms {
  const before = known.get(post);
  if (before) return before;
  const words = spellings(textOf(post)).map(phrasesOf);
  const forms = { words, names: words.map(normalizeName) };
  known.set(post, forms);
  return forms;
}

const textOf = (post: Post): string =>
  [post.headline, post.byline?.name, plainText(post.body)].filter(Boolean).join("\n");

export const isShown = (post: Post, choices: Choices): boolean => atLeast(levelOf(post, choices), "show");
export const isCounted = (post: Post, choices: Choices): boolean => atLeast(levelOf(post, choices), "count");

const chosenLevels = ({ races, athletes, others, newRaces = "show" }: Choices): Level[] => [
  ...Object.values(races),
  ...Object.values(athletes),
  others,
  newRaces,
];

/** Whether any race, any athlete or the posts about no race were chosen to count. */
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

/** Whether any athlete, or any of a coverage's races, is followed. */
export const followsAny = (choices: Choices, races: readonly Race[]): boolean =>
  followedRaces(choices, races).length > 0 || Object.values(choices.athletes).some((level) => atLeast(level, "count"));

/** The races for which a post counts. */
export const countedFor = (post: Post, choices: Choices): string[] =>
  post.races.flatMap(({ id, confidence }) =>
    confidence !== "low" && atLeast(levelOfRace(choices, id), "count") ? id : [],
  );
