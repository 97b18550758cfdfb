import * as z from "zod/mini";
import type { Coverage } from "../../src/core/coverage";
import { CoverageHead, Posts } from "../../src/core/coverage";
import { Settings } from "../../src/core/settings";
import { Source } from "../../src/core/source";
import { isOf, keys } from "../../src/store/keys";
import type { Scripted } from "./extension";

/**
 * Everything that the extension has stored, read from any of its pages, so that no worker is woken. As a string, because
 * WebDriver BiDi returns an object that occurs twice only once.
 */
export const stored = async (page: Scripted): Promise<Record<string, unknown>> =>
  JSON.parse(await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null))));

/** The ids of the followed coverages. */
export async function followedIds(page: Scripted): Promise<string[]> {
  const items = await stored(page);
  const settings = z.safeParse(Settings, items[keys.settings]);
  return settings.success ? settings.data.follows.map(({ id }) => id) : [];
}

/** A stored coverage with all its posts, newest first, and what polling knows of its source. */
export async function storedCoverage(page: Scripted, id: string): Promise<{ coverage: Coverage; source: Source }> {
  const items = await stored(page);
  const chunks = Object.entries(items).filter(([key]) => isOf(id, key) && /:posts:(?:newest|-?\d+)$/.test(key));
  const posts = chunks
    .flatMap(([, chunk]) => z.parse(Posts, chunk))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0));
  return {
    coverage: { ...z.parse(CoverageHead, items[keys.head(id)]), posts },
    source: z.parse(Source, items[keys.source(id)]),
  };
}

/** Resets the budget of interruptions, so that the next is allowed at once. */
export const forgetInterruptions = (page: Scripted): Promise<void> =>
  page.evaluate(async () => {
    const { interruptions } = (await chrome.storage.local.get("interruptions")) as {
      interruptions?: { overlay: object };
    };
    if (!interruptions) return;
    const overlay = { ...interruptions.overlay, deliveredAt: [] };
    await chrome.storage.local.set({ interruptions: { ...interruptions, overlay } });
  });
