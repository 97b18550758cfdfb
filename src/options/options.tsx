import { type ReadonlySignal, useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Settings } from "../storage/schema";
import { t } from "../text/browser";
import { Notes, type StorageNews } from "../ui/notes";
import { Data } from "./data";
import { Diagnostics } from "./diagnostics";
import { FollowForm } from "./follow-form";
import { useFollowed } from "./followed";
import { Races } from "./races";
import { ReplayForm } from "./replay-form";
import { Saved } from "./saved";
import { Sources } from "./sources";

/** The settings page: one section after the other, each change applied at once. */
export function Options({ settings, news }: { settings: ReadonlySignal<Settings>; news: ReadonlySignal<StorageNews> }) {
  const ids = useComputed(() => settings.value.follows.map(({ id }) => id));
  const followed = useFollowed(ids);
  return (
    <main class="options">
      <header class="page-title">
        <img src="/icons/icon.svg" width="32" height="32" alt="" />
        <h1>{t("optionsTitle")}</h1>
        <Saved />
      </header>
      <Notes news={news.value} />
      <Section id="sources" title={t("sources")} lead={t("sourcesLead")}>
        <Sources followed={followed.value} />
        <FollowForm />
        <ReplayForm />
      </Section>
      <Section id="races" title={t("races")} lead={t("racesLead")}>
        <Races followed={followed.value} choices={settings.value.choices} />
      </Section>
      <Section id="data" title={t("data")} lead={t("dataLead")}>
        <Data keep={settings.value.keep} />
      </Section>
      <Section id="diagnostics" title={t("diagnostics")} lead={t("diagnosticsLead")}>
        <Diagnostics followed={followed.value} />
      </Section>
      <Section id="privacy" title={t("privacy")}>
        <p class="prose">{t("privacyText")}</p>
      </Section>
    </main>
  );
}

interface SectionProps {
  id: string;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <div class="section-title">
        <h2 id={`${id}-title`}>{title}</h2>
        {lead && <p>{lead}</p>}
      </div>
      <div class="section-body">{children}</div>
    </section>
  );
}
