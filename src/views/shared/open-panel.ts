import browser from "webextension-polyfill";

/** Chrome's; the polyfill has no types for it. */
const sidePanel = "chrome" in globalThis ? chrome.sidePanel : undefined;
/** Firefox's; its types say that it is everywhere. */
const sidebar: typeof browser.sidebarAction | undefined = browser.sidebarAction;

/** Whether the browser has a side panel. */
export const hasPanel = sidePanel?.open !== undefined || sidebar?.open !== undefined;

/** Opens the side panel in this window. Call it straight from a click: browsers open it only then, and reject otherwise. */
export function openPanel(): Promise<void> {
  if (sidePanel?.open) return sidePanel.open({ windowId: chrome.windows.WINDOW_ID_CURRENT });
  return sidebar?.open() ?? Promise.resolve();
}
