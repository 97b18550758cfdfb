import type { Page } from "@playwright/test";

/**
 * Counts in `window.written`, from now on, the bytes that the extension writes to its storage: each changed key with its
 * new value as JSON, which is how the browser keeps it.
 */
export const countWrites = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Reflect.set(window, "written", 0);
    chrome.storage.local.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        if (newValue === undefined) continue;
        const { length } = new TextEncoder().encode(key + JSON.stringify(newValue));
        Reflect.set(window, "written", Number(Reflect.get(window, "written")) + length);
      }
    });
  });
