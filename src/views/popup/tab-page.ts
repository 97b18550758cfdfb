import browser from "webextension-polyfill";
import * as z from "zod/mini";
import { MAX_PAGE_CHARS } from "../../core/problem";
import { MOST } from "../../core/untrusted-text";
import type { CommandData } from "../../messaging/contract";

const source = z.object({ url: z.string().check(z.maxLength(MOST.address)), html: z.string() });

/**
 * The current source of the page in the reader's tab. The click on the toolbar button grants access this once
 * (activeTab). Nothing in it is run or trusted.
 *
 * @returns undefined for what is no web page, can't be accessed (the browser's own pages, stores) or is too big
 */
export async function pageInTab(): Promise<CommandData<"discover"> | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !/^https?:/.test(tab.url ?? "")) return undefined;
  const target = { tabId: tab.id };
  // Some pages are closed to extensions even so; the browser tells by an exception alone.
  const injected = await browser.scripting
    .executeScript({ target, func: sourceOf, args: [MAX_PAGE_CHARS] })
    .catch(() => []);
  const page = z.safeParse(source, injected[0]?.result);
  return page.success ? page.data : undefined;
}

/** Runs in the tab, so it can use nothing from outside the function. */
function sourceOf(most: number) {
  const html = document.documentElement.outerHTML;
  return html.length <= most ? { url: location.href, html } : null;
}
