import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** The background remembers between events: each file of its tests has its own copy of it. */
const STATEFUL = ["src/background/**/*.test.ts"];
const SETUP = "src/test-setup.ts";

// Without the plugins of vite.config.ts: they build an extension, and unit tests need none.
export default defineConfig({
  test: {
    // Files share a process and the packages that they import: one for each file takes three times the work.
    isolate: false,
    // They run beside the tests in browsers, on two cores.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: "background", include: STATEFUL, setupFiles: ["testing/fresh-modules.ts", SETUP] },
      },
      {
        extends: true,
        test: {
          name: "other rooms",
          include: ["{src,tools,testing,lint,release,bench,build}/**/*.test.{ts,tsx}"],
          exclude: STATEFUL,
          setupFiles: [SETUP],
        },
      },
    ],
    // Only the browser runs it.
    alias: [{ find: /^.+\?script&iife$/, replacement: resolve("src/test-script.ts") }],
  },
});
