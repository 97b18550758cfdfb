import manifest from "../manifest.json" with { type: "json" };

export const TARGETS = ["chrome", "firefox"] as const;
export type Target = (typeof TARGETS)[number];

/**
 * Firefox runs the worker as an event page, has its side panel as a sidebar, and requires the extension's id and
 * a declaration of the data it sends: none.
 */
export function manifestFor(target: Target) {
  if (target === "chrome") return manifest;
  // Firefox needs no schema for managed storage.
  const { minimum_chrome_version: _, storage: _schema, side_panel, background, permissions, ...shared } = manifest;
  const { default_title, default_icon } = manifest.action;
  return {
    ...shared,
    permissions: permissions.filter((permission) => permission !== "sidePanel"),
    background: { scripts: [background.service_worker] },
    sidebar_action: { default_panel: side_panel.default_path, default_title, default_icon, open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: "raceside@raceside.example",
        // The first version with data_collection_permissions.
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
      gecko_android: { strict_min_version: "142.0" },
    },
  };
}
