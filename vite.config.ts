import { type CrxPlugin, crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vitest/config";
import manifest from "./manifest.json" with { type: "json" };

const browser = process.env.BROWSER_TARGET === "firefox" ? "firefox" : "chrome";

/** Firefox runs the worker as an event page and wants to know who made the extension and what data it sends: none. */
function manifestFor(target: "chrome" | "firefox"): ManifestV3Export {
  if (target === "chrome") return manifest as ManifestV3Export;
  const { minimum_chrome_version: _, background, permissions, ...shared } = manifest;
  return {
    ...shared,
    permissions: permissions.filter((permission) => permission !== "sidePanel"),
    background: { scripts: [background.service_worker], type: "module" },
    browser_specific_settings: {
      gecko: {
        id: "raceside@raceside.example",
        // The first that read data_collection_permissions.
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
      gecko_android: { strict_min_version: "142.0" },
    },
  } as ManifestV3Export;
}

/** Firefox has its sidebar under another name. Only now, since crxjs builds the page of Chrome's alone. */
const sidebarForFirefox: CrxPlugin = {
  name: "sidebar-for-firefox",
  enforce: "post",
  renderCrxManifest(built) {
    if (browser === "chrome") return null;
    const { side_panel: _, ...rest } = built as typeof built & Pick<typeof manifest, "side_panel">;
    const { default_title, default_icon } = manifest.action;
    const default_panel = manifest.side_panel.default_path;
    return Object.assign(rest, {
      sidebar_action: { default_panel, default_title, default_icon, open_at_install: false },
    });
  },
};

export default defineConfig({
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    reportCompressedSize: false,
    // The pages that the manifest doesn't name.
    rollupOptions: { input: { welcome: "src/welcome/index.html" } },
  },
  // crxjs serves and builds extensions; unit tests need neither.
  plugins: process.env.VITEST ? [] : [crx({ manifest: manifestFor(browser), browser }), sidebarForFirefox],
  test: {
    include: ["src/**/*.test.{ts,tsx}", "demo/**/*.test.ts", "lint/**/*.test.ts"],
    setupFiles: ["src/test-setup.ts"],
  },
});
