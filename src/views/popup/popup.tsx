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
import { Search, SearchButton } from "../shared/coverage/search";
import { Standings } from "../shared/coverage/standings";
import { Status } from "../shared/coverage/status";
import type { LoadedCoverage } from "../shared/coverage/stored";
import { Summary } from "../shared/coverage/summary";
import { lazy } from "../shared/lazy";
import { Notes, newsAbout } from "../shared/notes";
import { Empty } from "./empty";
import { OfferLine } from "./offer";
import { PanelButton, PanelItem } from "./panel-button";
import type { PopupModel } from "./popup-model";

const Recap = lazy(() => import("../shared/coverage/recap").then((view) => view.Recap));

/** The popup: what is followed, at a glance. */
export function Popup({ model }: { model: PopupModel }) {
  const { current, news } = model;
  if (news.value.isNewer) return <Notes news={news.value} />;
  return current.value ? (
    <Coverage key={current.value.id} popup={model} model={current.value} />
  ) : (
    <Empty popup={model} />
  );
}

function Coverage({ popup, model }: { popup: PopupModel; model: CoverageModel }) {
  usePresence(model.id);
  const loaded = model.loaded.value;
  if (!loaded) return null;
  return (
    <>
      <Header shown={popup} model={model} loaded={loaded}>
        <PanelItem />
      </Header>
      <Notice loaded={loaded} />
      <HushNotice />
      <Notes news={newsAbout(model.id, popup.news.value)} />
      {model.page.value === "recap" ? (
        <Recap model={model} loaded={loaded} />
      ) : (
        <>
          <Ended model={model} loaded={loaded} />
          <RaceChips model={model} end={<SearchButton model={model} />} />
          <Search model={model} />
          <Posts popup={popup} model={model} loaded={loaded} />
        </>
      )}
      <Footer model={model} loaded={loaded}>
        <PanelButton />
      </Footer>
      <Status model={model} />
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
