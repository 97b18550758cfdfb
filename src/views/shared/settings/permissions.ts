import { type ReadonlySignal, signal } from "@preact/signals";
import browser from "webextension-polyfill";
import { originsOfHost } from "../../../core/address";

/** The optional permissions that the reader has granted. */
export interface Permissions {
  notifications: boolean;
  origins: ReadonlySet<string>;
}

/** The granted permissions as a signal that follows the browser. */
export async function openPermissions(): Promise<ReadonlySignal<Permissions>> {
  const permissions = signal(await readPermissions());
  const update = async () => {
    permissions.value = await readPermissions();
  };
  browser.permissions.onAdded.addListener(update);
  browser.permissions.onRemoved.addListener(update);
  return permissions;
}

async function readPermissions(): Promise<Permissions> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return { notifications: permissions.includes("notifications"), origins: new Set(origins) };
}

/** Whether the extension may run on the pages of a host; "*" for all hosts. */
export const isHostAllowed = ({ origins }: Permissions, host: string): boolean =>
  [`https://${host}/*`, "https://*/*", "*://*/*", "<all_urls>"].some((origin) => origins.has(origin));

/** Requests the permission to notify. Call it within a click. @returns whether it was granted */
export const requestNotifications = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ["notifications"] }).catch(() => false);

/** Requests access to a host's pages, "*" for all. Call it within a click. @returns whether it was granted */
export const requestHost = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: originsOfHost(host) }).catch(() => false);

/** Returns the access to a host. @returns whether there was any */
export const removeHost = (host: string): Promise<boolean> =>
  browser.permissions.remove({ origins: originsOfHost(host) }).catch(() => false);
