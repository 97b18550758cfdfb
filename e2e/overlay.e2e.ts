import { command } from "../testing/browser";
import { alerted, appears, OverlayView, openWork, refillBudget, setPreferences, stays } from "./overlay-view";
import { expect, test, type World } from "./world";

// Eight seconds are eight seconds, on a slow machine too.
test.describe.configure({ timeout: 120_000 });

/** What waits to be shown. */
const waiting = (world: World): Promise<number> =>
  world.options.evaluate(async () => {
    const { interruptions } = (await chrome.storage.local.get("interruptions")) as {
      interruptions?: { overlay: { waiting: unknown[] } };
    };
    return interruptions?.overlay.waiting.length ?? 0;
  });

test("shows news of a race at Alert over an allowed page, and leaves the page as it is", async ({ world }) => {
  const { coverageId, publish } = await alerted(world);
  const view = await openWork(world);
  const { page } = view;
  const noise: string[] = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(error.message));
  const globals = () => page.evaluate(() => Object.keys(globalThis).sort().join());
  const before = await globals();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(document, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  const asked = world.demo.requests.length;

  const headline = await appears(world, view, publish);
  expect(await view.words()).toMatchObject({ race: "Men's wheelchair", headline });
  expect((await view.said()).join()).toContain(headline);
  const { x, y, width, height } = await view.place();
  expect([x + width, y + height]).toEqual([1000 - 16, 800 - 16]);
  expect(height).toBeLessThanOrEqual(120);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);

  // Seen over the page isn't read.
  expect(await world.badge()).toBe("1");
  await page.keyboard.press("Escape");
  expect(await view.headline()).toBeUndefined();

  // Another race is none to interrupt for; and the budget holds, whatever comes.
  await publish();
  const last = await publish(2);
  expect(await stays(view, 500)).toBeUndefined();
  expect(await waiting(world)).toBeGreaterThan(1);
  await refillBudget(world);
  await world.refresh(coverageId);
  await expect.poll(view.headline).toBe(last);
  expect(await view.words()).toMatchObject({
    more: expect.stringMatching(/^\d updates$/),
    standing: expect.stringContaining(" leads"),
  });

  expect(await page.evaluate(() => (document as Document & { shifts?: number[] }).shifts)).toEqual([]);
  expect(noise).toEqual([]);
  expect(await globals()).toBe(before);
  expect(world.demo.requests.slice(asked).filter(({ path }) => path !== "/bbc")).toEqual([]);
  expect(coverageId).not.toBe("");
});

test("goes after eight seconds, but not under a pointer or the focus, and moves by the keyboard", async ({ world }) => {
  const { publish } = await alerted(world);
  const view = await openWork(world, "<button id=own style='margin:300px'>Own</button>");
  const { page } = view;
  const first = await appears(world, view, publish);
  await view.hover();
  expect(await stays(view, 9000)).toBe(first);
  await page.mouse.move(5, 5);
  await expect.poll(view.headline, { timeout: 9500 }).toBeUndefined();

  await page.focus("#own");
  const second = await appears(world, view, publish);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("own");
  await page.keyboard.press("Tab");
  const { x } = await view.place();
  await page.keyboard.press("ArrowLeft");
  expect((await view.place()).x).toBeLessThan(x);
  await page.keyboard.press("ArrowUp");
  expect(await view.place()).toMatchObject({ x: 16, y: 16 });
  expect(await stays(view, 9000)).toBe(second);
  await page.keyboard.press("Escape");
  expect(await view.headline()).toBeUndefined();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("own");

  // The corner is kept.
  await appears(world, view, publish);
  expect(await view.place()).toMatchObject({ x: 16, y: 16 });
});

test("makes way for a fixed bar and for what has the focus", { tag: "@nightly" }, async ({ world }) => {
  const { publish } = await alerted(world);
  const bar = '<div style="position:fixed;inset-inline:0;bottom:0;height:60px;background:silver"></div>';
  const view = await openWork(world, `${bar}<button id="b" style="position:absolute;right:20px;top:20px">Own</button>`);
  const { page } = view;
  await appears(world, view, publish);
  expect((await view.place()).y).toBe(16);
  await page.focus("#b");
  expect((await view.place()).x).toBe(16);
});

