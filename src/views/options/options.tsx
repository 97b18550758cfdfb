import type { ReadonlySignal } from "@preact/signals";
import type { EffectiveSettings } from "../../store/policy";
import { t } from "../../text/browser";
import type { LoadedCoverage } from "../shared/coverage/stored";
import { Notes, type StorageNews } from "../shared/notes";
import type { Granted } from "../shared/permissions";
import { Saved } from "../shared/saved";
import { Alerts } from "./alerts";
import { Data } from "./data/data";
import { Language } from "./language";
import { Look } from "./look/look";
import { Navigation } from "./navigation";
import { Overlay } from "./overlay";
import { Quiet } from "./quiet";
import { Races } from "./races/races";
import { Section } from "./section";
import { SECTIONS, type SectionId } from "./sections";
import { Shortcuts } from "./shortcuts";
import { SourcesAndForms } from "./sources/sources";

export interface OptionsModel {
  settings: ReadonlySignal<EffectiveSettings>;
  followed: ReadonlySignal<LoadedCoverage[]>;
  granted: ReadonlySignal<Granted>;
  news: ReadonlySignal<StorageNews>;
}

/** The settings page: one section after the other, each change applied at once. */
export function Options({ model }: { model: OptionsModel }) {
  return (
    <div class="options">
      <header class="page-title">
        <img src="/icons/icon.svg" width="32" height="32" alt="" />
        <h1>{t("optionsTitle")}</h1>
      </header>
      <Navigation />
      <main>
        <Notes news={model.news.value} />
        {SECTIONS.map(({ id, title, lead }) => (
          <Section key={id} id={id} title={t(title)} lead={t(lead)}>
            <Content of={id} model={model} />
          </Section>
        ))}
      </main>
      <Saved />
    </div>
  );
}

function Content({ of, model }: { of: SectionId; model: OptionsModel }) {
  const { choices, preferences, hush, keep, follows } = model.settings.value;
  const followed = model.followed.value;
  switch (of) {
    case "sources":
      return <SourcesAndForms followed={followed} />;
    case "races":
      return <Races followed={followed} choices={choices} />;
    case "alerts":
      return <Alerts preferences={preferences} granted={model.granted.value} />;
    case "overlay":
      return <Overlay overlay={preferences.overlay} follows={follows} granted={model.granted.value} />;
    case "quiet":
      return <Quiet quiet={preferences.quiet} hush={hush} />;
    case "look":
      return <Look look={preferences.look} followed={followed} />;
    case "language":
      return <Language time={preferences.time} />;
    case "shortcuts":
      return <Shortcuts />;
    case "data":
      return <Data keep={keep} hosts={preferences.pictures.hosts} followed={followed} />;
  }
}
