import browser from "webextension-polyfill";
import { own } from "../../core/own";
import { openPost } from "../commands/open";
import { toggleQuiet } from "../commands/quiet";
import { present } from "../present/present";
import { onEvent } from "./start";

const opened = (id: string) =>
  onEvent(async ({ interruptions }) => {
    const post = interruptions && own(interruptions.notified, id);
    await browser.notifications.clear(id);
    if (post) await openPost(post);
    await present();
  })();

/** The one button that there is: quiet for an hour. */
const snoozed = onEvent(() => toggleQuiet("snooze"));

/**
 * Call it at the worker's top level, and again when the reader has allowed notifications: before, there is nothing to
 * listen to. Adding the same listener twice does no harm.
 */
export function listenToNotifications(): void {
  browser.notifications?.onClicked.addListener(opened);
  browser.notifications?.onButtonClicked?.addListener(snoozed);
}
