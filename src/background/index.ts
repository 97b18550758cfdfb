import browser from "webextension-polyfill";
import { receive } from "../messaging/channel";
import { setAlarm } from "./alarm";
import { handlers } from "./commands";
import { onAlarm, wake } from "./wake";

// Events find a sleeping worker only if their listeners are there when its script has run, so no await before them.
receive(handlers);
browser.alarms.onAlarm.addListener(onAlarm);
browser.runtime.onInstalled.addListener(wake);
browser.runtime.onStartup.addListener(wake);
browser.permissions.onAdded.addListener(wake);
browser.permissions.onRemoved.addListener(wake);

// Chrome may have dropped the alarm while we slept; every start looks after it.
setAlarm();
