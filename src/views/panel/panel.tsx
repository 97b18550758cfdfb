import type { ReadonlySignal } from "@preact/signals";
import type { CoverageModel } from "../shared/coverage/coverage-model";
import { Digest } from "../shared/coverage/digest";
import { Ended } from "../shared/coverage/ended";
import { Feed } from "../shared/coverage/feed";
import { Footer } from "../shared/coverage/footer";
import { Header } from "../shared/coverage/header";
import { HushNotice } from "../shared/coverage/hush-notice";
import { KeysHelp } from "../shared/coverage/keys-help";
import { Notice } from "../shared/coverage/notice";
import { usePresence } from "../shared/coverage/presence";
import { RaceChips } from "../shared/coverage/race-chips";
import { Recap } from "../shared/coverage/recap";
import { Search } from "../shared/coverage/search";
import type { Shown } from "../shared/coverage/shown";
import { Standings } from "../shared/coverage/standings";
import { Status } from "../shared/coverage/status";
import type { LoadedCoverage } from "../shared/coverage/stored";
import { Summary } from "../shared/coverage/summary";
import { Notes, newsAbout, type StorageNews } from "../shared/notes";
import { Empty } from "./empty";
import { KindChips } from "./kind-chips";
import { isLookedAt, useLiveTop } from "./looking";
import { RaceClock } from "./race-clock";

interface Props {
  shown: Shown;
  news: ReadonlySignal<StorageNews>;
}

/** The side panel: all of a coverage, beside whatever else the reader does. */
export function Panel({ shown, news }: Props) {
  const { current } = shown;
  if (news.value.isNewer) return <Notes news={news.value} />;
  if (!current.value) return <Empty />;
  return <Coverage key={current.value.id} shown={shown} news={news} model={current.value} />;
}

function Coverage({ shown, news, model }: Props & { model: CoverageModel }) {
  usePresence(model.id, isLookedAt);
  useLiveTop(model);
  const loaded = model.loaded.value;
  if (!loaded) return null;
  return (
    <>
      <Header shown={shown} model={model} loaded={loaded} />
      <Notice loaded={loaded} />
      <HushNotice />
      <Notes news={newsAbout(model.id, news.value)} />
      {model.page.value === "recap" ? (
        <Recap model={model} loaded={loaded} />
      ) : (
        <>
          <Ended model={model} loaded={loaded} />
          <Search model={model} always />
          <RaceChips model={model} />
          <Posts model={model} loaded={loaded} />
        </>
      )}
      <Footer model={model} loaded={loaded} />
      <Status model={model} />
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
