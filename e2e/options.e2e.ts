import type { Page } from "@playwright/test";
import { keys } from "../src/store/keys";
import { command, followedIds, OPTIONS, openExtensionPage, stored } from "../testing/browser";
import { t } from "../tools/text";
import { storedPreferences, storedSettings } from "./settled";
import { expect, test } from "./world";

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const radio = (page: Page, group: string, name: string) =>
  page.getByRole("radiogroup", { name: group }).getByRole("radio", { name, exact: true });
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saved$/ });

test("each section is there, in the navigation and by its own address", async ({ world }) => {
  const { options } = world;
  await world.follow();
  const links = options.getByRole("navigation").getByRole("link");
  await expect(links).toHaveText([
    "Sources",
    "Races and athletes",
    "Alerts",
    "Overlay",
    "Quiet",
    "Look",
    "Language and time",
    "Shortcuts",
    "Data",
  ]);
  for (const link of await links.all()) {
    const name = await link.innerText();
    await link.click();
    const title = options.getByRole("heading", { level: 2, name, exact: true });
    await expect(title).toBeInViewport();
    await expect(title).toBeFocused();
    await expect(link).toHaveAttribute("aria-current", "location");
    await expect(options.locator("[aria-current]")).toHaveCount(1);
  }
});

test("a link leads to its section when the page opens, when it is open already, and in a narrow window", {
  tag: "@nightly",
}, async ({ world }) => {
  const { launched } = world;
  const page = await openExtensionPage(launched.context, launched.extensionId, `${OPTIONS}#quiet`);
  const title = (name: string) => page.getByRole("heading", { name, exact: true });
  await expect(title("Quiet")).toBeInViewport();
  await expect(title("Quiet")).toBeFocused();
  await page.evaluate(() => {
    location.hash = "diagnostics";
  });
  await expect(title("Diagnostics")).toBeInViewport();
  await expect(page.getByText(t("journalEmpty"))).toBeVisible();
  await page.setViewportSize({ width: 380, height: 700 });
  await page.goto(page.url().replace(/#.*/, "#look"));
  await expect(title("Look")).toBeInViewport();
  await expect(page.locator("[aria-current]")).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
});

test("what is chosen applies at once, is said to be saved, and survives", async ({ world }) => {
  const { options } = world;
  const html = options.locator("html");
  await radio(options, "Theme", "Dark").check();
  await expect(saved(options)).toBeVisible();
  await expect(html).toHaveAttribute("data-theme", "dark");
  await radio(options, "Density", "Compact").check();
  await radio(options, "Text size", "Larger").check();
  await radio(options, "Kind", "Card").check();
  await radio(options, "Corner", "Top left").check();
  await options.getByRole("switch", { name: "Countdown in the badge" }).check();
  await options.getByRole("checkbox", { name: "Record" }).uncheck();
  await options.getByRole("switch", { name: "Every day" }).check();
  await options.getByLabel("Quiet from").fill("21:30");
  await options.getByLabel("Quiet to").fill("06:15");
  await options.getByRole("combobox", { name: "Keep read posts for" }).selectOption("90 days");
  await radio(options, "Hours", "12 hours").check();
  const after = {
    look: { theme: "dark", density: "compact", textSize: "larger" },
    time: { language: "browser", hours: "12" },
    badge: { countdown: true },
    quiet: { hours: true, from: "21:30", to: "06:15" },
    alerts: { on: false, kinds: ["start", "lead change", "result"] },
    interruptions: { moments: "decisive", perRace: 6 },
    overlay: { mode: "card", corner: "top-start", sites: [], denied: [] },
    pictures: { hosts: [] },
  };
  await expect.poll(() => storedPreferences(options)).toEqual(after);
  expect((await storedSettings(options)).keep?.days).toBe(90);

  await world.killWorker();
  await options.reload();
  await expect(html).toHaveAttribute("data-text-size", "larger");
  await expect(radio(options, "Corner", "Top left")).toBeChecked();
  await expect(radio(options, "How loud", "Nudge")).toBeChecked();
  await expect(options.getByLabel("Quiet from")).toHaveValue("21:30");
  expect(await storedPreferences(options)).toEqual(after);
});

test("another language keeps what one is at, and the time reads as was chosen", { tag: "@nightly" }, async ({
  world,
}) => {
  const { options } = world;
  const choice = options.getByRole("combobox", { name: "Language" });
  await expect(choice.getByRole("option")).toHaveText([
    "As in your browser",
    "English",
    "Deutsch",
    "Français",
    "Español",
    "العربية",
  ]);
  await choice.focus();
  await choice.selectOption("English");
  await expect.poll(async () => (await storedPreferences(options)).time.language).toBe("en");
  await expect(choice).toBeFocused();
  const example = section(options, "Language and time").locator("time");
  await expect(example).toHaveText(/^\d\d:\d\d$/);
  await radio(options, "Hours", "12 hours").check();
  await expect(example).toHaveText(/^\d\d:\d\d\s[AP]M$/);
});

test("size and density show at once in a post; the rail holds its time", { tag: "@nightly" }, async ({ world }) => {
  const { options } = world;
  const post = options.locator(".preview .post").first();
  const size = () => post.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize));
  const height = async () => (await post.boundingBox())?.height ?? 0;
  const [normal, calm] = [await size(), await height()];
  await radio(options, "Text size", "Larger").check();
  await expect.poll(size).toBeGreaterThan(normal);
  await radio(options, "Text size", "Normal").check();
  await radio(options, "Density", "Compact").check();
  await expect.poll(height).toBeLessThan(calm);
  await radio(options, "Hours", "12 hours").check();
  for (const name of ["Normal", "Large", "Larger"]) {
    await radio(options, "Text size", name).check();
    const rail = options.locator(".preview .rail").first();
    await expect(rail.locator("time")).toHaveText(/M$/);
    expect(await rail.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
  }
});

test("quiet begins and ends with a click, and the badge says so", { tag: "@nightly" }, async ({ world }) => {
  const { options } = world;
  await world.follow();
  await options.getByRole("button", { name: "Quiet for an hour" }).click();
  await expect(section(options, "Quiet").getByText(/^Quiet until \d\d:\d\d\.$/)).toBeVisible();
  await expect.poll(world.badge).toBe("zz");
  await options.getByRole("button", { name: "End quiet" }).click();
  await expect.poll(world.badge).toBe("");
  await options.getByRole("button", { name: "I'm presenting" }).click();
  await expect(section(options, "Quiet").getByText(/^Presenting until \d\d:\d\d/)).toBeVisible();
  expect((await storedSettings(options)).quietPeriod?.why).toBe("presenting");
  await options.getByRole("button", { name: "End quiet" }).click();
  await expect.poll(async () => (await storedSettings(options)).quietPeriod).toBeUndefined();
});

test("a coverage is seen later", { tag: "@nightly" }, async ({ world }) => {
  const { options } = world;
  const id = await world.follow();
  const form = options.getByRole("group", { name: "London Marathon 2017" });
  await form.getByRole("radio", { name: "Delay by" }).check();
  await form.getByRole("combobox").selectOption("120 min");
  await expect.poll(async () => (await storedSettings(options)).spoilers).toMatchObject({ [id]: { delay: 120 } });
  await form.getByRole("radio", { name: "As it happens" }).check();
  await expect.poll(async () => (await storedSettings(options)).spoilers).toEqual({});
});

test("the browser's own shortcuts are listed, and keys that work inside", { tag: "@nightly" }, async ({ world }) => {
  const { options } = world;
  const commands = await options.evaluate(async () => (await chrome.commands?.getAll()) ?? []);
  await expect(options.locator("#keys-anywhere dd")).toHaveCount(commands.length);
  const inside = section(options, "In popup and panel");
  for (const does of ["keyNext", "keyPrevious", "keySearch", "keyHelp"] as const) {
    await expect(inside.getByText(t(does), { exact: true })).toBeVisible();
  }
});

test("what several coverages ask for is named apart", { tag: "@nightly" }, async ({ world }) => {
  const { options } = world;
  await world.follow("/bbc");
  await command(options, "follow", { address: `${world.demo.origin}/live`, allowPrivate: true });
  await expect(options.locator(".sources > li")).toHaveCount(2);
  const second = keys.head((await followedIds(options))[1] ?? "");
  const head = { ...((await stored(options))[second] as object), title: "The other marathon" };
  await options.evaluate((items) => chrome.storage.local.set(items), { [second]: head });
  // That page has long said that it is over.
  await options.getByText(t("finishedCoverages", "1")).click();
  await expect(options.getByRole("heading", { name: "The other marathon" })).toHaveCount(1);
  for (const role of ["button", "textbox", "radiogroup", "combobox", "switch"] as const) {
    const names = await options.getByRole(role).evaluateAll((all) =>
      all.flatMap((it) => {
        if (it.closest("[inert]")) return [];
        return it.ariaLabel ?? (it as HTMLInputElement).labels?.[0]?.textContent ?? it.textContent;
      }),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  }
});
