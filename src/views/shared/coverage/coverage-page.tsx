import type { ComponentChildren } from "preact";
import type { CoverageProps } from "../model/coverage-model";
import type { CoverageSwitcher } from "../model/coverage-switcher";
import { lazyComponent } from "../page/lazy-component";
import { StorageNotes, type StorageStatus, statusAbout } from "../page/storage-notes";
import { Announcements } from "./announcements";
import { ChooseRaces } from "./choose-races";
import { Footer } from "./footer";
import { Header } from "./header";
import { KeysHelp } from "./keys-help";
import { EndedNotice, PausedNotice, ProblemNotice, QuietNotice } from "./notices";

const Recap = lazyComponent(() => import("./recap").then((view) => view.Recap));

interface Props extends CoverageProps {
  switcher: CoverageSwitcher;
  storage: StorageStatus;
  /** More commands in the menu. */
  menu?: ComponentChildren;
  /** More buttons in the footer. */
  footer?: ComponentChildren;
  /** The help lists the keys for lanes too. */
  lanes?: boolean;
  /** The posts, and what selects them; the recap takes their place. */
  children: ComponentChildren;
}

/** One coverage in popup or panel: header, notices, posts or recap, footer. */
export function CoveragePage({ switcher, model, loaded, storage, menu, footer, lanes, children }: Props) {
  return (
    <>
      <Header switcher={switcher} model={model} loaded={loaded}>
        {menu}
      </Header>
      <ProblemNotice loaded={loaded} />
      <QuietNotice />
      <PausedNotice loaded={loaded} />
      <StorageNotes status={statusAbout(model.id, storage)} />
      {model.page.value === "recap" ? (
        <Recap model={model} loaded={loaded} />
      ) : (
        <>
          <EndedNotice model={model} loaded={loaded} />
          {children}
        </>
      )}
      <Footer model={model} loaded={loaded}>
        {footer}
      </Footer>
      <Announcements model={model} />
      <KeysHelp lanes={lanes} />
      <ChooseRaces />
    </>
  );
}
