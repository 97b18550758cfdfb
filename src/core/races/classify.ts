import type { Post, PublishedPost, Race, RaceLink } from "../coverage";
import { raceFromLabel } from "./label";

const HUES = 6;

/**
 * The races a coverage has, given those known before and the labels of its posts. Known races keep their
 * place and hue; new ones follow in the order in which they first appear.
 *
 * @param posts newest first
 */
export function discoverRaces(known: readonly Race[], posts: readonly PublishedPost[], eventTitle: string): Race[] {
  const races = new Map(known.map((race) => [race.id, race]));
  for (const { label } of posts.toReversed()) {
    const named = label && raceFromLabel(label, eventTitle);
    if (!label || !named) continue;
    const race = races.get(named.id);
    if (!race) races.set(named.id, { ...named, aliases: [label], hue: races.size % HUES });
    else if (!race.aliases.includes(label)) races.set(race.id, { ...race, aliases: [...race.aliases, label] });
  }
  return [...races.values()];
}

/** The races a post is about, each with the reason. */
export function classify(post: PublishedPost, races: readonly Race[]): RaceLink[] {
  return races
    .filter((race) => post.label !== undefined && race.aliases.includes(post.label))
    .map((race) => ({ id: race.id, confidence: "label", reason: "label" }));
}

/** Whether a post is about a race. */
export const isAbout = (post: Post, raceId: string): boolean => post.races.some((race) => race.id === raceId);
