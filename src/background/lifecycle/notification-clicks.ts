import browser from "webextension-polyfill";
import { own } from "../../core/own";
import { openPost } from "../commands/open";
import { toggleQuiet } from "../commands/quiet";
import { present } from "../present/present";
import { onEvent } from "../start";

const opened = (id: string) =>
  onEvent(async ({ interruptions }) => {
    const post = interruptions && own(interruptions.notified, id);
    await browser.notifications.clear(id);
    if (post) await openPost(post);
    await present();
  })();

/** The notification's only button: an hour of quiet. */
const snoozed = onEvent(() => toggleQuiet("snooze"));

/**
 * Registers the listeners for notifications. Call it at the worker's top level, and again when the permission is
 * granted: before, the API doesn't exist. Adding the same listener twice has no effect.
 */
export function listenToNotifications(): void {
  browser.notifications?.onClicked.addListener(opened);
  browser.notifications?.onButtonClicked?.addListener(snoozed);
}
