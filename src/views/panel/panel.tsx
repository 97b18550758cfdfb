import type { ReadonlySignal } from "@preact/signals";
import browser from "webextension-polyfill";
import { t } from "../../text/browser";
import { Announcements } from "../shared/coverage/announcements";
import { Footer } from "../shared/coverage/footer";
import { Header } from "../shared/coverage/header";
import { KeysHelp } from "../shared/coverage/keys-help";
import { EndedNotice, ProblemNotice, QuietNotice } from "../shared/coverage/notices";
import { Digest, Standings, Summary } from "../shared/coverage/overview";
import { RaceChips } from "../shared/coverage/race-chips";
import { Recap } from "../shared/coverage/recap";
import { Search } from "../shared/coverage/search";
import { usePresence } from "../shared/coverage/use-presence";
import { Feed } from "../shared/feed/feed";
import { ReplayButton } from "../shared/following/replay";
import type { CoverageModel } from "../shared/model/coverage-model";
import type { CoverageSwitcher } from "../shared/model/coverage-switcher";
import type { LoadedCoverage } from "../shared/model/loaded-coverage";
import { StorageNotes, type StorageStatus, statusAbout } from "../shared/page/storage-notes";
import { isLookedAt, useLiveTop } from "./attention";
import { KindChips } from "./kind-chips";
import { RaceClock } from "./race-clock";

interface Props {
  switcher: CoverageSwitcher;
  news: ReadonlySignal<StorageStatus>;
}

/** The side panel: all of a coverage, beside whatever else the reader does. */
export function Panel({ switcher, news }: Props) {
  const { current } = switcher;
  if (news.value.isNewer) return <StorageNotes news={news.value} />;
  if (!current.value) return <NothingFollowed />;
  return <Coverage key={current.value.id} switcher={switcher} news={news} model={current.value} />;
}

function Coverage({ switcher, news, model }: Props & { model: CoverageModel }) {
  usePresence(model.id, isLookedAt);
  useLiveTop(model);
  const loaded = model.loaded.value;
  if (!loaded) return null;
  return (
    <>
      <Header switcher={switcher} model={model} loaded={loaded} />
      <ProblemNotice loaded={loaded} />
      <QuietNotice />
      <StorageNotes news={statusAbout(model.id, news.value)} />
      {model.page.value === "recap" ? (
        <Recap model={model} loaded={loaded} />
      ) : (
        <>
          <EndedNotice model={model} loaded={loaded} />
          <Search model={model} always />
          <RaceChips model={model} />
          <Posts model={model} loaded={loaded} />
        </>
      )}
      <Footer model={model} loaded={loaded} />
      <Announcements model={model} />
      <KeysHelp lanes />
    </>
  );
}

function Posts({ model, loaded }: { model: CoverageModel; loaded: LoadedCoverage }) {
  return (
    <main class="scroller">
      <KindChips model={model} loaded={loaded} />
      <RaceClock model={model} loaded={loaded} />
      <Standings model={model} loaded={loaded} />
      <Summary loaded={loaded} />
      <Digest model={model} loaded={loaded} />
      <Feed model={model} loaded={loaded} />
    </main>
  );
}

/** Before anything is followed. */
export function NothingFollowed() {
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
