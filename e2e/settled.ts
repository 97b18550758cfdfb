import type { Page } from "@playwright/test";
import * as z from "zod/mini";
import { stored } from "../demo/browser";
import { keys } from "../src/storage/keys";
import { type Settings, settings } from "../src/storage/schema";

/** What is stored of what the reader has chosen. */
export async function storedSettings(page: Page): Promise<Settings> {
  return z.parse(settings, (await stored(page))[keys.settings] ?? { follows: [], choices: {} });
}

/** The same of how Raceside is to look and behave. */
export const storedPreferences = async (page: Page) => (await storedSettings(page)).preferences;
