/** A folder under src/ and what it may import. Imports run downward only. */
export interface Room {
  /** The rooms that it may import, besides itself. */
  imports: readonly string[];
  /** Whether it may use the browser's extension API. */
  browser?: true;
}

const DOMAIN = ["core", "races"];
const VIEWED = ["core", "messaging", "store", "text", "views/shared"];
const view: Room = { imports: VIEWED, browser: true };

/** The rooms from the bottom up. docs/architecture.md describes them, and the lint rules are made from this table. */
export const ROOMS: Readonly<Record<string, Room>> = {
  core: { imports: [] },
  races: { imports: ["core"] },
  formats: { imports: DOMAIN },
  fetch: { imports: ["core"] },
  store: { imports: ["core"], browser: true },
  replay: { imports: ["core"] },
  calendar: { imports: ["core"] },
  messaging: { imports: ["core"], browser: true },
  text: { imports: ["core"], browser: true },
  background: {
    imports: [...DOMAIN, "formats", "fetch", "store", "replay", "messaging", "text"],
    browser: true,
  },
  overlay: { imports: ["messaging"], browser: true },
  "views/shared": { imports: ["core", "messaging", "store", "text", "calendar"], browser: true },
  "views/popup": view,
  "views/panel": view,
  "views/options": { imports: [...VIEWED, "calendar"], browser: true },
  "views/welcome": view,
  "views/popout": view,
};
