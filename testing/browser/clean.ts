import type { Page } from "@playwright/test";
import { actionState, barePage, openBarePage, workerStopper } from "./extension";
import type { Launched } from "./launch";

/** The state of an extension right after its installation. */
export interface Installed {
  stored: Record<string, unknown>;
  /** Everything that `cleanUp` restores or checks, as one string to compare. */
  state: string;
}

/** Records the state to restore. The extension must have been installed just now. */
export async function noteInstalled({ context, extensionId }: Launched): Promise<Installed> {
  const page = await openBarePage(context, extensionId);
  const stop = await workerStopper(context, page);
  // The badge is drawn last after the first steps.
  await page.waitForFunction(async () => (await chrome.action.getBadgeBackgroundColor({}))[3] === 255);
  await stop();
  const stored = await page.evaluate(() => chrome.storage.local.get(null));
  return { stored, state: await stateOf(page) };
}

/**
 * Restores a browser to its state after the installation: one bare tab, nothing stored, no alarm, no badge, and a worker that
 * starts again at the next event.
 *
 * @returns whether that succeeded; if not (revoked permissions can't be restored), close the browser
 */
export async function cleanUp({ context, extensionId }: Launched, installed: Installed): Promise<boolean> {
  // Without a tab, the browser would exit; and opening another takes longer than all the rest.
  const page = barePage(context, extensionId);
  if (!page) return false;
  const others = context.pages().filter((one) => one !== page);
  await Promise.all(others.map((one) => one.close()));
  await Promise.all([context.setOffline(false), context.clearCookies(), context.clearPermissions()]);
  const stop = await workerStopper(context, page);
  await stop();
  const isSynced = await page.evaluate(async () => {
    const isSynced = Object.keys(await chrome.storage.sync.get(null)).length > 0;
    if (isSynced) await chrome.storage.sync.clear();
    return isSynced;
  });
  // That wakes the worker, so it is stopped again before the rest is restored.
  if (isSynced) await stop();
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
  return (await stateOf(page)) === installed.state;
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
      // A prompt of the browser's that nobody has answered keeps the focus, whatever became of its tab.
      hasFocus: (await chrome.windows.getLastFocused()).focused,
    };
  });
  return JSON.stringify({ badge, title, ...within });
}
