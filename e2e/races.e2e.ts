import type { Locator, Page } from "@playwright/test";
import { chooseLevel, followAddress, followedIds, levelsOf, storedCoverage } from "../testing/browser";
import { t } from "../tools/text";
import { pageAt } from "./race";
import { cardOf, openPanel, openPost, racesOf, wrongRace } from "./race-card";
import { riverMarathon } from "./river-marathon";
import { expect, test } from "./world";

/** A time of the race's day in London. */
const london = (clock: string) => new Date(`2017-04-23T${clock}:00+01:00`).toISOString();

const MEN = "Men's wheelchair";
const WOMEN = "Women's wheelchair";

/** What each says of its races; a guess says so. */
const untagged: { post: string; races: Record<string, string>; said: string }[] = [
  {
    post: "The racing chairs roll up to the line",
    races: { [MEN]: "names David Weir" },
    said: "names David Weir",
  },
  {
    post: "Wheelchair races under way",
    races: { [MEN]: "says “Wheelchair races”", [WOMEN]: "says “Wheelchair races”" },
    said: "says “Wheelchair races”",
  },
  {
    post: "Ambulant World Cup race under way",
    races: { "Para ambulant": "says “Ambulant” and “para ambulant”", [MEN]: "names Marcel Hug and David Weir" },
    said: "says “Ambulant” and “para ambulant” · names Marcel Hug and David Weir",
  },
  { post: "253,930 people asked for a place today", races: {}, said: "" },
];

test("posts without a label are counted to their races, and each says why", async ({ world }) => {
  world.setClock(london("09:01"));
  await world.follow();
  const popup = await world.openPopup();
  for (const { post, races, said } of untagged) {
    await test.step(post, async () => {
      const card = cardOf(popup, post);
      await openPanel(card);
      expect(await racesOf(card)).toEqual(expect.arrayContaining(Object.keys(races)));
      expect(await racesOf(card)).toHaveLength(Object.keys(races).length);
      for (const [race, reason] of Object.entries(races)) {
        const chip = card.getByTitle(reason, { exact: true }).filter({ hasText: new RegExp(`^${race}$`) });
        await expect(chip).toBeVisible();
        await expect(chip).toHaveCSS("outline-style", said.includes(`Guessed: ${reason}`) ? "dashed" : "none");
      }
      if (said) await expect(card.getByText(said, { exact: true })).toBeVisible();
    });
  }
});

test("a timetable names its races, and a label needs no reason", async ({ world }) => {
  world.setClock(london("08:50"));
  await world.follow();
  const popup = await world.openPopup();
  const timetable = cardOf(popup, "Schedule");
  await openPost(timetable);
  await expect(timetable.getByText(/says “Elite women” · .*says “Para ambulant”/)).toBeVisible();
  const labelled = cardOf(popup, "Weir aims for a seventh title");
  await openPost(labelled);
  await expect(labelled.getByText(MEN, { exact: true })).toBeVisible();
  await expect(labelled.getByText(/^(names|says|Guessed)/)).toHaveCount(0);
});

