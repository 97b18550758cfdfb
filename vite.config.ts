import { resolve } from "node:path";
import { type CrxPlugin, crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vitest/config";
import manifest from "./manifest.json" with { type: "json" };

const browser = process.env.BROWSER_TARGET === "firefox" ? "firefox" : "chrome";

/** Firefox runs the worker as an event page and wants to know who made the extension and what data it sends: none. */
function manifestFor(target: "chrome" | "firefox"): ManifestV3Export {
  if (target === "chrome") return manifest as ManifestV3Export;
  // What an office sets needs no schema there.
  const { minimum_chrome_version: _, storage: _schema, background, permissions, ...shared } = manifest;
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

/**
 * The overlay's script is put into pages by the browser itself. The bundler lists it as readable by every site, which
 * would tell every site that the extension is there, and adds a second form of it that nothing uses.
 */
const nothingForPages: CrxPlugin = {
  name: "nothing-for-pages",
  enforce: "post",
  renderCrxManifest({ web_accessible_resources: _listed, ...manifest }, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type === "chunk" && chunk.facadeModuleId?.endsWith("/src/overlay/overlay.ts")) delete bundle[file];
    }
    return manifest;
  },
};

export default defineConfig({
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    target: "es2022",
    // A page's scripts are fetched side by side, and not one after the other as each is found to be needed.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, needed, { hostType }) => (hostType === "html" ? needed : []),
    },
    reportCompressedSize: false,
    // The pages that the manifest doesn't name.
    rollupOptions: { input: { welcome: "src/welcome/index.html", popout: "src/popout/index.html" } },
  },
  // crxjs serves and builds extensions; unit tests need neither.
  plugins: process.env.VITEST
    ? []
    : [crx({ manifest: manifestFor(browser), browser }), sidebarForFirefox, nothingForPages],
  test: {
    include: ["src/**/*.test.{ts,tsx}", "demo/**/*.test.ts", "lint/**/*.test.ts"],
    setupFiles: ["src/test-setup.ts"],
    // Only the browser runs it.
    alias: [{ find: /^.+\?script&iife$/, replacement: resolve("src/test-script.ts") }],
  },
});
