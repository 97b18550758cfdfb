import type { Page } from "@playwright/test";
import { actionState, openExtensionPage, workerStopper } from "./extension";
import type { Launched } from "./launch";

/** What an extension was right after it was installed. */
export interface Installed {
  stored: Record<string, unknown>;
  /** All that `cleanUp` brings back or checks, as one text to compare. */
  state: string;
}

/** Any page of the extension that runs no script of ours. */
const BARE = "manifest.json";

/** Notes what there is to come back to. The extension must have been installed just now. */
export async function noteInstalled({ context, extensionId }: Launched): Promise<Installed> {
  const page = await openExtensionPage(context, extensionId, BARE);
  const stop = await workerStopper(context, page);
  // With its first steps done, it draws the badge last.
  await page.waitForFunction(async () => (await chrome.action.getBadgeBackgroundColor({}))[3] === 255);
  await stop();
  const stored = await page.evaluate(() => chrome.storage.local.get(null));
  const state = await stateOf(page);
  await page.close();
  return { stored, state };
}

/**
 * Brings a browser back to where it was when the extension was installed: one empty tab, nothing stored, no alarm, no
 * badge, and a worker that starts anew at the next event.
 *
 * @returns whether that succeeded. Permissions, for one, don't come back: who gets `false` closes the browser.
 */
export async function cleanUp({ context, extensionId }: Launched, installed: Installed): Promise<boolean> {
  const page = await openExtensionPage(context, extensionId, BARE);
  // Without any tab, the browser would end.
  const kept = context.pages().find((one) => one.url() === "about:blank");
  const others = context.pages().filter((one) => one !== page && one !== kept);
  await Promise.all(others.map((one) => one.close()));
  await Promise.all([context.setOffline(false), context.clearCookies(), context.clearPermissions()]);
  const stop = await workerStopper(context, page);
  await stop();
  // The worker hears of it, so it is stopped again before the rest is put back.
  await page.evaluate(() => chrome.storage.sync.clear());
  await stop();
  await page.evaluate(async (stored) => {
    localStorage.clear();
    sessionStorage.clear();
    const keys = Object.keys(await chrome.storage.local.get(null)).filter((key) => !(key in stored));
    await Promise.all([
      chrome.storage.local.remove(keys),
      chrome.storage.local.set(stored),
      chrome.storage.session.clear(),
      chrome.alarms.clearAll(),
      chrome.action.setBadgeText({ text: "" }),
      chrome.action.setTitle({ title: chrome.runtime.getManifest().action?.default_title ?? "" }),
    ]);
    const shown = (await chrome.notifications?.getAll()) ?? {};
    await Promise.all(Object.keys(shown).map((id) => chrome.notifications.clear(id)));
  }, installed.stored);
  const isClean = kept !== undefined && (await stateOf(page)) === installed.state;
  await page.close();
  return isClean;
}

async function stateOf(page: Page): Promise<string> {
  const { badge, title } = await actionState(page);
  const within = await page.evaluate(async () => {
    const { origins = [], permissions = [] } = await chrome.permissions.getAll();
    const contexts = await chrome.runtime.getContexts({});
    return {
      stored: Object.entries(await chrome.storage.local.get(null)).sort(([a], [b]) => (a < b ? -1 : 1)),
      synced: await chrome.storage.sync.get(null),
      alarms: await chrome.alarms.getAll(),
      granted: [origins.sort(), permissions.sort()],
      // A popup or a side panel stays open, whatever tabs are closed.
      views: contexts.flatMap(({ contextType, documentUrl }) => (contextType === "BACKGROUND" ? [] : documentUrl)),
      notified: (await chrome.notifications?.getAll()) ?? {},
    };
  });
  return JSON.stringify({ badge, title, ...within });
}
