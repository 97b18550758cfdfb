import browser from "webextension-polyfill";
import { readTold } from "../store/read";
import { toggleHush } from "./hush";
import { openPost } from "./open";
import { settle } from "./settle";
import { afterStart } from "./start";

const opened = (id: string) =>
  afterStart(async () => {
    const post = (await readTold())?.notified[id];
    await browser.notifications.clear(id);
    if (post) await openPost(post);
    await settle();
  })();

/** The one button that there is: quiet for an hour. */
const snoozed = () => afterStart(() => toggleHush("snooze"))();

/**
 * Call it at the worker's top level, and again when the reader has allowed notifications: before, there is nothing to
 * listen to. Adding the same listener twice does no harm.
 */
export function hearNotifications(): void {
  browser.notifications?.onClicked.addListener(opened);
  browser.notifications?.onButtonClicked?.addListener(snoozed);
}
