import browser from "webextension-polyfill";
import type { Preferences } from "../../core/preferences";
import { mayShowOverlayOn } from "../../core/sites";
import type { OverlayNews, OverlayReply, ToOverlay } from "../../messaging/overlay-messages";
import { readSettings } from "../../store/read";

type Overlay = Preferences["overlay"];

/** The file that `src/overlay/overlay.ts` is built as (build/extension.ts). */
const SCRIPT = "overlay.js";

/** Closes the overlay in all tabs where it is no longer allowed. */
export async function closeOverlays(): Promise<void> {
  const { overlay } = (await readSettings()).preferences;
  const tabs = await browser.tabs.query({ discarded: false });
  // Not awaited: a page that hangs never answers, and would hold everything else back.
  for (const tab of tabs) if (!mayShowIn(tab, overlay)) sendTo(tab, { overlay: "off" });
}

/** Hides the overlay in all tabs at once. */
export async function hideOverlays(): Promise<void> {
  for (const tab of await browser.tabs.query({ discarded: false })) sendTo(tab, { overlay: "quiet" });
}

const AWAY_AFTER_S = 180;

/**
 * The tab in which the overlay may show news now: the active one of the focused window, if its site was chosen.
 * Undefined while the machine is idle, because nobody would see the news.
 */
export async function tabForOverlay(overlay: Overlay): Promise<number | undefined> {
  if (overlay.mode === "off" || (await browser.idle.queryState(AWAY_AFTER_S)) !== "active") return undefined;
  // Rejects while no window is open.
  const last = await browser.windows.getLastFocused().catch(() => undefined);
  if (!last?.focused || last.state === "fullscreen") return undefined;
  const [tab] = await browser.tabs.query({ active: true, windowId: last.id });
  return tab && mayShowIn(tab, overlay) ? tab.id : undefined;
}

/** A page that is still loading accepts no script; the news can wait. */
const INJECTION_TIMEOUT_MS = 2000;

/**
 * Injects the overlay's script into a tab. The script does nothing until it is sent news; a second injection has no
 * effect. It isn't injected before there is news, so that other pages pay nothing for it.
 *
 * @returns false if it wasn't injected: the tab is closing, shows an error, or is still loading
 */
export function injectOverlay(tabId: number): Promise<boolean> {
  const injected = browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] }).then(
    () => true,
    () => false,
  );
  return within(INJECTION_TIMEOUT_MS, injected, false);
}

/** The script waits 20 seconds for the reader to stop typing. A page that hangs never answers, and would hold back all later news. */
const ANSWER_TIMEOUT_MS = 25_000;

export async function showOverlayIn(tabId: number, news: OverlayNews): Promise<OverlayReply> {
  const answer = sendTo({ id: tabId }, { overlay: "show", news });
  return (await within(ANSWER_TIMEOUT_MS, answer, undefined)) === "shown" ? "shown" : "not now";
}

const within = <T>(ms: number, answer: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([answer, new Promise<T>((resolve) => setTimeout(resolve, ms, otherwise))]);

/** The browser reveals a tab's address only with permission for its site. */
const mayShowIn = ({ url }: { url?: string }, overlay: Overlay): boolean =>
  overlay.mode !== "off" && mayShowOverlayOn(url, overlay);

/** Rejections are ignored: a tab without our script has no receiver. */
const sendTo = ({ id }: { id?: number }, message: ToOverlay): Promise<unknown> =>
  browser.tabs.sendMessage(id ?? -1, message, { frameId: 0 }).catch(() => undefined);
