import browser from "webextension-polyfill";
import * as z from "zod/mini";
import { mayShowOverlayOn } from "../../core/sites";
import { type FromOverlay, fromOverlay } from "../../messaging/overlay-messages";
import { readInterruptions, readSettings } from "../../store/read";
import { openPost } from "../commands/open";
import { setPreferences } from "../commands/preferences";
import { present } from "../present/present";
import { removeShown } from "../present/queue";
import { whenStarted } from "../start";

/**
 * Registers the listener for messages of the overlay's script, separate from that for our own pages. Call it at the
 * worker's top level. Accepts messages only from the tab in which something was shown last, on a site that was chosen.
 * No message has an address, so a hostile page that controls the script can only open, once, the post that was shown
 * anyway.
 */
export function receiveFromOverlay(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    const parsed = z.safeParse(fromOverlay, message);
    if (!parsed.success || sender.id !== browser.runtime.id || sender.frameId !== 0) return undefined;
    handle(parsed.data, sender);
    return undefined;
  });
}

async function handle(asked: FromOverlay, { tab, url }: browser.Runtime.MessageSender): Promise<void> {
  if (!(await whenStarted())) return;
  const { shown } = (await readInterruptions()) ?? {};
  const { overlay } = (await readSettings()).preferences;
  if (!shown || shown.tabId !== tab?.id || !mayShowOverlayOn(url, overlay)) return;
  if (asked.overlay === "corner") return setPreferences({ overlay: { corner: asked.corner } });
  await removeShown();
  await openPost(shown);
  await present();
}
