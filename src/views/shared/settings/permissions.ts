import { type ReadonlySignal, signal } from "@preact/signals";
import browser from "webextension-polyfill";
import { originsOfHost } from "../../../core/address";

/** What the browser lets Raceside do by the reader's leave. */
export interface Permissions {
  notifications: boolean;
  origins: ReadonlySet<string>;
}

/** The same as a signal that follows the browser. */
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

/** Whether the browser lets Raceside stand over the pages of a host, "*" for all. */
export const isHostAllowed = ({ origins }: Permissions, host: string): boolean =>
  [`https://${host}/*`, "https://*/*", "*://*/*", "<all_urls>"].some((origin) => origins.has(origin));

/** Asks for leave to notify. Call it straight from a click: browsers ask only then. @returns whether it is given */
export const requestNotifications = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ["notifications"] }).catch(() => false);

/** Asks for leave to stand over a host's pages, "*" for all. Call it straight from a click. @returns whether it is given */
export const requestHost = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: originsOfHost(host) }).catch(() => false);

/** Gives back the leave for a host. @returns whether it was there */
export const removeHost = (host: string): Promise<boolean> =>
  browser.permissions.remove({ origins: originsOfHost(host) }).catch(() => false);
