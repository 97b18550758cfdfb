import browser from "webextension-polyfill";
import type { Preferences } from "../../core/preferences";
import { mayStandOver } from "../../core/sites";
import type { OverlayNews, OverlayReply, ToOverlay } from "../../messaging/overlay-messages";
import { readSettings } from "../../store/read";

type Overlay = Preferences["overlay"];

/** The file that `src/overlay/overlay.ts` is built as (build/extension.ts). */
const SCRIPT = "overlay.js";

/** Takes the overlay from all tabs over which it may not be shown any more. */
export async function closeOverlays(): Promise<void> {
  const { overlay } = (await readSettings()).preferences;
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map((tab) => !mayShowIn(tab, overlay) && sendTo(tab, { overlay: "off" })));
}

/** Takes what is shown from all tabs at once. */
export async function hideOverlays(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map((tab) => sendTo(tab, { overlay: "quiet" })));
}

const AWAY_AFTER_S = 180;

/**
 * The tab over which news may be shown now: the active one of the focused window, if its site was chosen. None where
 * nobody sits before the screen, as far as the browser knows: it would be shown to an empty chair.
 */
export async function tabForOverlay(overlay: Overlay): Promise<number | undefined> {
  if (overlay.mode === "off" || (await browser.idle.queryState(AWAY_AFTER_S)) !== "active") return undefined;
  const { id: windowId, focused, state } = await browser.windows.getLastFocused();
  if (!focused || state === "fullscreen") return undefined;
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab && mayShowIn(tab, overlay) ? tab.id : undefined;
}

/** A page that is still being read lets nobody in; the news can wait. */
const PATIENCE_MS = 2000;

/**
 * Brings the overlay's script into a tab, where it does nothing until it is sent something, and nothing if it is there
 * already. It comes with the news and not with the page, so that a page without news pays nothing for it.
 *
 * @returns false where it didn't get in: the tab is closing, shows an error, or isn't ready
 */
export function injectOverlay(tabId: number): Promise<boolean> {
  const injected = browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] }).then(
    () => true,
    () => false,
  );
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false));
  return Promise.race([injected, late]);
}

export async function showOverlayIn(tabId: number, news: OverlayNews): Promise<OverlayReply> {
  return (await sendTo({ id: tabId }, { overlay: "show", news })) === "shown" ? "shown" : "not now";
}

/** The browser tells us the address of a tab only where we may enter it. */
const mayShowIn = ({ url }: { url?: string }, overlay: Overlay): boolean =>
  overlay.mode !== "off" && mayStandOver(url, overlay);

/** In a tab without our script nobody listens. */
const sendTo = ({ id }: { id?: number }, message: ToOverlay): Promise<unknown> =>
  browser.tabs.sendMessage(id ?? -1, message, { frameId: 0 }).catch(() => undefined);
