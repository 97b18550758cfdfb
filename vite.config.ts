import { resolve } from "node:path";
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vitest/config";
import { classicWorker } from "./build/classic-worker.ts";
import { nothingAlong, nothingForPages, sameInEveryFolder, sidebarFor } from "./build/extension.ts";
import { inFewFiles } from "./build/few-files.ts";
import { manifestFor, type Target } from "./build/manifest.ts";
import { nativeApi } from "./build/native-api.ts";
import { readAhead } from "./build/read-ahead.ts";
import { shortMessages } from "./build/short-messages.ts";

const browser: Target = process.env.BROWSER_TARGET === "firefox" ? "firefox" : "chrome";

/** The background remembers between events: tests of it need their own. */
const STATEFUL = ["src/background/**/*.test.ts"];

export default defineConfig({
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox140"],
    // A page's scripts are fetched side by side, and not one after the other as each is found to be needed.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, needed, { hostType }) => (hostType === "html" ? needed : []),
    },
    reportCompressedSize: false,
    // The pages that the manifest doesn't name.
    rolldownOptions: {
      input: { welcome: "src/views/welcome/index.html", popout: "src/views/popout/index.html" },
      preserveEntrySignatures: false,
      output: {
        codeSplitting: {
          groups: [{ name: inFewFiles(), debugName: "few files", includeDependenciesRecursively: false }],
        },
      },
    },
  },
  // crxjs serves and builds extensions; unit tests need neither.
  plugins: process.env.VITEST
    ? []
    : [
        crx({ manifest: manifestFor(browser) as ManifestV3Export, browser }),
        sidebarFor(browser),
        nothingForPages,
        nothingAlong,
        nativeApi,
        sameInEveryFolder(),
        readAhead,
        shortMessages(`dist/${browser}`),
        // Firefox has a page there, which has no worker's start.
        browser === "chrome" && classicWorker(),
      ],
  test: {
    projects: [
      { extends: true, test: { name: "background", include: STATEFUL } },
      {
        extends: true,
        test: {
          name: "other rooms",
          include: ["{src,tools,testing,lint,release,bench,build}/**/*.test.{ts,tsx}"],
          exclude: STATEFUL,
          // Files share what they import: half the time of each loading all of it anew.
          isolate: false,
        },
      },
    ],
    setupFiles: ["src/test-setup.ts"],
    // Only the browser runs it.
    alias: [{ find: /^.+\?script&iife$/, replacement: resolve("src/test-script.ts") }],
  },
});
