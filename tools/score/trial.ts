import { paragraph } from "../../src/core/blocks";
import type { PublishedPost } from "../../src/core/coverage";
import { emptyMemory, type Memory, type Race, type RaceLink, type Standing } from "../../src/core/race";
import { type About, type Judge, readerOf } from "../../src/races/classify";
import type { Athletes } from "../../src/races/evidence/athletes";
import { keysOf } from "../../src/races/words/keys";
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
  page: LabelledPage;
  tried: Tried[];
  /** Keys of the races that the extension found, and "?id" for those the page has not. */
  discovered: string[];
  standings: { key: string; standing: Standing }[];
  memory: Memory;
}

export interface How {
  /** Posts keep their labels. */
  tags: boolean;
  /** All posts come with the first poll; else one with each poll. */
  whole: boolean;
  judge: Judge;
}

/** Takes a page's posts in the order in which they were published, as polls bring them. */
export function tryPage(page: LabelledPage, athletes: Athletes, earlier: readonly Memory[], how: How): Trial {
  for (const { athletes: learnt } of earlier) for (const { name, races } of learnt) athletes.add(name, races, false);
  const knowledge = { title: page.event, zone: "UTC", races: [], memory: emptyMemory };
  const reader = readerOf(knowledge, athletes, how.judge);
  const posts = publishedPosts(page, how.tags);
  const inTurn = posts.map((post): About => {
    const about = reader.read(post);
    return how.whole ? about : reader.readAgain(post);
  });
  const said = how.whole ? posts.map((post) => reader.readAgain(post)) : inTurn;
  const keys = keysFor(page, reader.races());
  const tried = page.posts.map((post, i) => {
    const { races: links = [], kind = "other" } = said[i] ?? {};
    const named = links.map((link) => ({ ...link, key: keys.get(link.id) ?? `?${link.id}` }));
    const races = named.length > 0 ? [...new Set(named.map(({ key }) => key))] : ["gen"];
    return { page: page.id, post, kind, links: named, races };
  });
  const races = reader.races();
  return {
    page,
    tried,
    discovered: [...new Set(races.map(({ id }) => keys.get(id) ?? `?${id}`))],
    standings: races.flatMap(({ id, standing }) => (standing ? [{ key: keys.get(id) ?? `?${id}`, standing }] : [])),
    memory: reader.memory(),
  };
}

/** A page's posts, each at least a minute after the one before it. */
export function publishedPosts(page: LabelledPage, tags: boolean): PublishedPost[] {
  let clock = Date.parse(`${page.date.slice(0, 10).padEnd(10, "-01-01")}T00:00:00Z`) || 0;
  return page.posts.map((post) => {
    clock = Math.max(clock + 60_000, timeOf(page, post) ?? 0);
    return {
      id: String(post.n),
      publishedAt: new Date(clock).toISOString(),
      headline: post.headline,
      label: tags ? post.tag : undefined,
      byline: post.byline,
      body: post.text ? post.text.split("\n").map(paragraph) : [],
      keyEvent: false,
      pinned: false,
    };
  });
}

function timeOf({ date }: LabelledPage, { time }: LabelledPost): number | undefined {
  const at = time ? Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** Which of a page's keys each race that the extension found stands for, by the words of their names. */
export function keysFor(page: LabelledPage, found: readonly Race[]): Map<string, string> {
  const named = Object.entries(page.races)
    .filter(([key]) => key !== "gen" && key !== "none")
    .map(([key, name]) => ({ key, words: wordsOf(name.replace(/\s*\(.*\)$/, "")) }));
  const matches = new Map<string, string>();
  for (const { id, name, is } of found) {
    // A page in another language shows its races in that language; what the title says of all of them tells none.
    const own = wordsOf([is.discipline.replaceAll("-", " "), is.class ?? ""].join(" "));
    const titled = wordsOf(page.event);
    const called = [
      name,
      own.join(" "),
      ...(is.gender ? [own.filter((word) => !titled.includes(word)).join(" ")] : []),
    ];
    const best = called
      .map((one) => wordsOf(`${is.gender ?? ""} ${one}`))
      .flatMap((own) =>
        named
          .filter(({ words }) => isPossible(words, own))
          .map(({ key, words }) => ({ key, share: alike(words, own) })),
      )
      .sort((a, b) => b.share - a.share)[0];
    if (best && best.share >= 0.5) matches.set(id, best.key);
  }
  const isFree = (key: string) => ![...matches.values()].includes(key);
  // "The men's race" of a page that has but one of men is that.
  for (const { id, is } of found.filter((race) => race.is.discipline === "race" && !matches.has(race.id))) {
    const [one, ...more] = named.filter(({ words }) => is.gender && words.includes(is.gender));
    if (one && more.length === 0 && isFree(one.key)) matches.set(id, one.key);
  }
  const whole = found.find(({ id, name }) => !matches.has(id) && isEvent(name, page.event));
  const [only, ...others] = named;
  if (whole && only && others.length === 0 && isFree(only.key)) matches.set(whole.id, only.key);
  return matches;
}

/** Where a page has a single race, the event by its title is that race: "Moto GP: Japan" is the Japanese Grand Prix. */
function isEvent(name: string, title: string): boolean {
  const titled = wordsOf(title);
  return wordsOf(name).every((word) => titled.includes(word));
}

/** Of the main races of such events people say no more than whose they are. */
const UNSAID: ReadonlySet<string> = new Set(["elite", "senior", "boat", "marathon", "individual", "race"]);

function wordsOf(name: string): string[] {
  const words = keysOf(name.replace(/under[- ](?=\d\d)/i, "U")).map((word) =>
    word.toLowerCase().replace(/^t(?=\d\d$)/, ""),
  );
  const telling = words.filter((word) => !UNSAID.has(word));
  return telling.length > 0 ? telling : words;
}

const genders = ["men", "women", "mixed"];
const isPossible = (a: readonly string[], b: readonly string[]): boolean => {
  const [x, y] = [a, b].map((words) => genders.filter((gender) => words.includes(gender)));
  const numbers = [a, b].map((words) => words.filter((word) => /\d/.test(word)));
  const agree =
    numbers[0]?.length === 0 || numbers[1]?.length === 0 || numbers[0]?.some((n) => numbers[1]?.includes(n));
  return agree === true && ((x ?? []).length === 0 || (y ?? []).length === 0 || (x ?? []).join() === (y ?? []).join());
};

/** The share of words that both have; of one name within the other, three quarters at least. */
function alike(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((word) => b.includes(word)).length;
  const proper = a.filter((word) => b.includes(word) && !genders.includes(word)).length;
  if (both === 0 || (proper === 0 && a.some((word) => !genders.includes(word)))) return 0;
  const union = new Set([...a, ...b]).size;
  return Math.max(both / union, proper > 0 && both === Math.min(a.length, b.length) ? 0.75 : 0);
}
