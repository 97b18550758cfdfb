import { readFileSync } from "node:fs";
import type { Post, PublishedPost } from "../core/coverage";
import { emptyMemory, type Memory } from "../core/race";
import { kept, published } from "../core/test-fixtures";
import { readerOf } from "./classify";
import { listedAthletes } from "./evidence/athletes";
import { vocabularyFor } from "./words/vocabulary";

const lists = JSON.parse(readFileSync("public/data/athletes.json", "utf8"));

/** The athletes who come along with the extension. */
export const listedFor = (title: string) => listedAthletes(lists, vocabularyFor(title));

export const LONDON = "London Marathon 2017";
export const WORLDS = "World Athletics Championships";

/** A post a minute after the one before; a text may have fields of a post beside it. */
type Entry = string | [text: string, more: Partial<PublishedPost>];

/** Reads posts in order, as polls would bring them. */
export function reading(title: string, entries: readonly Entry[], memory: Memory = emptyMemory) {
  const reader = readerOf({ title, zone: "Europe/London", races: [], memory }, listedFor(title));
  const posts = entries.map((entry, i): Post => {
    const [text, more] = typeof entry === "string" ? [entry, {}] : entry;
    const clock = `${String(8 + Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}`;
    const post = published(clock, text, { id: `post ${i}`, ...more });
    return { ...kept(clock, text), ...post, ...reader.read(post) };
  });
  return { reader, posts, last: posts.at(-1) as Post };
}

/** The races of the last of some posts, each with how sure it is: "men-wheelchair high". */
export const racesOfLast = (title: string, ...entries: Entry[]): string[] =>
  reading(title, entries).last.races.map(({ id, confidence }) => `${id} ${confidence}`);

/** The races found when all of a page comes with the first poll, each post being a headline and what stands below it. */
export const racesOn = (title: string, ...posts: [headline: string, text: string][]) =>
  reading(
    title,
    posts.map(([headline, text]) => [text, { headline }]),
  ).reader.races();
