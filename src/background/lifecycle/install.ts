import browser from "webextension-polyfill";
import { readSettings } from "../../store/read";

const WELCOME = "src/views/welcome/index.html";

/**
 * After an install, and never after an update, the reader is shown the first steps. To the browser an extension that its
 * command line loads is installed at every start, so one that is in use is left in peace.
 */
export async function showFirstSteps({ reason }: { reason: string }): Promise<void> {
  if (reason !== "install" || (await readSettings()).follows.length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
}