test("opens the post at its source, by a click and only by the reader's own", async ({ world }) => {
  const { publish } = await alerted(world);
  const view = await openWork(world);
  const { page } = view;
  const { context } = world.launched;
  const headline = await appears(world, view, publish);
  const open = context.pages().length;
  const { x, y } = await view.place("headline");
  const isTouched = await page.evaluate(
    ([x, y]) => {
      const host = document.elementFromPoint(x, y);
      for (const type of ["pointerdown", "mousedown", "mouseup", "click"])
        host?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
      (host as HTMLElement).click();
      host?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true }));
      return host?.parentNode === document.documentElement;
    },
    [x + 5, y + 5] as const,
  );
  expect(isTouched).toBe(true);
  expect(await stays(view, 700)).toBe(headline);
  expect(context.pages()).toHaveLength(open);

  const opened = context.waitForEvent("page");
  await view.click("headline");
  expect((await opened).url()).toContain(`${world.demo.origin}/bbc`);
  expect(await view.headline()).toBeUndefined();
  await expect.poll(world.badge).toBe("");
});

test("keeps silent while its reader types, over a full screen, in a tab behind, and where it isn't allowed", async ({
  world,
}) => {
  const { publish } = await alerted(world);
  const view = await openWork(world, "<textarea id=t></textarea>");
  const { page } = view;
  await page.focus("#t");
  await page.keyboard.type("a");
  const typed = await publish();
  for (let i = 0; i < 4; i++) {
    await page.waitForTimeout(1000);
    await page.keyboard.type("b");
    expect(await view.headline()).toBeUndefined();
  }
  await expect.poll(view.headline).toBe(typed);
  expect(await page.inputValue("#t")).toBe("abbbb");
  await page.keyboard.press("Escape");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());

  await refillBudget(world);
  await page.evaluate(() => {
    addEventListener("click", () => document.documentElement.requestFullscreen(), { once: true });
  });
  await page.mouse.click(300, 300);
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await publish();
  expect(await stays(view, 800)).toBeUndefined();
  await page.evaluate(() => document.exitFullscreen());

  const front = await world.launched.context.newPage();
  await front.goto("about:blank");
  await publish();
  expect(await stays(view, 800)).toBeUndefined();
  expect(await waiting(world)).toBeGreaterThan(1);

  // Before its reader is back: then what waits is told.
  await setPreferences(world, { overlay: { denied: ["127.0.0.1"] } });
  await front.close();
  await page.bringToFront();
  const last = await publish();
  expect(await stays(view, 800)).toBeUndefined();
  await setPreferences(world, { overlay: { denied: [] } });
  await expect.poll(view.headline).toBe(last);
  expect(await view.words()).toMatchObject({
    more: expect.stringMatching(/^\d updates$/),
    standing: expect.stringContaining(" leads"),
  });
});

test("shows it in the focused window alone", { tag: "@nightly" }, async ({ world }) => {
  const { publish } = await alerted(world);
  const first = await openWork(world);
  const opened = world.launched.context.waitForEvent("page");
  await world.options.evaluate((url) => chrome.windows.create({ url, focused: true }), `${world.demo.origin}/live`);
  const page = await opened;
  await page.waitForLoadState();
  const second = await OverlayView.over(page);
  const headline = await publish();
  await expect.poll(second.headline).toBe(headline);
  expect(await first.headline()).toBeUndefined();
});

test("vanishes when it is turned off, and at once when its reader presents", async ({ world }) => {
  const { publish } = await alerted(world);
  const view = await openWork(world);
  await appears(world, view, publish);
  // It stays under a pointer, so that nothing else takes it away.
  await view.hover();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  // It must be watched before anything is said: a promise that is waited for later.
  const watching = await view.page.evaluateHandle(() => ({
    gone: new Promise<number>((resolve) => {
      new MutationObserver(() => resolve(Date.now())).observe(document.documentElement, { childList: true });
    }),
  }));
  const said = await world.options.evaluate(
    (quietPeriod) => {
      const now = Date.now();
      chrome.runtime.sendMessage({ command: "setQuiet", data: { quietPeriod } });
      return now;
    },
    { why: "presenting", until },
  );
  const took = (await watching.evaluate(({ gone }) => gone)) - said;
  console.log(`Presenting hides it after ${took} ms.`);
  expect(await view.headline()).toBeUndefined();
  await expect.poll(world.badge).toBe("zz");
  await refillBudget(world);
  await publish();
  expect(await stays(view, 800)).toBeUndefined();

  await command(world.options, "setQuiet", { quietPeriod: null });
  await appears(world, view, publish);
  await setPreferences(world, { overlay: { mode: "off" } });
  await expect.poll(view.headline).toBeUndefined();
});
