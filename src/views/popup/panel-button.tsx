import { PanelRight } from "lucide";
import browser from "webextension-polyfill";
import { t } from "../../text/browser";
import { Icon } from "../shared/design/icon";
import { MenuItem } from "../shared/design/menu";

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

/** The popup's work is done then. Where the browser refuses, it stays. */
const open = () => openPanel().then(() => window.close());

/** Opens the side panel, where the browser has one. In three words, no language has room for it beside the others. */
export function PanelButton() {
  if (!hasPanel) return null;
  return (
    <button type="button" class="button plain" aria-label={t("openPanel")} title={t("openPanel")} onClick={open}>
      <Icon node={PanelRight} size={16} />
    </button>
  );
}

/** The same in a menu. */
export function PanelItem() {
  if (!hasPanel) return null;
  return (
    <MenuItem icon={PanelRight} onChoose={open}>
      {t("openPanel")}
    </MenuItem>
  );
}
