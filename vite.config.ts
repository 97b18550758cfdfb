import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { extension } from "./build/extension.ts";
import type { Target } from "./build/manifest.ts";

const browser: Target = process.env.BROWSER_TARGET === "firefox" ? "firefox" : "chrome";

/** The background remembers between events, and may be busy when a test ends: each file of its tests has its own modules. */
const STATEFUL = ["src/background/**/*.test.ts"];

export default defineConfig({
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox140"],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // The pages that crxjs doesn't find in the manifest.
      input: {
        welcome: "src/views/welcome/index.html",
        popout: "src/views/popout/index.html",
        ...(browser === "firefox" && { panel: "src/views/panel/index.html" }),
      },
      output: {
        // What pages share is one file: each more costs the popup a few milliseconds (docs/performance.md).
        codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] },
      },
    },
  },
  // crxjs serves and builds extensions; unit tests need neither.
  plugins: process.env.VITEST ? [] : extension(browser),
  test: {
    projects: [
      // A context of its own for each file costs half as much as a process of its own.
      { extends: true, test: { name: "background", include: STATEFUL, pool: "vmThreads" } },
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
    // By default Vitest leaves a core free, half of a small machine.
    maxWorkers: availableParallelism(),
    // Whoever runs them may have a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
