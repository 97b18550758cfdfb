import type { ReadonlySignal } from "@preact/signals";
import browser from "webextension-polyfill";
import { t } from "../../text/browser";
import { Board } from "../shared/coverage/board";
import { CoveragePage } from "../shared/coverage/coverage-page";
import { ScopeBar } from "../shared/coverage/scope-bar";
import { Search } from "../shared/coverage/search";
import { Summary } from "../shared/coverage/summary";
import { usePresence } from "../shared/coverage/use-presence";
import { Folded } from "../shared/design/folded";
import { Feed } from "../shared/feed/feed";
import { ReplayButton } from "../shared/following/replay";
import type { CoverageModel } from "../shared/model/coverage-model";
import type { CoverageSwitcher } from "../shared/model/coverage-switcher";
import { StorageNotes, type StorageStatus } from "../shared/page/storage-notes";
import { isLookedAt, useLiveTop } from "./attention";
import { KindChips } from "./kind-chips";
import { RaceClock } from "./race-clock";

interface Props {
  switcher: CoverageSwitcher;
  storage: ReadonlySignal<StorageStatus>;
}

/** The side panel: a whole coverage, beside the reader's pages. */
export function Panel({ switcher, storage }: Props) {
  const { current } = switcher;
  if (storage.value.isNewer) return <StorageNotes status={storage.value} />;
  if (!current.value) return <NothingFollowed />;
  return <Coverage key={current.value.id} switcher={switcher} storage={storage} model={current.value} />;
}

function Coverage({ switcher, storage, model }: Props & { model: CoverageModel }) {
  usePresence(model.id, isLookedAt);
  useLiveTop(model);
  const loaded = model.loaded.value;
  if (!loaded) return null;
  return (
    <CoveragePage switcher={switcher} model={model} loaded={loaded} storage={storage.value} lanes>
      <Search model={model} always />
      <ScopeBar model={model} loaded={loaded} />
      <main class="scroller">
        <Board model={model} loaded={loaded} />
        <Summary loaded={loaded} />
        <Folded title={t("lanesAndKinds")}>
          <KindChips model={model} loaded={loaded} />
          <RaceClock model={model} loaded={loaded} />
        </Folded>
        <Feed model={model} loaded={loaded} />
      </main>
    </CoveragePage>
  );
}

/** Shown before anything is followed. */
function NothingFollowed() {
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
