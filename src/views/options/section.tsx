import type { ComponentChildren } from "preact";
import type { MessageKey } from "../../text/translate";

interface SectionProps {
  id: string;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

/** One section of the settings; other pages link to its id. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <div class="section-title">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {lead && <p>{lead}</p>}
      </div>
      <div class="section-body">{children}</div>
    </section>
  );
}

/** A part of a section; other pages can link to its id. */
export function Part({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} class="part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h3>
      {lead && <p class="muted">{lead}</p>}
      {children}
    </section>
  );
}

/** The sections in their order, each with its title and a sentence about it. */
export const SECTIONS = [
  { id: "sources", title: "sources", lead: "sourcesLead" },
  { id: "races", title: "racesAndAthletes", lead: "racesLead" },
  { id: "alerts", title: "alerts", lead: "alertsLead" },
  { id: "overlay", title: "overlay", lead: "overlayLead" },
  { id: "quiet", title: "quiet", lead: "quietLead" },
  { id: "look", title: "look", lead: "lookLead" },
  { id: "language", title: "languageAndTime", lead: "languageLead" },
  { id: "shortcuts", title: "shortcuts", lead: "shortcutsLead" },
  { id: "data", title: "data", lead: "dataLead" },
] as const satisfies readonly { id: string; title: MessageKey; lead: MessageKey }[];

export type SectionId = (typeof SECTIONS)[number]["id"];
