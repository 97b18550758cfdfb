import type { Page } from "@playwright/test";
import * as z from "zod/mini";
import { Settings } from "../src/core/settings";
import { keys } from "../src/store/keys";
import { stored } from "../testing/browser";

/** What is stored of what the reader has chosen. */
export async function storedSettings(page: Page): Promise<Settings> {
  return z.parse(Settings, (await stored(page))[keys.settings] ?? { follows: [], choices: {} });
}

/** The same of how Raceside is to look and behave. */
export const storedPreferences = async (page: Page) => (await storedSettings(page)).preferences;
