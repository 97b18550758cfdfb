import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { overlayNews } from "./background/present/deliver";
import { notify } from "./background/present/notifications";
import { newsOf } from "./background/present/queue";
import { toolbarOf } from "./background/present/toolbar";
import { sinceOf } from "./background/refresh/facts";
import { paragraph, plainText } from "./core/blocks";
import { newCoverage, type Post, type PublishedPost } from "./core/coverage";
import { goneOn, nudged, paused, type Spoilers, withDelay, withSeenNow } from "./core/delay";
import { type Told, tell } from "./core/fact-changes";
import { withTold } from "./core/facts-then";
import { noChoices } from "./core/filter";
import { merge } from "./core/merge";
import type { Race } from "./core/race";
import { factsOf } from "./core/results";
import { finder, queryOf } from "./core/search";
import { seenFrom, withAllRead } from "./core/seen";
import { noSettings } from "./core/settings";
import type { Source } from "./core/source";
import { desk } from "./test-desk";
import { locale, setLanguage, t } from "./text/browser";
import { raceLine } from "./text/race-line";
import { stateOf } from "./views/shared/model/coverage-states";
import { spoilerView } from "./views/shared/model/spoiler-view";
import { clock } from "./views/shared/page/clock";

// Whatever is said at a race carries the second at which it came to be true. A delayed reader may come across no second that lies
// ahead of where they are, wherever they look.

const START = Date.UTC(2031, 5, 14, 10);
const instants = new Map<number, string>();
function at(second: number): string {
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

interface World {
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

const begun = (): World => ({
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
const HAPPENINGS = {
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
    // Nobody can know of an edit before the first poll that the publisher doesn't date, and dates are true.
    const isOwned = n % 2 || post?.modifiedAt || !posts.some(({ id }) => id === post?.id);
    if (post)
      page[page.indexOf(post)] = {
        ...post,
        body: [paragraph(`Edited ${said(now)}`)],
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
type Happening = keyof typeof HAPPENINGS;

function choose(world: World, spoilers: Spoilers, shows: number): void {
  world.spoilers = spoilers;
  world.reader = { shows, isPaused: false };
}

const secondOf = (instant: string): number => (Date.parse(instant) - START) / 1000;

/** What a poll brings: posts, how the race stands by words, and results, whose changes become a post. */
function poll(world: World): void {
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

const view = spoilerView();

/** All that the reader could come across, and the posts that they are shown. */
async function surfaces(world: World): Promise<{ words: string; shown: string[] }> {
  const { now, posts, source, race, spoilers, summary, title, readUpTo } = world;
  const id = "x";
  clock.value = START + now * 1000;
  const head = {
    ...newCoverage(id, source.url, at(0)),
    title,
    summary: [paragraph(summary)],
    races: [race],
    status: now % 3 ? ("live" as const) : ("ended" as const),
    ...(now % 3 === 0 && { endsAt: at(now) }),
  };
  const seen = withAllRead(seenFrom(at(0)), at(readUpTo));
  const choices = { ...noChoices, races: { men: "alert" as const } };
  const settings = {
    ...noSettings,
    choices: { x: choices },
    spoilers: spoilers ? { x: spoilers } : noSettings.spoilers,
  };
  const loaded = view({ head, source, seen, newest: posts, index: [], posts, late: [], hasOlder: false }, spoilers);
  const results = factsOf("men", loaded.source);
  const [raced = race] = loaded.head.races;
  const news = newsOf({ id, head, source, seen }, posts, settings, at(now));
  const other = { ...news, id: "y", head: { ...news.head, title: "City Marathon: live" }, posts: [] };
  const waiting = news.posts.map((post) => ({ coverageId: id, postId: post.id, arrivedAt: post.arrivedAt }));
  desk.notifications.clear();
  await notify({ waiting, deliveredAt: [] }, [news], at(now));
  const found = loaded.posts.filter(finder(queryOf("leader"), loaded.head.races));
  const all = {
    // Popup, panel, pop-out, lanes and recap draw nothing else.
    loaded: { ...loaded, spoilers: undefined },
    board: raceLine(raced, results, [], START + now * 1000, t, locale())?.says,
    found: found.map((post) => plainText(post.body)),
    switcher: { ...stateOf({ id, head, source, seen }, posts, settings, START + now * 1000), spoilers: undefined },
    toolbar: toolbarOf(settings, [news, other], at(now)),
    overlay: overlayNews(waiting, [news, other], settings)?.news,
    notifications: [...desk.notifications.values()],
  };
  return { words: JSON.stringify(all), shown: loaded.posts.map((post) => post.id).sort() };
}

/** The seconds that words speak of. */
const secondsIn = (words: string): number[] => [...words.matchAll(/⟦(\d+)⟧/gu)].map(([, second]) => Number(second));

/** By words of the reader's own clock alone: a post, or its last edit, is no later than what their screen shows. */
function mayBeShown({ publishedAt, arrivedAt, editedAt = "", modifiedAt = "", pinned }: Post, shows: number): boolean {
  const isChange = pinned || modifiedAt <= arrivedAt;
  const times = [publishedAt, editedAt, ...(isChange ? [modifiedAt] : [])].filter(Boolean);
  return times.every((time) => secondOf(time) <= shows);
}

const happening = fc.tuple(
  fc.constantFrom<Happening>(
    ...(["time", "time", "post", "edit", "results", "words", "poll", "poll", "poll", "delay"] as const),
    ...(["seen", "seen", "nudge", "pause", "pause", "fromStart", "off", "readAll"] as const),
  ),
  fc.integer({ min: 1, max: 200 }),
);

beforeAll(() => setLanguage({ language: "en", hours: "24" }));

// Some seconds of a processor, which on a busy machine are minutes.
it("tells a delayed reader nothing ahead of their screen, whatever happens in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 10 }), async (happenings) => {
      const world = begun();
      HAPPENINGS.post(world, 1);
      poll(world);
      HAPPENINGS.delay(world, 1);
      for (const [name, n] of happenings) HAPPENINGS[name](world, n);
      const { shows } = world.reader;
      if (shows === undefined) return;
      const { words, shown } = await surfaces(world);
      const ahead = secondsIn(words).filter((second) => second > shows);
      expect(ahead, `at ${world.now}, while the screen shows ${shows}`).toEqual([]);
      // And nothing is held back that may be told.
      const may = world.posts.filter((post) => mayBeShown(post, shows)).map(({ id }) => id);
      expect(shown).toEqual(may.sort());
    }),
    { numRuns: 10_000 },
  );
}, 600_000);
