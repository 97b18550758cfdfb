import type { ReadonlySignal } from "@preact/signals";
import browser from "webextension-polyfill";
import type { Settings } from "../../core/settings";
import { t } from "../../text/browser";
import { Board } from "../shared/coverage/board";
import { CoveragePage } from "../shared/coverage/coverage-page";
import { ScopeBar } from "../shared/coverage/scope-bar";
import { Search, SearchButton } from "../shared/coverage/search";
import { Summary } from "../shared/coverage/summary";
import { usePresence } from "../shared/coverage/use-presence";
import { Feed } from "../shared/feed/feed";
import { ReplayButton } from "../shared/following/replay";
import type { CoverageModel } from "../shared/model/coverage-model";
import { openCoverageSwitcher } from "../shared/model/coverage-switcher";
import { openStorageStatus, StorageNotes } from "../shared/page/storage-notes";
import { OfferLine, openOffer } from "./offer";
import { PanelButton, PanelItem } from "./panel-button";

type PopupModel = Awaited<ReturnType<typeof openPopup>>;

/**
 * Everything the popup shows, read from storage without waiting for worker or network. What the reader's tab offers
 * comes later.
 */
export async function openPopup(settings: ReadonlySignal<Settings>) {
  const switcher = await openCoverageSwitcher(settings);
  return { ...switcher, offer: openOffer(switcher.ids), storage: openStorageStatus() };
}

/** The popup: what is followed, at a glance. */
export function Popup({ model: popup }: { model: PopupModel }) {
  const { current, storage } = popup;
  if (storage.value.isNewer) return <StorageNotes status={storage.value} />;
  if (!current.value) return <NothingFollowed popup={popup} />;
  return <Coverage key={current.value.id} popup={popup} model={current.value} />;
}

function Coverage({ popup, model }: { popup: PopupModel; model: CoverageModel }) {
  usePresence(model.id);
  const loaded = model.loaded.value;
  if (!loaded) return null;
  const offer = popup.offer.value;
  return (
    <CoveragePage
      switcher={popup}
      model={model}
      loaded={loaded}
      storage={popup.storage.value}
      menu={<PanelItem />}
      footer={<PanelButton />}
    >
      <ScopeBar model={model} loaded={loaded} end={<SearchButton model={model} />} />
      <Search model={model} />
      <div class="view">
        <main class="scroller">
          <Board model={model} loaded={loaded} />
          <Summary loaded={loaded} />
          <Feed model={model} loaded={loaded} />
        </main>
        {offer && <OfferLine key={offer.address} offer={offer} onFollowed={popup.show} />}
      </div>
    </CoveragePage>
  );
}

/** Shown before anything is followed. An offer replaces the sentence, so the buttons below don't move. */
function NothingFollowed({ popup }: { popup: PopupModel }) {
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
            <p role="status">{t(offer === null ? "nothingOnPage" : "nothingFollowed")}</p>
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
