import { paragraph } from "../../src/core/blocks";
import type { PublishedPost } from "../../src/core/coverage";
import { emptyMemory, type Memory, type Race, type RaceLink, type Signature } from "../../src/core/race";
import type { Athletes } from "../../src/races/athletes";
import { readerOf } from "../../src/races/classify";
import { racesFromLabel } from "../../src/races/label";
import { sameRace } from "../../src/races/signature";
import { vocabularyFor } from "../../src/races/vocabulary";
import type { LabelledPage, LabelledPost } from "./label-file";

/** A post, what a person says of it, and what the extension says. */
export interface Tried {
  page: string;
  post: LabelledPost;
  kind: string;
  /** The person's keys that the extension's races stand for; a race that the page has not is "?" and its id. */
  races: string[];
  links: (RaceLink & { key: string })[];
}

export interface Trial {
  tried: Tried[];
  /** Keys of the races that the extension found, and "?id" for those the page has not. */
  discovered: string[];
  memory: Memory;
}

/** Takes a page's posts one at a time in the order in which they were published, as a poll brings them. */
export function tryPage(page: LabelledPage, athletes: Athletes, earlier: readonly Memory[], showTags: boolean): Trial {
  for (const { athletes: learnt } of earlier) for (const { name, races } of learnt) athletes.add(name, races, false);
  const reader = readerOf({ title: page.event, zone: "UTC", races: [], memory: emptyMemory }, athletes);
  let clock = Date.parse(`${page.date.slice(0, 10).padEnd(10, "-01-01")}T00:00:00Z`) || 0;
  const read = page.posts.map((post) => {
    clock = Math.max(clock + 60_000, timeOf(page, post) ?? 0);
    const published = publishedOf(post, new Date(clock).toISOString(), showTags);
    const { races: links, kind } = reader.read(published);
    return { post, kind, links };
  });
  const keys = keysOf(page, reader.races());
  const tried = read.map(({ post, kind, links }) => {
    const named = links.map((link) => ({ ...link, key: keys.get(link.id) ?? `?${link.id}` }));
    return {
      page: page.id,
      post,
      kind,
      links: named,
      races: named.length > 0 ? [...new Set(named.map(({ key }) => key))] : ["gen"],
    };
  });
  return {
    tried,
    discovered: [...new Set(reader.races().map(({ id }) => keys.get(id) ?? `?${id}`))],
    memory: reader.memory(),
  };
}

function timeOf({ date }: LabelledPage, { time }: LabelledPost): number | undefined {
  const at = time ? Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

const publishedOf = (post: LabelledPost, publishedAt: string, showTags: boolean): PublishedPost => ({
  id: String(post.n),
  publishedAt,
  headline: post.headline,
  label: showTags ? post.tag : undefined,
  byline: post.byline,
  body: post.text ? post.text.split("\n").map(paragraph) : [],
  keyEvent: false,
  pinned: false,
});

/** Which of a page's keys each race that the extension found stands for, by what the page says that its keys name. */
export function keysOf(page: LabelledPage, found: readonly Race[]): Map<string, string> {
  const named = Object.entries(page.races)
    .filter(([key]) => key !== "gen")
    .map(([key, name]) => ({ key, races: racesOf(key, name.replace(/\s*\(.*\)$/, ""), page) }));
  return new Map(
    found.flatMap(({ id, is }) => {
      const key =
        named.find(({ races }) => races.some((race) => sameRace(race, is))) ??
        named.find(({ races }) => races.some((race) => isLoosely(race, is)));
      return key ? [[id, key.key] as const] : [];
    }),
  );
}

/** A page that has one race of a discipline may call it by the discipline alone. */
const isLoosely = (race: Signature, found: Signature): boolean =>
  race.discipline === found.discipline &&
  race.class === found.class &&
  (race.gender === undefined || found.gender === undefined);

/** By the name that the page gives; where the vocabulary has no such race, a key that is one of its words stands for it. */
function racesOf(key: string, name: string, page: LabelledPage): Signature[] {
  const vocabulary = vocabularyFor(page.event);
  const races = racesFromLabel(name, page.event, vocabulary)?.races ?? [];
  return vocabulary.disciplines.has(key) && !races.some(({ discipline }) => vocabulary.disciplines.has(discipline))
    ? [{ discipline: key }]
    : races;
}
