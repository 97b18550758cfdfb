import { followProblemSentence } from "../src/text/problem";
import { FOLLOW_PRIVATE, followAddress, followedIds, RealPopup, storedCoverage } from "../testing/browser";
import { t } from "../tools/text";
import { before, pageAt, pick, wheelchairPosts } from "./race";
import { expect, test, type World } from "./world";

const first = pick(wheelchairPosts, 0);

const FOLLOW = t("followCoverage");

/** Opens a page of the demo in a tab, and the popup over it by the toolbar button. */
async function popupOver({ launched, demo }: World, path: string): Promise<RealPopup> {
  const page = await launched.context.newPage();
  await page.goto(demo.origin + path);
  return RealPopup.open(launched, page);
}

/** Clicks in the popup what follows the offered page, which is on this machine. */
async function followOffer(popup: RealPopup): Promise<void> {
  await popup.click(FOLLOW);
  await expect.poll(popup.text).toContain(FOLLOW_PRIVATE);
  await popup.click(FOLLOW_PRIVATE);
}

/** Where everything stands without the offer, and with it. */
const PLACES = `(() => {
  const offer = document.querySelector(".offer");
  const view = offer.parentElement;
  const places = () =>
    [".header", ".scope-bar", ".feed", ".feed article", ".footer", "#app"].flatMap((name) => {
      const { top, bottom } = document.querySelector(name).getBoundingClientRect();
      return name === "#app" ? [top, bottom] : [top];
    });
  const after = places();
  offer.remove();
  const before = places();
  view.append(offer);
  return { before, after };
})()`;

const hasOffer = (popup: RealPopup) => popup.evaluate<boolean>("document.querySelector('.offer') !== null");

/** As long as an offer may take; then there is none. */
const settled = (popup: RealPopup) => popup.evaluate("new Promise((resolve) => setTimeout(resolve, 1500))");

test("the page in the tab is offered and followed with one click, from the empty popup", async ({ world }) => {
  world.setClock("2017-04-23T08:30:00.000Z");
  const popup = await popupOver(world, "/live");
  await expect.poll(popup.text).toContain(t("offer_live"));
  expect(await popup.text()).toContain("London Marathon");
  await followOffer(popup);
  await expect
    .poll(() => followedIds(world.options))
    .toEqual([`${world.demo.origin}/live/`.replace("http:", "https:")]);
  await expect.poll(popup.text).toContain(t("markAllRead"));
  await settled(popup);
  expect(await hasOffer(popup)).toBe(false);
});

test("of a page without live coverage the empty popup says so", async ({ world }) => {
  const popup = await popupOver(world, "/");
  await expect.poll(popup.text).toContain(t("nothingOnPage"));
  expect(await popup.text()).toContain(t("followLivePage"));
});

for (const [posts, at] of [
  ["many", "2017-04-23T08:30:00.000Z"],
  ["few", "2017-04-23T07:30:00.000Z"],
]) {
  test(`another page is offered in a line that moves nothing, over ${posts} posts`, async ({ world }) => {
    world.setClock(at ?? "");
    await followAddress(world.options, `${world.demo.origin}/bbc`);
    await expect.poll(() => followedIds(world.options)).toHaveLength(1);
    const popup = await popupOver(world, "/live");
    await expect.poll(popup.text).toContain(t("offer_live"));
    const { before, after } = await popup.evaluate<{ before: number[]; after: number[] }>(PLACES);
    expect(before).toEqual(after);
    await followOffer(popup);
    await expect.poll(() => popup.evaluate("localStorage['popup.coverage']")).toContain("/live");
    expect(await followedIds(world.options)).toHaveLength(2);
    expect(await hasOffer(popup)).toBe(false);
  });
}

test("an offer that fails says why, and can be tried again", { tag: "@nightly" }, async ({ world }) => {
  world.setClock("2017-04-23T08:30:00.000Z");
  const { demo } = world;
  await followAddress(world.options, `${demo.origin}/bbc`);
  await expect.poll(() => followedIds(world.options)).toHaveLength(1);
  const popup = await popupOver(world, "/live");
  await expect.poll(popup.text).toContain(t("offer_live"));
  demo.weather = { status: 503 };
  await followOffer(popup);
  const { host } = new URL(demo.origin);
  await expect.poll(popup.text).toContain(followProblemSentence({ code: "serverError", host, status: 503 }, t));
  demo.weather = undefined;
  await followOffer(popup);
  await expect.poll(() => followedIds(world.options)).toHaveLength(2);
});

test("a page without coverage, and one that is followed, are not offered", { tag: "@nightly" }, async ({ world }) => {
  await world.follow("/live");
  for (const path of ["/", "/live#a-post"]) {
    const popup = await popupOver(world, path);
    await settled(popup);
    expect(await hasOffer(popup)).toBe(false);
    await popup.close();
  }
});

test("an article offers its source, in the popup and where its address is typed", async ({ world }) => {
  const { options, demo } = world;
  world.setClock(before(first));
  const popup = await popupOver(world, "/report");
  await expect.poll(popup.text).toContain(t("offer_feed"));
  await popup.close();

  await options.bringToFront();
  await followAddress(options, `${demo.origin}/report`);
  const feed = `${new URL(demo.origin).host}/feed.xml`;
  await expect(options.getByText(t("leadsToFeed"))).toContainText(feed);
  await options.getByRole("button", { name: t("followThis", feed) }).click();
  await expect.poll(() => followedIds(options)).toHaveLength(1);
  const [coverageId = ""] = await followedIds(options);
  const { coverage, source } = await storedCoverage(options, coverageId);
  expect(source.format).toBe("RSS");
  expect(coverage.posts.map((post) => post.headline)).toEqual(pageAt(before(first)).map((post) => post.headline));
});

test("what was begun before the browser asked for access is finished by a worker that wakes", async ({ world }) => {
  const { options, demo } = world;
  await options.evaluate(
    (address) => chrome.storage.local.set({ intention: { address, allowPrivate: true, at: new Date().toISOString() } }),
    `${demo.origin}/live`,
  );
  await world.killWorker();
  await world.refresh("nothing");
  await expect.poll(() => followedIds(options)).toHaveLength(1);
  await expect.poll(() => options.evaluate(() => chrome.storage.local.get("intention"))).toEqual({});
});

test("the address of a social account is enough: its posts are read from its feed, which is said", async ({
  world,
}) => {
  const { demo, options } = world;
  world.setClock("2017-04-23T08:30:00.000Z");
  await followAddress(options, `${demo.origin}/@race`);
  const host = new URL(demo.origin).host;
  await expect(options.getByText(t("followedAt", ["London Marathon 2017", `${host}/@race.rss`]))).toBeVisible();
  const [id = ""] = await followedIds(options);
  const { coverage } = await storedCoverage(options, id);
  expect(coverage.posts.length).toBeGreaterThan(2);
  expect(demo.requests.map(({ path }) => path)).toEqual(["/@race.rss"]);
});