test.describe("in a race of our own", () => {
  test.use({ published: { race: riverMarathon } });
  const at = (clock: string) => `2019-05-05T${clock}:00.000Z`;

  test("a post that the reader moves takes the athlete's other posts along, and back", async ({ world }) => {
    const { options, demo } = world;
    world.setClock(at("08:10"));
    await followAddress(options, `${demo.origin}/live`);
    await levelsOf(options, MEN).waitFor();
    const [coverageId = ""] = await followedIds(options);
    const popup = await world.openPopup();
    const moved = cardOf(popup, "Larch at the first bridge");
    const others = cardOf(popup, "Sandvik closes in");
    await openPanel(moved);
    await expect(moved.getByText(/names Ivo Larch$/)).toBeVisible();
    await openPanel(others);
    await moved.getByRole("checkbox", { name: MEN }).uncheck();
    await moved.getByRole("checkbox", { name: "Elite men" }).check();
    await expect(moved.getByText(t("reason_reader"), { exact: true })).toBeVisible();
    await expect.poll(() => racesOf(moved)).toEqual(["Elite men"]);
    expect(await racesOf(others)).toEqual([MEN]);

    await world.killWorker();
    world.setClock(at("08:20"));
    await world.refresh(coverageId);
    await popup.getByRole("button", { name: "1 new post" }).click();
    const later = cardOf(popup, "Larch attacks again");
    await openPanel(later);
    await expect(later.getByText(/names Ivo Larch$/)).toBeVisible();
    expect(await racesOf(later)).toEqual(["Elite men"]);
    expect(await racesOf(moved)).toEqual(["Elite men"]);

    await world.killWorker();
    await moved.getByRole("button", { name: t("undoCorrection") }).click();
    await expect.poll(() => racesOf(moved)).toEqual([MEN]);
    await expect.poll(() => racesOf(later)).toEqual([MEN]);
    await expect(moved.getByText(/names Ivo Larch$/)).toBeVisible();
    await expect(moved.getByRole("button", { name: t("undoCorrection") })).toBeHidden();
    await world.killWorker();
    await world.refresh(coverageId);
    const { posts } = (await storedCoverage(options, coverageId)).coverage;
    expect(posts.map(({ corrected }) => corrected === true)).not.toContain(true);
  });

  test("boxes clicked one right after the other all count, while the worker still wakes", async ({ world }) => {
    world.setClock(at("08:10"));
    await followAddress(world.options, `${world.demo.origin}/live`);
    await levelsOf(world.options, MEN).waitFor();
    const popup = await world.openPopup();
    const card = cardOf(popup, "Larch at the first bridge");
    await openPanel(card);
    await world.killWorker();
    await wrongRace(card)
      .getByRole("checkbox")
      .evaluateAll((boxes) => {
        for (const box of boxes) (box as HTMLInputElement).click();
      });
    await expect(card.getByText(t("reason_reader"), { exact: true })).toBeVisible();
    const [coverageId = ""] = await followedIds(world.options);
    const links = async () => {
      const { posts } = (await storedCoverage(world.options, coverageId)).coverage;
      return posts.find(({ headline }) => headline === "Larch at the first bridge")?.races.map(({ id }) => id);
    };
    await expect.poll(links).toEqual(["men-elite"]);
    await expect.poll(() => racesOf(card)).toEqual(["Elite men"]);
  });
});

/** The rows of the followed races. */
const rows = (popup: Page): Locator => popup.getByRole("toolbar", { name: t("myRaces") }).locator(".board-row");
const rowOf = (popup: Page, race: string): Locator => rows(popup).filter({ hasText: race });

test("a followed race has a row with its newest headline, then who won; pressing it shows its posts alone", async ({
  world,
}) => {
  world.setClock(london("09:15"));
  const coverageId = await world.follow();
  const popup = await world.openPopup();
  await expect(popup.getByRole("article").first()).toBeVisible();
  await expect(rows(popup)).toHaveCount(0);
  await chooseLevel(world.options, MEN, "Alert");
  const row = rowOf(popup, MEN);
  // The day is long over, so nobody leads any more.
  await expect(row).toContainText("At that speed a pebble is enough");

  await popup.getByRole("radio", { name: t("allPosts") }).check();
  const all = await popup.getByRole("article").count();
  await row.click();
  await expect(row).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => popup.getByRole("article").count()).toBeLessThan(all);
  await expect(cardOf(popup, "Yamamoto takes the lead")).toBeVisible();
  await row.click();
  await expect(row).toHaveAttribute("aria-pressed", "false");
  await expect(popup.getByRole("article")).toHaveCount(all);

  world.setClock(london("10:30"));
  await world.refresh(coverageId);
  await expect(row).toContainText("Weir won, Hug 2nd");
  await expect
    .poll(async () => Date.parse((await row.locator("time").getAttribute("datetime")) ?? ""))
    .toBe(Date.parse(london("10:27")));
});

test("before its start a followed race says how long it is still to go, where no post is about it", {
  tag: "@nightly",
}, async ({ world }) => {
  const { options } = world;
  await options.getByRole("combobox", { name: t("replaySpeed") }).selectOption(t("speed", "1"));
  await options.getByRole("button", { name: t("playReplay") }).click();
  await levelsOf(options, MEN).waitFor();
  await chooseLevel(options, MEN, "Count");
  await chooseLevel(options, "Elite men", "Count");
  const popup = await world.openPopup();
  // The replay opens at 08:50, the wheelchairs start at 08:55, the elite men in more than an hour.
  await expect(rowOf(popup, MEN)).toContainText(/Starts in [45] minutes/);
  await expect(rowOf(popup, "Elite men")).not.toContainText("Starts");
});

