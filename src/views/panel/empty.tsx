import browser from "webextension-polyfill";
import { t } from "../../text/browser";
import { ReplayButton } from "../shared/following/replay-button";

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
      <ReplayButton />
    </main>
  );
}
