import browser from "webextension-polyfill";
import { receive } from "../messaging/channel";
import { setAlarm } from "./alarm";
import { handlers } from "./commands";
import { followIntended } from "./intention";
import { settle } from "./settle";
import { onAlarm, wake } from "./wake";

// Events find a sleeping worker only if their listeners are there when its script has run, so no await before them.
receive(handlers);
browser.alarms.onAlarm.addListener(onAlarm);
browser.runtime.onInstalled.addListener(wake);
browser.runtime.onStartup.addListener(wake);
browser.permissions.onAdded.addListener(wake);
browser.permissions.onRemoved.addListener(wake);

// Chrome may have dropped the alarm while we slept, or the last worker was killed before it followed what it was to
// follow; every start looks after both.
setAlarm();
followIntended().finally(settle);