test("what the reader hides is counted in a line, which shows it", { tag: "@nightly" }, async ({ world }) => {
  world.setClock(london("09:01"));
  await world.follow();
  const { options } = world;
  const popup = await world.openPopup();
  const articles = popup.getByRole("article");
  const all = pageAt(london("09:01"));
  await expect(articles).toHaveCount(all.length);
  const hiddenPosts = (count: number) =>
    expect(popup.getByText(count === 1 ? t("hidden_one", "1") : t("hidden_other", String(count)))).toBeVisible();
  const isShown = async (count: number) => {
    await expect(articles).toHaveCount(all.length - count);
    await hiddenPosts(count);
  };
  const said = (text: string) => all.filter((post) => JSON.stringify(post).includes(text)).length;

  await options.getByText(t("wordsTitle"), { exact: true }).click();
  await options.getByRole("textbox", { name: t("addWord") }).fill("cheer");
  await options.getByRole("button", { name: "Count this word in" }).click();
  await chooseLevel(options, "cheer", "Off");
  await isShown(said("cheer"));
  await popup.getByRole("button", { name: t("show"), exact: true }).click();
  await expect(articles).toHaveCount(all.length);
  await hiddenPosts(said("cheer"));
  await popup.getByRole("button", { name: t("hide"), exact: true }).click();
  await options.getByRole("button", { name: "Remove “cheer”" }).click();
  await expect(articles).toHaveCount(all.length);

  const chairs = cardOf(popup, "The racing chairs roll up to the line");
  await openPanel(chairs);
  await chairs.getByRole("button", { name: t("muteAthlete", "David Weir") }).click();
  await isShown(said("Weir"));
  await expect(chairs).toHaveCount(0);
  await options.getByRole("button", { name: "Show David Weir again" }).click();
  await expect(articles).toHaveCount(all.length);

  const social = cardOf(popup, "Who are you cheering for?");
  await openPanel(social);
  await social.getByRole("button", { name: t("muteLabel", "#AlongTheCourse") }).click();
  await isShown(all.filter(({ label }) => label === "#AlongTheCourse").length);
  await options.getByRole("button", { name: "Show #AlongTheCourse again" }).click();
  await expect(articles).toHaveCount(all.length);

  const weather = cardOf(popup, "Forecast: sunny by the time it hurts");
  await openPanel(weather);
  await weather.getByRole("button", { name: t("muteKind", t("kind_weather")) }).click();
  await expect(weather).toHaveCount(0);
  await expect(cardOf(popup, "Cool and cloudy on the heath")).toHaveCount(0);
  await options.getByRole("button", { name: `Show ${t("kind_weather")} again` }).click();
  await expect(articles).toHaveCount(all.length);
});

test("a followed athlete counts, though the race is only shown", { tag: "@nightly" }, async ({ world }) => {
  const { options } = world;
  world.setClock(london("08:54"));
  const coverageId = await world.follow();
  const popup = await world.openPopup();
  const chairs = cardOf(popup, "The racing chairs roll up to the line");
  await openPanel(chairs);
  await chairs.getByRole("button", { name: t("followAthlete", "David Weir") }).click();
  await expect(chairs.getByRole("button", { name: t("unfollowAthlete", "David Weir") })).toBeVisible();
  await popup.close();
  await expect(levelsOf(options, "David Weir").getByRole("radio", { name: "Count" })).toBeChecked();
  await expect(levelsOf(options, MEN).getByRole("radio", { name: "Feed" })).toBeChecked();

  world.setClock(london("09:00"));
  await world.refresh(coverageId);
  expect(await world.badge()).toBe("");
  world.setClock(london("09:01"));
  await world.refresh(coverageId);
  expect(await world.badge()).toBe("1");

  await chooseLevel(options, "David Weir", "Feed");
  await expect.poll(world.badge).toBe("");
  await chooseLevel(options, "David Weir", "Count");
  await expect.poll(world.badge).toBe("1");
  await options.getByRole("button", { name: "Unfollow David Weir" }).click();
  await expect.poll(world.badge).toBe("");
  await expect(levelsOf(options, "David Weir")).toHaveCount(0);
});

test("a guess doesn't count, what is sure does", async ({ world }) => {
  world.setClock(london("10:06"));
  const coverageId = await world.follow();
  await chooseLevel(world.options, "Elite women", "Count");
  world.setClock(london("10:07"));
  await world.refresh(coverageId);
  const { posts } = (await storedCoverage(world.options, coverageId)).coverage;
  expect(posts[0]?.races).toContainEqual(expect.objectContaining({ id: "women-elite", confidence: "low" }));
  expect(await world.badge()).toBe("");

  // The next has that race's label.
  world.setClock(london("10:18"));
  await world.refresh(coverageId);
  expect(await world.badge()).toBe("1");
  expect(await world.title()).toMatch(/^1 new in .*Elite women: /);
});
