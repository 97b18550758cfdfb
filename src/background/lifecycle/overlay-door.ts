import browser from "webextension-polyfill";
import * as z from "zod/mini";
import { mayStandOver } from "../../core/sites";
import { type FromOverlay, fromOverlay } from "../../messaging/overlay-messages";
import { readInterruptions, readSettings } from "../../store/read";
import { openPost } from "../commands/open";
import { setPreferences } from "../commands/preferences";
import { present } from "../present/present";
import { removeShown } from "../present/queue";
import { whenStarted } from "./start";

/**
 * The narrow door for the script in the reader's tabs, beside the one for our own pages; call it at the worker's top
 * level. It hears only the tab in which something was shown last, on a site that was chosen, and what it may ask for
 * carries no address: a page that has taken the script over could open, once, what its reader was offered anyway.
 */
export function receiveFromOverlay(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    const parsed = z.safeParse(fromOverlay, message);
    if (!parsed.success || sender.id !== browser.runtime.id || sender.frameId !== 0) return undefined;
    obey(parsed.data, sender);
    return undefined;
  });
}

async function obey(asked: FromOverlay, { tab, url }: browser.Runtime.MessageSender): Promise<void> {
  if (!(await whenStarted())) return;
  const { shown } = (await readInterruptions()) ?? {};
  const { overlay } = (await readSettings()).preferences;
  if (!shown || shown.tabId !== tab?.id || !mayStandOver(url, overlay)) return;
  if (asked.overlay === "corner") return setPreferences({ overlay: { corner: asked.corner } });
  await removeShown();
  await openPost(shown);
  await present();
}
