import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vitest/config";
import manifest from "./manifest.json" with { type: "json" };

const browser = process.env.BROWSER_TARGET === "firefox" ? "firefox" : "chrome";

/** Firefox runs the worker as an event page and wants to know who made the extension and what data it sends: none. */
function manifestFor(target: "chrome" | "firefox"): ManifestV3Export {
  if (target === "chrome") return manifest as ManifestV3Export;
  const { minimum_chrome_version: _, background, ...shared } = manifest;
  return {
    ...shared,
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
  plugins: process.env.VITEST ? [] : [crx({ manifest: manifestFor(browser), browser })],
  test: { include: ["src/**/*.test.{ts,tsx}", "demo/**/*.test.ts"], setupFiles: ["src/test-setup.ts"] },
});
