import type { Target } from "../../build/manifest";

/** A permission or field that the manifest may have. */
export interface Allowed {
  /** The manifest's key, or a path in it. */
  field: string;
  value: string;
  why: string;
  /** Present if only one browser has it. */
  only?: Target;
}

const allow = (field: string, whys: Record<string, string>, only?: Target): Allowed[] =>
  Object.entries(whys).map(([value, why]) => ({ field, value, why, ...(only && { only }) }));

/** Everything that the extension asks of a browser. Each new entry needs its reason, here and in docs/store. */
export const ALLOWED: readonly Allowed[] = [
  ...allow("permissions", {
    activeTab: "The popup looks at the page in front of the reader, and at no other, for a coverage to follow.",
    alarms: "The worker sleeps; an alarm wakes it when a source is due.",
    contextMenus: "The toolbar button's own menu: look now, snooze, presenting, open the live page.",
    idle: "News that is shown to an empty chair is lost, so it waits.",
    scripting: "Reads the page in front when the popup opens; puts the overlay into the sites that the reader chose.",
    storage:
      "Posts, settings and what was read, on this machine; settings go along in the browser's own sync, if the reader has it on.",
  }),
  ...allow("permissions", { sidePanel: "The whole coverage beside a page; Firefox's sidebar needs none." }, "chrome"),
  ...allow("optional_permissions", { notifications: "Asked for by the button that turns notifications on." }),
  ...allow("optional_host_permissions", {
    "http://*/*": "Asked for one site at a time, when the reader follows a page of it or wants the overlay there.",
    "https://*/*": "Asked for one site at a time, when the reader follows a page of it or wants the overlay there.",
  }),
  ...allow("content_security_policy.extension_pages", {
    "default-src 'self'": "What isn't named below comes from the extension alone: scripts above all.",
    "connect-src 'self' http: https:": "Sources are wherever the reader's race is written about.",
    "img-src 'self' http: https:": "Pictures, from the hosts that the reader allows.",
    "style-src 'self'": "No style from a post.",
    "object-src 'none'": "No plug-ins.",
    "base-uri 'none'": "No post bends addresses.",
    "form-action 'none'": "Nothing is sent by a form.",
    "frame-ancestors 'none'": "No page frames ours.",
  }),
  ...allow("data_collection_permissions.required", { none: "Nothing is collected." }, "firefox"),
];

/** Keys of the manifest that give no access. */
export const HARMLESS: ReadonlySet<string> = new Set([
  "manifest_version",
  "name",
  "short_name",
  "description",
  "version",
  "default_locale",
  "minimum_chrome_version",
  "icons",
  "action",
  "background",
  "options_ui",
  "side_panel",
  "sidebar_action",
  "commands",
  "cross_origin_embedder_policy",
  // The schema of the policy.
  "storage",
]);
