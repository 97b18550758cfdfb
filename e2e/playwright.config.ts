import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  // What is in both/ holds in each browser, by the same words.
  projects: [
    // First, because its tests take longest. Each of its starts takes a core for seconds: beside another it is too late for much.
    { name: "firefox", testMatch: "both/*.e2e.ts", workers: 1, timeout: 180_000, expect: { timeout: 20_000 } },
    { name: "chromium", testMatch: "**/*.e2e.ts" },
  ],
  outputDir: "out/traces",
  // Tests share a browser one after the other, and each has a race of its own (docs/testing.md).
  fullyParallel: true,
  // Much of a test is waiting: three of them keep two cores busy, and a fourth makes all of them late.
  workers: 3,
  // A machine that is busy may be late with a frame or a second; what needs another try is named in the report.
  retries: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "out/browser-tests.json" }]],
});
