import type { Page } from "@playwright/test";
import { alerted, appears, openWork, setPreferences } from "./overlay-view";
import { expect, test, type World } from "./world";

// What the browser itself shows or hears: notifications, the menu of the toolbar's icon, keys. No machine can click on those,
// so the browser's own events stand for the click; what is shown, and what follows, is real.

test.describe.configure({ timeout: 120_000 });
test.use({ granted: ["notifications"] });

/** Runs in the worker, where the events are heard. */
async function inWorker<T, A>(world: World, run: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
  const worker = await world.launched.worker();
  return worker.evaluate(run as never, argument as never) as Promise<T>;
}
const shown = (world: World) => world.options.evaluate(() => chrome.notifications.getAll().then(Object.keys));
const opened = (world: World): Promise<Page> => world.launched.context.waitForEvent("page");

test("a notification a race, which the next one replaces, and a click on it opens the post", async ({ world }) => {
  const { publish } = await alerted(world, { mode: "off" });
  expect(await shown(world)).toEqual([]);
  await setPreferences(world, { alerts: { on: true, kinds: ["start", "lead change", "result", "record"] } });
  await publish();
  await publish(2);
  await expect.poll(async () => (await shown(world)).length).toBe(1);
  const [id = ""] = await shown(world);
  expect(id).toContain("men-wheelchair");

  const post = opened(world);
  await inWorker(world, (clicked) => (chrome.notifications.onClicked as never as Hears).dispatch(clicked), id);
  expect((await post).url()).toContain(`${world.demo.origin}/bbc`);
  await expect.poll(() => shown(world)).toEqual([]);
});

test("presenting takes a notification away, and quiet hours let none come", async ({ world }) => {
  const { publish } = await alerted(world, { mode: "off" });
  await setPreferences(world, { alerts: { on: true, kinds: ["start", "lead change", "result", "record"] } });
  await publish(3);
  await expect.poll(async () => (await shown(world)).length).toBe(1);
  await inWorker(world, () => (chrome.commands.onCommand as never as Hears).dispatch("presenting"), null);
  await expect.poll(() => shown(world)).toEqual([]);
  await expect.poll(world.badge).toBe("zz");
  await inWorker(world, () => (chrome.commands.onCommand as never as Hears).dispatch("presenting"), null);
  await expect.poll(world.badge).not.toBe("zz");

  await setPreferences(world, { quiet: { hours: true, from: "00:00", to: "23:59" } });
  await publish(3);
  await world.options.waitForTimeout(1000);
  expect(await shown(world)).toEqual([]);
});

test("the menu of the icon refreshes, keeps quiet, presents, and opens the live page", async ({ world }) => {
  const { publish } = await alerted(world);
  const view = await openWork(world);
  await appears(world, view, publish);
  const choose = (entry: string) =>
    inWorker(
      world,
      (menuItemId) => (chrome.contextMenus.onClicked as never as Hears).dispatch({ menuItemId }, undefined),
      entry,
    );
  await choose("snooze");
  await expect.poll(view.headline).toBeUndefined();
  await expect.poll(world.badge).toBe("zz");
  await choose("snooze");
  await expect.poll(world.badge).not.toBe("zz");
  await choose("presenting");
  await expect.poll(world.badge).toBe("zz");
  await choose("presenting");

  const asked = world.demo.requests.length;
  await choose("refresh");
  await expect.poll(() => world.demo.requests.length).toBeGreaterThan(asked);
  const page = opened(world);
  await choose("openLive");
  expect((await page).url()).toContain(`${world.demo.origin}/bbc`);
});

// The overlay's key asks the browser for leave, which it gives to a real key alone.
test("the key marks all read", async ({ world }) => {
  const { publish } = await alerted(world, { mode: "off" });
  await publish();
  await expect.poll(world.badge).not.toBe("");
  await inWorker(world, () => (chrome.commands.onCommand as never as Hears).dispatch("mark-all-read"), null);
  await expect.poll(world.badge).toBe("");
});

/** Every event of the browser's can be made to happen from within. */
interface Hears {
  dispatch: (...happened: unknown[]) => void;
}
