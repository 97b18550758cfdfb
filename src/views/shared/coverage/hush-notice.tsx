import { hushAt } from "../../../core/hush";
import { send } from "../../../messaging/send";
import { locale, t } from "../../../text/browser";
import { clockTime } from "../../../text/time";
import { clock } from "../clock";
import { useSettings } from "../settings";

/** That it is to be quiet, till when, and a way to end that. */
export function HushNotice() {
  const hush = hushAt(useSettings().hush, new Date(clock.value).toISOString());
  if (!hush) return null;
  return (
    <div class="notice calm">
      <p>{t("quietUntil", clockTime(hush.until, locale()))}</p>
      <button type="button" class="button" onClick={() => send("hush", { hush: null })}>
        {t("speakAgain")}
      </button>
    </div>
  );
}
