import manifest from "../manifest.json" with { type: "json" };

export const TARGETS = ["chrome", "firefox"] as const;
export type Target = (typeof TARGETS)[number];

/**
 * Firefox runs the worker as an event page, has its side panel as a sidebar, and wants to know who made the extension and
 * what data it sends: none.
 */
export function manifestFor(target: Target) {
  if (target === "chrome") return manifest;
  // What an office sets needs no schema there.
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
        // The first that read data_collection_permissions.
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
      gecko_android: { strict_min_version: "142.0" },
    },
  };
}
