import browser, { type Tabs } from "webextension-polyfill";
import { own } from "../../core/own";
import { markAllRead } from "../commands/mark-read";
import { toggleOverlayOn } from "../commands/overlay-site";
import { toggleQuiet } from "../commands/quiet";
import { present } from "../present/present";
import { onEvent } from "../start";

/** Shortcuts by their names in the manifest. The browser itself opens the popup. */
const shortcuts: Record<string, (tab?: Tabs.Tab) => unknown> = {
  "mark-all-read": onEvent(async ({ coverages }) => {
    await Promise.all(coverages.map(({ id }) => markAllRead(id)));
    await present();
  }),
  presenting: onEvent(() => toggleQuiet("presenting")),
  // Not through `onEvent`, which awaits the start: the browser prompts for a permission only during the user gesture.
  overlay: (tab) => toggleOverlayOn(tab),
};

/** Registers the listener for keyboard shortcuts. Call it at the worker's top level. */
export function listenToShortcuts(): void {
  // Firefox for Android has no `commands` API.
  browser.commands?.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    own(shortcuts, command)?.(tab);
  });
}
