import browser from "webextension-polyfill";
import { send } from "../messaging/channel";
import { t } from "../text/browser";

const REPLAY_SPEED = 30;

/** Before anything is followed. */
export function Empty() {
  return (
    <main class="empty">
      <h1 class="visually-hidden">{t("appName")}</h1>
      <img src="/icons/icon.svg" width="40" height="40" alt="" />
      <p>{t("nothingFollowed")}</p>
      <button type="button" class="button primary" onClick={() => browser.runtime.openOptionsPage()}>
        {t("followLivePage")}
      </button>
      <button type="button" class="button plain" onClick={() => send("followReplay", { speed: REPLAY_SPEED })}>
        {t("playReplay")}
      </button>
    </main>
  );
}
