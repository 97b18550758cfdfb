import { sinceOf } from "./background/refresh/facts";
import { paragraph } from "./core/blocks";
import type { Post, PublishedPost } from "./core/coverage";
import { goneOn, nudged, paused, type Spoilers, withDelay, withSeenNow } from "./core/delay/delay";
import { withTold } from "./core/delay/facts-then";
import { merge } from "./core/merge/merge";
import type { Race } from "./core/race";
import { type Told, tell } from "./core/results/fact-changes";
import type { Source } from "./core/source";

// A race, its page, and a reader with a delay: what may happen, in whatever order.

export const START = Date.UTC(2031, 5, 14, 10);
const instants = new Map<number, string>();
export function at(second: number): string {
  const known = instants.get(second) ?? new Date(START + second * 1000).toISOString();
  instants.set(second, known);
  return known;
}
const said = (second: number): string => `⟦${second}⟧`;

/** Where the reader is at the race, told without the code that is tested. */
interface Reader {
  /** The second that their screen shows; undefined if they follow what happens as it does. */
  shows?: number;
  isPaused: boolean;
}

export interface World {
  now: number;
  reader: Reader;
  spoilers?: Spoilers;
  /** What the publisher has on the page. */
  page: PublishedPost[];
  leader: string;
  told: string;
  /** What is stored. */
  posts: Post[];
  source: Source;
  race: Race;
  readUpTo: number;
  title: string;
  summary: string;
}

export const begun = (): World => ({
  now: 0,
  reader: { isPaused: false },
  page: [],
  leader: said(0),
  told: said(0),
  posts: [],
  source: { url: "https://live.example/", nextPollAt: at(0), failures: 0, lastSuccessAt: at(0) },
  race: { id: "men", name: "Men", is: { discipline: "x" }, aliases: [], hue: 0 },
  readUpTo: 0,
  title: "City Marathon",
  summary: said(0),
});

/** Each happening, with a number that says which post, how long, how much. */
export const HAPPENINGS = {
  time(world: World, n: number) {
    world.now += n;
    const { reader } = world;
    if (reader.shows !== undefined && !reader.isPaused) reader.shows += n;
  },
  post(world: World, n: number) {
    const { now, page } = world;
    page.unshift({
      id: `p${page.length}`,
      publishedAt: at(now),
      headline: `Leader ${said(now)}`,
      body: [paragraph(said(now))],
      keyEvent: n % 2 === 0,
      pinned: n % 7 === 0,
    });
  },
  edit({ now, page, posts }: World, n: number) {
    const post = page[n % Math.max(1, page.length)];
    // It adds, since what replaces the same words again and again may be an advertisement. Nobody can know of an edit before the first poll that the publisher doesn't date, and dates are true.
    const isOwned = n % 2 || post?.modifiedAt || !posts.some(({ id }) => id === post?.id);
    if (post)
      page[page.indexOf(post)] = {
        ...post,
        body: [...post.body, paragraph(`Update ${said(now)}`)],
        ...(isOwned && { modifiedAt: at(now) }),
      };
  },
  results(world: World) {
    world.leader = said(world.now);
  },
  words(world: World) {
    world.told = said(world.now);
  },
  poll,
  delay(world: World, n: number) {
    choose(world, withDelay(world.spoilers, { delay: 1 + (n % 5) }, at(world.now)), world.now - 60 * (1 + (n % 5)));
  },
  seen(world: World, n: number) {
    const visible = world.posts.filter(({ publishedAt }) => secondOf(publishedAt) <= (world.reader.shows ?? world.now));
    const post = visible[n % Math.max(1, visible.length)];
    if (!post) return;
    const second = Math.min(secondOf(post.publishedAt), world.now - 1);
    choose(world, withSeenNow(world.spoilers, post.publishedAt, at(world.now)), second);
  },
  nudge(world: World, n: number) {
    const { now, reader, spoilers } = world;
    if (!spoilers || reader.shows === undefined) return;
    const by = n % 2 ? 1 : -1;
    const { isPaused } = reader;
    choose(world, nudged(spoilers, by, at(now)), Math.min(reader.shows - by, now - 1));
    world.reader.isPaused = isPaused;
  },
  pause(world: World) {
    const { spoilers, reader } = world;
    if (!spoilers) return;
    world.spoilers = reader.isPaused ? goneOn(spoilers, at(world.now)) : paused(spoilers, at(world.now));
    reader.isPaused = !reader.isPaused;
  },
  fromStart(world: World) {
    const first = world.posts.at(-1)?.publishedAt ?? at(0);
    choose(world, withDelay(world.spoilers, { from: first, playedAt: at(world.now) }, at(world.now)), secondOf(first));
  },
  off(world: World) {
    world.spoilers = undefined;
    world.reader = { isPaused: false };
  },
  readAll(world: World) {
    world.readUpTo = world.now;
  },
};
export type Happening = keyof typeof HAPPENINGS;

function choose(world: World, spoilers: Spoilers, shows: number): void {
  world.spoilers = spoilers;
  world.reader = { shows, isPaused: false };
}

export const secondOf = (instant: string): number => (Date.parse(instant) - START) / 1000;

/** What a poll brings: posts, how the race stands by words, and results, whose changes become a post. */
export function poll(world: World): void {
  const { now, page, leader, source, spoilers, told } = world;
  const race = { name: "Men", entries: [{ rank: 1, name: leader }] };
  const before = source.told?.[0];
  const { told: after, news } = tell(before, race, [], at(now));
  const results: Told = { ...after, since: sinceOf(before, after, at(now)), of: "men" };
  world.source = { ...withTold(source, [results], spoilers, at(now)), lastSuccessAt: at(now), lastNewsAt: at(now) };
  if (news) HAPPENINGS.post(world, 1);
  const { posts } = merge(world.posts, { title: "", summary: [], zone: "UTC", posts: page }, at(now));
  world.posts = posts.map((post) => ({
    ...post,
    races: [{ id: "men", confidence: "label", reason: { why: "label" } }],
    kind: "result",
  }));
  const latest = world.posts[0];
  if (latest) {
    const standing = { leader: told, isFinal: now % 2 === 0, places: [], postId: latest.id, at: at(now) };
    world.race = { ...world.race, standing };
  }
  world.summary = told;
  world.title = `City Marathon – ${told} wins`;
}
