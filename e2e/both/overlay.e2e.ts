import type { PreferencesChange } from "../../src/core/preferences";
import { command } from "../../testing/browser";
import { before, pick, wheelchairPosts } from "../race";
import { expect, test, type World } from "./world";

const setPreferences = (world: World, change: PreferencesChange): Promise<unknown> =>
  command(world.options, "setPreferences", { change });

/** Whether the overlay's script is in the active page and listening; only its isolated world shows that. */
const isThere = ({ options }: World): Promise<boolean> =>
  options.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: "http://127.0.0.1/*" });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => Reflect.get(globalThis, "raceside") === true,
    });
    return frame?.result === true;
  });

/**
 * The parts of the overlay over the active page, by their classes; undefined if there is none. Pages can't read a closed
 * shadow tree, but extensions can in both browsers.
 */
const overlay = ({ options, demo }: World): Promise<Record<string, string> | undefined> =>
  options.evaluate(async (origin) => {
    const [tab] = await chrome.tabs.query({ url: "http://127.0.0.1/*" });
    if (tab?.id === undefined) throw new Error(`No page of ${origin} is open.`);
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        type Opened = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
        const rootOf = (host: Opened) => host.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
        const host = document.querySelector<Opened>("html > [popover]");
        const parts = host ? [...(rootOf(host)?.querySelectorAll<HTMLElement>("[data-text]") ?? [])] : [];
        return host ? Object.fromEntries(parts.map((part) => [part.className, part.dataset.text ?? ""])) : undefined;
      },
    });
    return frame?.result ?? undefined;
  }, demo.origin);

/**
 * A race at Alert, with the overlay allowed on this machine's pages.
 *
 * @returns publishes a post and refreshes, with an unused budget of interruptions; gives the headline
 */
async function alerted(world: World): Promise<() => Promise<string>> {
  let next = 2;
  world.setClock(before(pick(wheelchairPosts, next)));
  const coverageId = await world.follow();
  await world.chooseLevel("Men's wheelchair", "Alert");
  await setPreferences(world, {
    overlay: { mode: "card", sites: ["127.0.0.1"] },
    interruptions: { moments: "every", perRace: 0 },
  });
  return async () => {
    await world.options.evaluate(async () => {
      const { interruptions } = (await chrome.storage.local.get("interruptions")) as {
        interruptions?: { overlay: object };
      };
      if (interruptions) {
        const overlay = { ...interruptions.overlay, deliveredAt: [] };
        await chrome.storage.local.set({ interruptions: { ...interruptions, overlay } });
      }
    });
    const post = pick(wheelchairPosts, next++);
    world.setClock(post.publishedAt);
    await world.refresh(coverageId);
    return post.headline ?? "";
  };
}

test("news of a race at Alert is shown over an allowed page, not over a private one, and closes with Esc and when it is turned off", async ({
  world,
}) => {
  const { options, demo, running } = world;
  const publish = await alerted(world);
  const headline = async () => (await overlay(world))?.headline;

  const page = await running.visit(`${demo.origin}/live`);
  expect(await headline()).toBeUndefined();
  // A page without news has no script of ours.
  expect(await isThere(world)).toBe(false);
  await running.suspend();
  const first = await publish();
  await expect.poll(headline).toBe(first);
  // The page itself neither reads it nor finds it.
  expect(await page.evaluate(() => document.querySelector("html > [popover]")?.shadowRoot ?? null)).toBeNull();
  expect(await world.badge()).toBe("1");
  await page.press("Escape");
  await expect.poll(headline).toBeUndefined();

  expect(await isThere(world)).toBe(true);

  const second = await publish();
  await expect.poll(headline).toBe(second);

  const hidden = await running.visitPrivately(`${demo.origin}/live?private`);
  await publish();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await hidden.evaluate(() => document.querySelector("html > [popover]") !== null)).toBe(false);
  // Nor is anything known of it.
  const isKnown = (address: string) =>
    options.evaluate(async (address) => {
      const known = [await chrome.tabs.query({}), await chrome.storage.local.get(null)];
      return JSON.stringify(known).includes(address);
    }, address);
  expect(await isKnown("/live")).toBe(true);
  expect(await isKnown("/live?private")).toBe(false);

  await setPreferences(world, { overlay: { mode: "off" } });
  await expect.poll(headline).toBeUndefined();
  expect(await isThere(world)).toBe(false);
  await publish();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await headline()).toBeUndefined();
});

test("the overlay stands in its corner, in the next where a bar is in the way, and beside bars where all are taken", {
  tag: "@nightly-in-firefox",
}, async ({ world }) => {
  const publish = await alerted(world);
  const page = await world.running.visit(`${world.demo.origin}/live`);
  /** How far it is from the edges of the window while bars of the page are fixed at these edges. */
  const standsBeside = async (...bars: ("top" | "bottom")[]) => {
    await page.evaluate((bars) => {
      for (const edge of bars) {
        const bar = document.body.appendChild(document.createElement("div"));
        bar.style.cssText = `position:fixed;inset-inline:0;${edge}:0;height:64px;background:#dde`;
      }
    }, bars);
    const headline = await publish();
    await expect.poll(async () => (await overlay(world))?.headline).toBe(headline);
    const place = await page.evaluate(() => {
      const rect = document.querySelector("html > [popover]")?.getBoundingClientRect() ?? new DOMRect();
      const { clientWidth } = document.documentElement;
      return [clientWidth - rect.right, rect.top, innerHeight - rect.bottom].map(Math.round);
    });
    await page.press("Escape");
    await expect.poll(() => overlay(world)).toBeUndefined();
    const [right, top, bottom] = place;
    return { right, top, bottom };
  };
  expect(await standsBeside()).toMatchObject({ right: 16, bottom: 16 });
  expect(await standsBeside("bottom")).toMatchObject({ right: 16, top: 16 });
  // Both bars are there by now.
  expect(await standsBeside("top")).toMatchObject({ right: 16, bottom: 72 });
});
