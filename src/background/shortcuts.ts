import browser, { type Tabs } from "webextension-polyfill";
import { readSettings } from "../store/read";
import { toggleHush } from "./hush";
import { markAllRead } from "./reading";
import { settle } from "./settle";
import { toggleOverlayOn } from "./site";
import { afterStart } from "./start";

/** The reader's shortcuts, as the manifest names them; the browser itself opens the popup. */
const shortcuts: Record<string, (tab?: Tabs.Tab) => unknown> = {
  "mark-all-read": afterStart(async () => {
    const { follows } = await readSettings();
    for (const { id } of follows) await markAllRead(id);
    await settle();
  }),
  presenting: afterStart(() => toggleHush("presenting")),
  // Not after the start: the browser asks for leave only while the key is its answer.
  overlay: (tab) => toggleOverlayOn(tab),
};

/** Call it at the worker's top level. */
export function hearShortcuts(): void {
  // Android's Firefox has no keys.
  browser.commands?.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    shortcuts[command]?.(tab);
  });
}
