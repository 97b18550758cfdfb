import { findChromium, findFirefox } from "../browser";

/** A browser in which tests run, by the name of their project in playwright.config.ts. */
export interface Found {
  name: "chromium" | "firefox";
  /** Why it isn't there, in a sentence, if it isn't. */
  missing?: string;
}

/** Finds or installs the browsers, and passes their paths to the tests in CHROMIUM_PATH and FIREFOX_PATH. */
export async function findBrowsers(): Promise<Found[]> {
  return [
    await lookFor("chromium", "CHROMIUM_PATH", findChromium),
    await lookFor("firefox", "FIREFOX_PATH", findFirefox),
  ];
}

async function lookFor(name: Found["name"], variable: string, find: () => Promise<string>): Promise<Found> {
  try {
    process.env[variable] = await find();
    return { name };
  } catch (error) {
    return { name, missing: error instanceof Error ? error.message : String(error) };
  }
}
