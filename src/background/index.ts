import browser from "webextension-polyfill";
import { receive } from "../messaging/receive";
import { handlers } from "./commands";
import { showFirstSteps } from "./lifecycle/install";
import { listenToMenu } from "./lifecycle/menu-clicks";
import { listenToNotifications } from "./lifecycle/notification-clicks";
import { receiveFromOverlay } from "./lifecycle/overlay-door";
import { listenToShortcuts } from "./lifecycle/shortcuts";
import { onAlarm, onPolicy, onStart, onSync, wake } from "./lifecycle/wake";
import { closeOverlays } from "./present/overlay-tabs";
import { guarded, onEvent } from "./start";

const onWake = onEvent(wake);

// Register listeners synchronously: an event wakes a sleeping worker, and is lost if its listener isn't there by then.
receive(guarded(handlers));
receiveFromOverlay();
listenToShortcuts();
listenToMenu();
listenToNotifications();
browser.alarms.onAlarm.addListener(onEvent(onAlarm));
browser.runtime.onInstalled.addListener(onWake);
browser.runtime.onInstalled.addListener(showFirstSteps);
browser.runtime.onStartup.addListener(onWake);
browser.permissions.onAdded.addListener(onWake);
browser.permissions.onAdded.addListener(listenToNotifications);
browser.permissions.onRemoved.addListener(onWake);
browser.permissions.onRemoved.addListener(onEvent(closeOverlays));

// Not every browser has these APIs.
browser.storage.sync?.onChanged?.addListener(onEvent(onSync));
browser.storage.managed?.onChanged?.addListener(onEvent(onPolicy));

onEvent(onStart)();
