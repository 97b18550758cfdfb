import type { ReadonlySignal } from "@preact/signals";
import browser from "webextension-polyfill";
import type { Settings } from "../../core/settings";
import { t } from "../../text/browser";
import { Announcements } from "../shared/coverage/announcements";
import { Footer } from "../shared/coverage/footer";
import { Header } from "../shared/coverage/header";
import { KeysHelp } from "../shared/coverage/keys-help";
import { EndedNotice, ProblemNotice, QuietNotice } from "../shared/coverage/notices";
import { Digest, Standings, Summary } from "../shared/coverage/overview";
import { RaceChips } from "../shared/coverage/race-chips";
import { Search, SearchButton } from "../shared/coverage/search";
import { usePresence } from "../shared/coverage/use-presence";
import { Feed } from "../shared/feed/feed";
import { ReplayButton } from "../shared/following/replay";
import type { CoverageModel } from "../shared/model/coverage-model";
import { openCoverageSwitcher } from "../shared/model/coverage-switcher";
import type { LoadedCoverage } from "../shared/model/loaded-coverage";
import { lazyComponent } from "../shared/page/lazy-component";
import { openStorageStatus, StorageNotes, statusAbout } from "../shared/page/storage-notes";
import { OfferLine, openOffer } from "./offer";
import { PanelButton, PanelItem } from "./panel-button";

export type PopupModel = Awaited<ReturnType<typeof openPopup>>;

/**
 * Everything the popup shows, read from storage alone: neither the worker nor the network is waited for. What the
 * reader's tab offers comes later.
 */
export async function openPopup(settings: ReadonlySignal<Settings>) {
  const switcher = await openCoverageSwitcher(settings);
  return { ...switcher, offer: openOffer(switcher.ids), news: openStorageStatus() };
}

const Recap = lazyComponent(() => import("../shared/coverage/recap").then((view) => view.Recap));

/** The popup: what is followed, at a glance. */
export function Popup({ model }: { model: PopupModel }) {
  const { current, news } = model;
  if (news.value.isNewer) return <StorageNotes news={news.value} />;
  return current.value ? (
    <Coverage key={current.value.id} popup={model} model={current.value} />
  ) : (
    <NothingFollowed popup={model} />
  );
}

function Coverage({ popup, model }: { popup: PopupModel; model: CoverageModel }) {
  usePresence(model.id);
  const loaded = model.loaded.value;
  if (!loaded) return null;
  return (
    <>
      <Header switcher={popup} model={model} loaded={loaded}>
        <PanelItem />
      </Header>
      <ProblemNotice loaded={loaded} />
      <QuietNotice />
      <StorageNotes news={statusAbout(model.id, popup.news.value)} />
      {model.page.value === "recap" ? (
        <Recap model={model} loaded={loaded} />
      ) : (
        <>
          <EndedNotice model={model} loaded={loaded} />
          <RaceChips model={model} end={<SearchButton model={model} />} />
          <Search model={model} />
          <Posts popup={popup} model={model} loaded={loaded} />
        </>
      )}
      <Footer model={model} loaded={loaded}>
        <PanelButton />
      </Footer>
      <Announcements model={model} />
      <KeysHelp />
    </>
  );
}

function Posts({ popup, model, loaded }: { popup: PopupModel; model: CoverageModel; loaded: LoadedCoverage }) {
  const offer = popup.offer.value;
  return (
    <div class="view">
      <main class="scroller">
        <Standings model={model} loaded={loaded} />
        <Summary loaded={loaded} />
        <Digest model={model} loaded={loaded} />
        <Feed model={model} loaded={loaded} />
      </main>
      {offer && <OfferLine key={offer.address} offer={offer} onFollowed={popup.show} />}
    </div>
  );
}

/** Before anything is followed. An offer takes the place of the sentence, so the buttons stay where they are. */
export function NothingFollowed({ popup }: { popup: PopupModel }) {
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
