import browser from "webextension-polyfill";
import type { State } from "../../store/state";
import { openLivePage } from "../commands/open";
import { toggleQuiet } from "../commands/quiet";
import { present } from "../present/present";
import type { MenuEntry } from "../present/toolbar";
import { refresh } from "../refresh/on-demand";
import { onEvent } from "../start";

const actions: Record<MenuEntry, (state: State) => Promise<unknown>> = {
  refresh: (state) => Promise.all(state.coverages.map(({ id }) => refresh(state, id).then(present))),
  snooze: () => toggleQuiet("snooze"),
  presenting: () => toggleQuiet("presenting"),
  openLive: openLivePage,
};

/** Registers the listener for the toolbar icon's menu. Call it at the worker's top level. */
export function listenToMenu(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId }) => {
    if (Object.hasOwn(actions, menuItemId)) onEvent(actions[menuItemId as MenuEntry])();
  });
}
