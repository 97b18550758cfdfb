import type { ReadonlySignal } from "@preact/signals";
import type { CoverageModel } from "../ui/coverage/coverage-model";
import { Digest } from "../ui/coverage/digest";
import { Ended } from "../ui/coverage/ended";
import { Feed } from "../ui/coverage/feed";
import { Footer } from "../ui/coverage/footer";
import { Header } from "../ui/coverage/header";
import { HushNotice } from "../ui/coverage/hush-notice";
import { KeysHelp } from "../ui/coverage/keys-help";
import { Notice } from "../ui/coverage/notice";
import { usePresence } from "../ui/coverage/presence";
import { RaceChips } from "../ui/coverage/race-chips";
import { Recap } from "../ui/coverage/recap";
import { Search } from "../ui/coverage/search";
import type { Shown } from "../ui/coverage/shown";
import { Standings } from "../ui/coverage/standings";
import { Status } from "../ui/coverage/status";
import type { LoadedCoverage } from "../ui/coverage/stored";
import { Summary } from "../ui/coverage/summary";
import { Notes, newsAbout, type StorageNews } from "../ui/notes";
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
