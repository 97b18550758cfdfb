import { PictureInPicture2 } from "lucide";
import browser from "webextension-polyfill";
import { t } from "../../text/browser";
import { MenuItem } from "./design/menu";

const SIZE = { width: 360, height: 220 };

/** Opens the live card in a small window of its own; one that is open already comes to the front. */
async function openPopout(): Promise<void> {
  const url = browser.runtime.getURL("src/views/popout/index.html");
  const [open] = await browser.tabs.query({ url });
  if (open?.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true, state: "normal" });
  else await browser.windows.create({ url, type: "popup", ...SIZE });
}

/** Android's Firefox has no windows. */
export function PopoutItem() {
  if (!browser.windows) return null;
  return (
    <MenuItem icon={PictureInPicture2} onChoose={openPopout}>
      {t("popOut")}
    </MenuItem>
  );
}
