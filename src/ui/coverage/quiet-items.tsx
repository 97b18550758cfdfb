import { endOfDay } from "date-fns";
import { BellOff, Presentation } from "lucide";
import type { Hush } from "../../core/hush";
import { send } from "../../messaging/channel";
import { t } from "../../text/browser";
import { MenuItem } from "../design/menu";

const MINUTE_MS = 60_000;

/** The commands that make Raceside quiet for a while. */
export function QuietItems() {
  const hush = (why: Hush["why"], until: number) =>
    send("hush", { hush: { why, until: new Date(until).toISOString() } });
  return (
    <>
      <MenuItem icon={BellOff} onChoose={() => hush("snooze", Date.now() + 15 * MINUTE_MS)}>
        {t("snooze15")}
      </MenuItem>
      <MenuItem icon={BellOff} onChoose={() => hush("snooze", Date.now() + 60 * MINUTE_MS)}>
        {t("snooze60")}
      </MenuItem>
      <MenuItem icon={BellOff} onChoose={() => hush("snooze", endOfDay(Date.now()).getTime())}>
        {t("snoozeDay")}
      </MenuItem>
      <MenuItem icon={Presentation} onChoose={() => hush("presenting", Date.now() + 60 * MINUTE_MS)}>
        {t("presentNow")}
      </MenuItem>
    </>
  );
}
