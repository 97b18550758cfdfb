import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { PreferencesChange } from "../src/core/preferences";
import { translator } from "../src/text/translate";
import { chooseLevel, command, openExtensionPage, storedCoverage, WELCOME } from "../testing/browser";
import { before, pick, wheelchairPosts } from "./race";
import { expect, test, type World } from "./world";

type Messages = Parameters<typeof translator>[0];

const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, "utf8"));
const english = messagesOf("en");

const first = pick(wheelchairPosts, 0);

const prefer = (world: World, time: PreferencesChange["time"]) =>
  command(world.options, "setPreferences", { change: { time } });

/** A coverage of which something is unread, and counted. */
async function followWithNews(world: World): Promise<string> {
  world.setClock(before(first));
  const coverageId = await world.follow();
  await chooseLevel(world.options, "Men's wheelchair", "Count");
  world.setClock(first.publishedAt);
  await world.refresh(coverageId);
  return coverageId;
}

/** What a view says, text by text, in words, labels and tooltips; without what a publisher wrote. */
const saidBy = (view: Page): Promise<string[]> =>
  view.evaluate(() => {
    const said: (string | null)[] = [document.title];
    for (const element of document.querySelectorAll("body *:not(script)")) {
      if (element.closest("[dir=auto], bdi, option")) continue;
      const names = element.matches("article") ? [] : ["aria-label", "title", "placeholder"];
      for (const name of names) said.push(element.getAttribute(name));
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent);
    }
    return said.flatMap((text) => text?.trim() || []);
  });

/** What could only be English of it: texts that are an English message and none of this language. */
function leftOvers(said: readonly string[], messages: Messages): string[] {
  // A message of little more than names and figures, or one that quotes a post, is like too much else.
  const telling = Object.entries(english).filter(
    ([key, { message }]) => /\p{L}{3}/u.test(bare(message)) && !/^(?:stands|badge)/.test(key),
  );
  const patterns = telling
    .filter(([key, { message }]) => messages[key]?.message !== message)
    .map(([, it]) => it.message);
  // "Starts …" begins messages of more than one language.
  const own = new Set(Object.values(messages).map(({ message }) => message));
  return said.filter((text) => !own.has(text) && patterns.some((message) => asPattern(message).test(text)));
}

const bare = (message: string): string => message.replace(/\$\w+\$/g, "");
const asPattern = (message: string): RegExp =>
  new RegExp(
    `^${message
      .split(/\$\w+\$/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".+")}$`,
  );

test("what is looked for would be found: in English, the views are full of English", async ({ world }) => {
  await followWithNews(world);
  const popup = await world.openPopup();
  await popup.getByRole("article").first().waitFor();
  for (const view of [popup, world.options]) {
    expect(leftOvers(await saidBy(view), messagesOf("de")).length).toBeGreaterThan(10);
  }
});

const NIGHTLY = ["de", "fr", "es"];

for (const language of ["ar", ...NIGHTLY]) {
  const details = NIGHTLY.includes(language) ? { tag: "@nightly" } : {};
  const messages = messagesOf(language);
  const t = translator(messages);

  test(`every view and the tooltip speak ${language}, at once and wholly`, details, async ({ world }) => {
    await followWithNews(world);
    const { options } = world;
    const speak = (language: string) => prefer(world, { language: language as "de" });
    await speak(language);
    const title = (await world.title()).replace(/[\u2068\u2069]/g, "");
    expect(title).toContain(
      t("badgeUnreadIn_one", ["1", "Men's wheelchair", `${first.headline?.replace(/\.$/, "")}.`]),
    );

    await speak("browser");
    const popup = await world.openPopup();
    const panel = await world.openPanel();
    const { context, extensionId } = world.launched;
    const welcome = await openExtensionPage(context, extensionId, WELCOME);
    for (const view of [popup, panel]) await view.getByRole("article").first().waitFor();
    // All are open when the language changes.
    await speak(language);
    for (const view of [popup, panel, options, welcome]) {
      await expect(view.locator("html")).toHaveAttribute("lang", language);
      await expect(view.locator("html")).toHaveAttribute("dir", t("direction"));
    }
    for (const view of [popup, panel]) {
      await expect(view.getByRole("radio", { name: t("keyEvents") })).toBeVisible();
    }
    await expect(options.getByRole("heading", { name: t("sources") })).toBeVisible();
    await expect(options).toHaveTitle(t("optionsTitle"));
    for (const view of [popup, panel, options, welcome]) expect(leftOvers(await saidBy(view), messages)).toEqual([]);

    // Another popup, after the worker was killed, speaks it from its first line on.
    await world.killWorker();
    const again = await world.openPopup();
    await expect(again.getByRole("radio", { name: t("keyEvents") })).toBeVisible();
    await speak("browser");
    await expect(popup.getByRole("radio", { name: "Key events" })).toBeVisible();
  });
}

test("in Arabic the clock stands on the right, and what arrives is counted in the form of its number", {
  tag: "@nightly",
}, async ({ world }) => {
  const coverageId = await followWithNews(world);
  await prefer(world, { language: "ar" });
  const popup = await world.openPopup();
  const card = popup.getByRole("article").first();
  await card.waitFor();
  const [time, text] = [
    await card.locator("time").first().boundingBox(),
    await card.locator(".post-text").boundingBox(),
  ];
  expect(time?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));

  // All posts: what waits is counted of those that would be shown.
  await popup.getByRole("radio").last().click();
  const waiting = popup.locator(".waiting");
  for (const post of wheelchairPosts.slice(1, 4)) {
    world.setClock(post.publishedAt);
    await world.refresh(coverageId);
    const count = await waitingIn(coverageId, world, popup);
    await expect(waiting).toHaveText(arabicForm(count));
  }
});

/** How many posts have come since the popup was opened. */
async function waitingIn(coverageId: string, { options }: World, popup: Page): Promise<number> {
  const { coverage } = await storedCoverage(options, coverageId);
  return coverage.posts.length - (await popup.getByRole("article").count());
}

function arabicForm(count: number): RegExp {
  const numbers: Record<number, string> = { 1: "منشور جديد", 2: "منشوران جديدان" };
  return new RegExp(`^${numbers[count] ?? (count <= 10 ? `${count} منشورات جديدة` : `${count} منشورًا جديدًا`)}$`);
}

test("the clock of 12 hours is shown at once, and in the tooltip", { tag: "@nightly" }, async ({ world }) => {
  await followWithNews(world);
  const popup = await world.openPopup();
  const time = popup.getByRole("article").locator(".rail time").first();
  await expect(time).toHaveText(/^\d\d:\d\d$/);
  await prefer(world, { hours: "12" });
  await expect(time).toHaveText(/^\d\d:\d\d\s[AP]M$/i);
  expect(await world.title()).toMatch(/Updated \d\d:\d\d\s[AP]M\.$/i);
});
