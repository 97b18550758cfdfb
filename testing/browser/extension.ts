import type { BrowserContext, Page } from "@playwright/test";

/** What the toolbar button shows, as the browser reports it. */
export interface ActionState {
  badge: string;
  /** Red, green and blue from 0 to 255, and alpha. */
  colour: readonly number[];
  title: string;
}

/** A page of any browser in which scripts can run. */
export interface Scripted {
  evaluate<R>(run: () => R | Promise<R>): Promise<R>;
  evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
}

/** What the toolbar button shows, read from any page of the extension, so that no worker is woken. */
export const actionState = (page: Scripted): Promise<ActionState> =>
  page.evaluate(async () => ({
    badge: await chrome.action.getBadgeText({}),
    colour: await chrome.action.getBadgeBackgroundColor({}),
    title: await chrome.action.getTitle({}),
  }));

/** Runs no script of ours. */
const BARE = "manifest.json";
const addressOf = (extensionId: string, path: string): string => `chrome-extension://${extensionId}/${path}`;

/** The bare page of the extension that stays open between tests (see `cleanUp`), if it does. */
export const barePage = (context: BrowserContext, extensionId: string): Page | undefined =>
  context.pages().find((page) => page.url() === addressOf(extensionId, BARE));

/** Opens the bare page in the empty tab that a browser starts with. */
export async function openBarePage(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = context.pages().find((one) => one.url() === "about:blank") ?? (await context.newPage());
  await page.goto(addressOf(extensionId, BARE));
  return page;
}

/** Opens one of the extension's pages in a tab. */
export async function openExtensionPage(context: BrowserContext, extensionId: string, path: string): Promise<Page> {
  const url = addressOf(extensionId, path);
  const bare = barePage(context, extensionId);
  if (!bare) {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }
  // Opened by the extension itself, it needs no process for an empty page first: a third less for the processor.
  const opened = context.waitForEvent("page");
  await bare.evaluate((url) => chrome.tabs.create({ url }).then(() => undefined), url);
  const page = await opened;
  // Its script may already have added a fragment. Playwright seldom misses that a page which it didn't open has loaded.
  const isLoaded = (url: string) => location.href.startsWith(url) && document.readyState === "complete";
  await page.waitForFunction(isLoaded, url, { polling: 50 });
  return page;
}

/** Stops the extension's worker as the browser does when it is idle; it wakes at the next event. */
export async function killWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const bare = barePage(context, extensionId);
  const page = bare ?? (await openExtensionPage(context, extensionId, BARE));
  const stop = await workerStopper(context, page);
  await stop();
  if (!bare) await page.close();
}

/** The same from a page of the extension that stays open, since opening one costs time. */
export async function workerStopper(context: BrowserContext, page: Page): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(page);
  let isStopped = false;
  let onStopped = () => {};
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    if (versions.length === 0) return;
    isStopped = versions.every(({ runningStatus }) => runningStatus === "stopped");
    if (isStopped) onStopped();
  });
  await session.send("ServiceWorker.enable");
  return async () => {
    const stopped = new Promise<void>((resolve) => {
      onStopped = resolve;
    });
    await session.send("ServiceWorker.stopAllWorkers");
    if (!isStopped) await stopped;
  };
}
