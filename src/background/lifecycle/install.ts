import browser from "webextension-polyfill";
import { readSettings } from "../../store/read";

const WELCOME = "src/views/welcome/index.html";

/**
 * Opens the first steps after an install, but not after an update. An extension that the command line loads is
 * installed at every start of the browser, so nothing opens if something is followed.
 */
export async function showFirstSteps({ reason }: { reason: string }): Promise<void> {
  if (reason !== "install" || (await readSettings()).follows.length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
}
