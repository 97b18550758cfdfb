import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { overlayNews } from "./background/present/deliver";
import { notify } from "./background/present/notifications";
import { newsOf } from "./background/present/queue";
import { toolbarOf } from "./background/present/toolbar";
import { paragraph, plainText } from "./core/blocks";
import { newCoverage, type Post } from "./core/coverage";
import { noChoices } from "./core/filter/filter";
import { finder, queryOf } from "./core/filter/search";
import { seenFrom, withAllRead } from "./core/filter/seen";
import { factsOf } from "./core/results/results";
import { noSettings } from "./core/settings";
import { at, begun, HAPPENINGS, type Happening, poll, START, secondOf, type World } from "./test-delayed-reader";
import { desk } from "./test-desk";
import { locale, setLanguage, t } from "./text/browser";
import { raceLine } from "./text/race-line";
import { stateOf } from "./views/shared/model/coverage-states";
import { spoilerView } from "./views/shared/model/spoiler-view";
import { clock } from "./views/shared/page/clock";

// Whatever is said at a race carries the second at which it came to be true. A delayed reader may come across no second that lies
// ahead of where they are, wherever they look.

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
