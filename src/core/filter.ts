import { plainText } from "./blocks";
import type { Kind, Post } from "./coverage";
import { fold } from "./fold";

/** Off: not shown. Feed: shown. Count: in the badge too. Alert: in the badge, and what may interrupt once anything does. */
export const LEVELS = ["off", "feed", "count", "alert"] as const;
export type Level = (typeof LEVELS)[number];

/** What the reader never wants to see. */
export interface Mutes {
  athletes: string[];
  labels: string[];
  words: string[];
  kinds: Kind[];
}

/** What the reader chose for one coverage. */
export interface Choices {
  /** Level per race id. */
  races: Record<string, Level>;
  /** For posts about none of the races. */
  others: Level;
  /** Level per followed athlete, by the name that the reader chose. */
  athletes: Record<string, Level>;
  muted: Mutes;
}

export const noMutes: Mutes = { athletes: [], labels: [], words: [], kinds: [] };

/** A coverage as first followed: all of it is shown, none of it counts until a race is chosen. */
export const noChoices: Choices = { races: {}, others: "feed", athletes: {}, muted: noMutes };

const rank = (level: Level): number => LEVELS.indexOf(level);
const atLeast = (level: Level, wanted: Level): boolean => rank(level) >= rank(wanted);
/** The highest of some levels; undefined of none. */
export const highestLevel = (levels: readonly Level[]): Level | undefined =>
  levels.length === 0 ? undefined : levels.reduce((a, b) => (atLeast(a, b) ? a : b));

/** The level of a race: shown until the reader says otherwise. */
export const levelOfRace = (choices: Choices, raceId: string): Level => choices.races[raceId] ?? "feed";

/**
 * The level of a post. A mute beats a followed athlete, who beats the races, which beat what holds for the rest. Of
 * several races the highest level counts, where an unsure guess is Feed at most.
 */
export function levelOf(post: Post, choices: Choices): Level {
  if (isMuted(post, choices.muted)) return "off";
  return ofAthletes(post, choices) ?? ofRaces(post, choices) ?? choices.others;
}

function ofAthletes(post: Post, { athletes }: Choices): Level | undefined {
  const names = Object.keys(athletes);
  if (names.length === 0) return undefined;
  const text = foldedText(post);
  return highestLevel(names.filter((name) => isNamedIn(text, name)).map((name) => athletes[name] ?? "feed"));
}

const ofRaces = (post: Post, choices: Choices): Level | undefined =>
  highestLevel(
    post.races.map(({ id, confidence }) => {
      const level = levelOfRace(choices, id);
      return confidence === "low" && atLeast(level, "feed") ? "feed" : level;
    }),
  );

function isMuted(post: Post, { athletes, labels, words, kinds }: Mutes): boolean {
  if (kinds.includes(post.kind) || (post.label !== undefined && labels.includes(post.label))) return true;
  if (athletes.length === 0 && words.length === 0) return false;
  const text = foldedText(post);
  return athletes.some((name) => isNamedIn(text, name)) || words.some((word) => hasBeginning(text, fold(word)));
}

const foldedText = (post: Post): string =>
  fold([post.headline, post.byline?.name, plainText(post.body)].filter(Boolean).join("\n"));

/** By full name or by surname alone; with another first name it is somebody else. */
function isNamedIn(text: string, name: string): boolean {
  const parts = fold(name).split(/\s+/u);
  const surname = parts.at(-1) ?? "";
  return hasWords(text, parts.join(" ")) || (surname.length > 2 && hasWords(text, surname));
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** As whole words: "Hug" is in "Hug's", and not in "huge". */
const hasWords = (text: string, words: string): boolean =>
  startsOf(text, words).some((at) => !isLetter(text.charAt(at + words.length)));

/** As the beginning of a word: "rain" is in "raining", and not in "train". */
const hasBeginning = (text: string, word: string): boolean => startsOf(text, word).length > 0;

function startsOf(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text.charAt(at - 1))) found.push(at);
  }
  return found;
}

export const isShown = (post: Post, choices: Choices): boolean => atLeast(levelOf(post, choices), "feed");
export const isCounted = (post: Post, choices: Choices): boolean => atLeast(levelOf(post, choices), "count");

/** Whether any race or athlete, or all that is about none, was chosen to count. */
export const countsAnything = (choices: Choices): boolean =>
  [...Object.values(choices.races), ...Object.values(choices.athletes), choices.others].some((level) =>
    atLeast(level, "count"),
  );

/** The ids of the races that are followed, in the order in which the coverage has them. */
export const followedRaces = (choices: Choices, raceIds: readonly string[]): string[] =>
  raceIds.filter((id) => atLeast(levelOfRace(choices, id), "count"));
