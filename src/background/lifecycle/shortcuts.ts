import browser, { type Tabs } from "webextension-polyfill";
import { own } from "../../core/own";
import { markAllRead } from "../commands/mark-read";
import { toggleOverlayOn } from "../commands/overlay-site";
import { toggleQuiet } from "../commands/quiet";
import { present } from "../present/present";
import { onEvent } from "./start";

/** The reader's shortcuts, as the manifest names them; the browser itself opens the popup. */
const shortcuts: Record<string, (tab?: Tabs.Tab) => unknown> = {
  "mark-all-read": onEvent(async ({ coverages }) => {
    for (const { id } of coverages) await markAllRead(id);
    await present();
  }),
  presenting: onEvent(() => toggleQuiet("presenting")),
  // Not after the start: the browser asks for permission only in answer to the key.
  overlay: (tab) => toggleOverlayOn(tab),
};

/** Call it at the worker's top level. */
export function listenToShortcuts(): void {
  // Android's Firefox has no keys.
  browser.commands?.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    own(shortcuts, command)?.(tab);
  });
}
