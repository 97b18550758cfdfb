import browser from "webextension-polyfill";
import { t } from "../../text/browser";
import { ReplayButton } from "../shared/following/replay-button";
import { OfferLine } from "./offer";
import type { PopupModel } from "./popup-model";

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
      <ReplayButton />
    </main>
  );
}
