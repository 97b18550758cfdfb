import { PanelRight } from "lucide";
import browser from "webextension-polyfill";
import { t } from "../../text/browser";
import { IconButton } from "../shared/design/icon-button";
import { MenuItem } from "../shared/design/menu";

/** Chrome only; the polyfill has no types for it. */
const sidePanel = "chrome" in globalThis ? chrome.sidePanel : undefined;
/** Firefox only, although its types say that it always exists. */
const sidebar: typeof browser.sidebarAction | undefined = browser.sidebarAction;

/** Whether the browser has a side panel. */
const hasPanel = sidePanel?.open !== undefined || sidebar?.open !== undefined;

/** Opens the side panel in this window. Call it within a click; otherwise the browser rejects it. */
function openPanel(): Promise<void> {
  if (sidePanel?.open) return sidePanel.open({ windowId: chrome.windows.WINDOW_ID_CURRENT });
  return sidebar?.open() ?? Promise.resolve();
}

/** Closes the popup once the panel is open. */
const open = () => openPanel().then(() => window.close());

/** Opens the side panel. An icon alone, since the words don't fit beside the other buttons in any language. */
export function PanelButton() {
  if (!hasPanel) return null;
  return <IconButton class="button plain" name={t("openPanel")} node={PanelRight} onClick={open} />;
}

/** The same as a menu item. */
export function PanelItem() {
  if (!hasPanel) return null;
  return (
    <MenuItem icon={PanelRight} onChoose={open}>
      {t("openPanel")}
    </MenuItem>
  );
}
