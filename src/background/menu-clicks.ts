import browser from "webextension-polyfill";
import { readSettings } from "../store/read";
import { handlers } from "./commands";
import { toggleHush } from "./hush";
import type { MenuEntry } from "./menu";
import { openLivePage } from "./open";
import { afterStart } from "./start";

const actions: Record<MenuEntry, () => Promise<unknown>> = {
  refresh: async () => {
    const { follows } = await readSettings();
    await Promise.all(follows.map(({ id }) => handlers.refresh({ coverageId: id })));
  },
  snooze: () => toggleHush("snooze"),
  presenting: () => toggleHush("presenting"),
  openLive: openLivePage,
};

/** Call it at the worker's top level. */
export function hearMenu(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId }) => {
    if (Object.hasOwn(actions, menuItemId)) afterStart(actions[menuItemId as MenuEntry])();
  });
}
