import type { MessageKey } from "../../text/translate";

/** The sections of the settings in their order, each with its title and what it is about. */
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
