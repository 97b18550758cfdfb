import pLimit from "p-limit";
import browser, { type Tabs } from "webextension-polyfill";
import type { Preferences } from "../core/preferences";
import { mayStandOver, neverOver, patternsOf } from "../core/sites";
import type { OverlayNews, OverlayReply, ToOverlay } from "../messaging/overlay";
import script from "../overlay/overlay.ts?script&iife";
import { readSettings } from "../storage/read";

const ID = "overlay";
type Overlay = Preferences["overlay"];

/**
 * Brings the overlay's script to the tabs of the sites that the reader chose and that the browser lets us into, to those
 * that are open too, and takes it from all others.
 */
export const placeOverlay = (): Promise<void> => placing(place);

/** One after the other: what one is about to register, another would too. */
const placing = pLimit(1);

async function place(): Promise<void> {
  const { overlay } = (await readSettings()).preferences;
  const matches = overlay.mode === "off" ? [] : await granted(overlay.sites);
  await register(matches, overlay);
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map((tab) => (isCovered(tab, matches, overlay) ? inject(tab) : sendTo(tab, { overlay: "off" }))),
  );
}

/** Takes what is shown from all tabs at once. */
export async function quietTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map((tab) => sendTo(tab, { overlay: "quiet" })));
}

/** The tab over which news may stand now: the active one of the focused window, if its site was chosen. */
export async function tabToTell(overlay: Overlay): Promise<number | undefined> {
  if (overlay.mode === "off") return undefined;
  const { id: windowId, focused, state } = await browser.windows.getLastFocused();
  if (!focused || state === "fullscreen") return undefined;
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab && mayStandOver(tab.url, overlay) ? tab.id : undefined;
}

export async function showIn(tabId: number, news: OverlayNews): Promise<OverlayReply> {
  return (await sendTo({ id: tabId }, { overlay: "show", news })) === "shown" ? "shown" : "not now";
}

async function granted(sites: readonly string[]): Promise<string[]> {
  const patterns = [...new Set(sites.flatMap(patternsOf))];
  const given = await Promise.all(patterns.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return patterns.filter((_, i) => given[i]);
}

async function register(matches: string[], { denied }: Overlay): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const wanted = { id: ID, js: [script], matches, excludeMatches: neverOver(denied), runAt: "document_idle" as const };
  if (registered.length > 0) await browser.scripting.updateContentScripts([wanted]);
  else await browser.scripting.registerContentScripts([wanted]);
}

/** A tab whose address we aren't told isn't one of those that were allowed. */
const isCovered = ({ url }: Tabs.Tab, matches: readonly string[], overlay: Overlay): boolean =>
  matches.length > 0 && mayStandOver(url, overlay);

/** In a tab that is just closing, or shows an error, there is nobody to tell. */
const inject = ({ id }: Tabs.Tab): Promise<unknown> =>
  browser.scripting.executeScript({ target: { tabId: id ?? -1 }, files: [script] }).catch(() => undefined);

const sendTo = ({ id }: Pick<Tabs.Tab, "id">, message: ToOverlay): Promise<unknown> =>
  browser.tabs.sendMessage(id ?? -1, message, { frameId: 0 }).catch(() => undefined);
