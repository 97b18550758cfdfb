import browser from "webextension-polyfill";
import { send } from "../messaging/channel";
import { t } from "../text/browser";
import { OfferLine } from "./offer";
import type { PopupModel } from "./popup-model";

const REPLAY_SPEED = 30;

/** Before anything is followed. An offer takes the place of the sentence, so the buttons stay where they are. */
export function Empty({ popup }: { popup: PopupModel }) {
  const offer = popup.offer.value;
  return (
    <main class="empty">
      <h1 class="visually-hidden">{t("appName")}</h1>
      <div class="welcome">
        {offer ? (
          <OfferLine key={offer.address} offer={offer} first onFollowed={popup.show} />
        ) : (
          <>
            <img src="/icons/icon.svg" width="40" height="40" alt="" />
            <p>{t("nothingFollowed")}</p>
          </>
        )}
      </div>
      <button
        type="button"
        class={offer ? "button" : "button primary"}
        onClick={() => browser.runtime.openOptionsPage()}
      >
        {t("followLivePage")}
      </button>
      <button type="button" class="button plain" onClick={() => send("followReplay", { speed: REPLAY_SPEED })}>
        {t("playReplay")}
      </button>
    </main>
  );
}
