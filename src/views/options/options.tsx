import type { ReadonlySignal } from "@preact/signals";
import { hostsRead } from "../../core/sites";
import type { EffectiveSettings } from "../../store/policy";
import { t } from "../../text/browser";
import { SavedMessage } from "../shared/design/saved";
import type { LoadedCoverage } from "../shared/model/loaded-coverage";
import { StorageNotes, type StorageStatus } from "../shared/page/storage-notes";
import type { Permissions } from "../shared/settings/permissions";
import { DataSection } from "./data/data-section";
import { Navigation } from "./navigation";
import { SECTIONS, Section, type SectionId } from "./section";
import { AlertsSection } from "./sections/alerts-section";
import { LanguageSection } from "./sections/language-section";
import { LookSection } from "./sections/look-section";
import { OverlaySection } from "./sections/overlay-section";
import { QuietSection } from "./sections/quiet-section";
import { RacesSection } from "./sections/races-section";
import { ShortcutsSection } from "./sections/shortcuts-section";
import { SourcesSection } from "./sections/sources-section";

interface OptionsModel {
  settings: ReadonlySignal<EffectiveSettings>;
  followed: ReadonlySignal<LoadedCoverage[]>;
  permissions: ReadonlySignal<Permissions>;
  storage: ReadonlySignal<StorageStatus>;
}

/** The settings page. Each change applies at once. */
export function Options({ model }: { model: OptionsModel }) {
  return (
    <div class="options">
      <header class="page-title">
        <img src="/icons/icon.svg" width="32" height="32" alt="" />
        <h1>{t("optionsTitle")}</h1>
      </header>
      <Navigation />
      <main>
        <StorageNotes status={model.storage.value} />
        {SECTIONS.map(({ id, title, lead }) => (
          <Section key={id} id={id} title={t(title)} lead={t(lead)}>
            <Content of={id} model={model} />
          </Section>
        ))}
      </main>
      <SavedMessage />
    </div>
  );
}

function Content({ of, model }: { of: SectionId; model: OptionsModel }) {
  const { choices, preferences, quietPeriod, keep, ...sources } = model.settings.value;
  const followed = model.followed.value;
  switch (of) {
    case "sources":
      return <SourcesSection followed={followed} />;
    case "races":
      return <RacesSection followed={followed} choices={choices} />;
    case "alerts":
      return (
        <AlertsSection
          preferences={preferences}
          permissions={model.permissions.value}
          followed={followed}
          choices={choices}
        />
      );
    case "overlay":
      return (
        <OverlaySection overlay={preferences.overlay} read={hostsRead(sources)} permissions={model.permissions.value} />
      );
    case "quiet":
      return <QuietSection quiet={preferences.quiet} quietPeriod={quietPeriod} />;
    case "look":
      return <LookSection look={preferences.look} followed={followed} />;
    case "language":
      return <LanguageSection time={preferences.time} />;
    case "shortcuts":
      return <ShortcutsSection />;
    case "data":
      return <DataSection keep={keep} hosts={preferences.pictures.hosts} followed={followed} />;
  }
}
