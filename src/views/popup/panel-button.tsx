import { PanelRight } from "lucide";
import { t } from "../../text/browser";
import { Icon } from "../shared/design/icon";
import { MenuItem } from "../shared/design/menu";
import { hasPanel, openPanel } from "../shared/open-panel";

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
