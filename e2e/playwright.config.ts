import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  // What is in both/ holds in each browser, by the same words.
  projects: [
    { name: "chromium", testMatch: "**/*.e2e.ts" },
    { name: "firefox", testMatch: "both/*.e2e.ts", timeout: 120_000 },
  ],
  outputDir: "out/traces",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "out/browser-tests.json" }]],
});
