import { BellOff, Presentation } from "lucide";
import { type Hush, presentingFrom, snoozeFor } from "../../../core/hush";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { MenuItem } from "../design/menu";

/** The commands that make Raceside quiet for a while. */
export function QuietItems() {
  const set = (hush: Hush) => send("hush", { hush });
  return (
    <>
      <MenuItem icon={BellOff} onChoose={() => set(snoozeFor("15 min", Date.now()))}>
        {t("snooze15")}
      </MenuItem>
      <MenuItem icon={BellOff} onChoose={() => set(snoozeFor("1 h", Date.now()))}>
        {t("snooze60")}
      </MenuItem>
      <MenuItem icon={BellOff} onChoose={() => set(snoozeFor("day", Date.now()))}>
        {t("snoozeDay")}
      </MenuItem>
      <MenuItem icon={Presentation} onChoose={() => set(presentingFrom(Date.now()))}>
        {t("presentNow")}
      </MenuItem>
    </>
  );
}
