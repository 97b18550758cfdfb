import browser from "webextension-polyfill";
import { receive } from "../messaging/receive";
import { setAlarm } from "./alarm";
import { handlers } from "./commands";
import { welcome } from "./install";
import { followIntended } from "./intention";
import { hearMenu } from "./menu-clicks";
import { hearNotifications } from "./notification-clicks";
import { receiveFromOverlay } from "./overlay-door";
import { settle } from "./settle";
import { hearShortcuts } from "./shortcuts";
import { afterStart, guarded } from "./start";
import { leaveTabs } from "./tabs";
import { onAlarm, onPolicy, onSync, wake } from "./wake";

const onWake = afterStart(wake);

// Events find a sleeping worker only if their listeners are there when its script has run, so no await before them.
receive(guarded(handlers));
receiveFromOverlay();
hearShortcuts();
hearMenu();
hearNotifications();
browser.alarms.onAlarm.addListener(afterStart(onAlarm));
browser.runtime.onInstalled.addListener(onWake);
browser.runtime.onInstalled.addListener(welcome);
browser.runtime.onStartup.addListener(onWake);
browser.permissions.onAdded.addListener(onWake);
browser.permissions.onAdded.addListener(hearNotifications);
browser.permissions.onRemoved.addListener(onWake);
browser.permissions.onRemoved.addListener(afterStart(leaveTabs));

// Not every browser has them.
browser.storage.sync?.onChanged?.addListener(afterStart(onSync));
browser.storage.managed?.onChanged?.addListener(afterStart(onPolicy));

// Chrome may have dropped the alarm while we slept, or the last worker was killed before it followed what it was to
// follow; every start looks after both.
afterStart(async () => {
  setAlarm();
  await Promise.all([onPolicy(), followIntended()]).finally(settle);
})();
