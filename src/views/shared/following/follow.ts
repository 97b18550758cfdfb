import browser from "webextension-polyfill";
import { originsOf, readAddress } from "../../../core/address";
import { readableAddress } from "../../../core/profile-address";
import { failed, type Result } from "../../../core/result";
import type { CommandData } from "../../../messaging/contract";
import { send } from "../../../messaging/send";

/**
 * Asks for access to an address's site and follows it. Call it within a click, since browsers ask only then; they don't
 * ask again for access granted before. Where the prompt closes the view, the background continues alone.
 * Of a social profile, its posts are followed where they are read, and access is asked for there.
 *
 * @param allowPrivate the reader has said that this address may be on their own network or machine
 */
export async function followAddress(typed: string, allowPrivate?: true): Promise<Result<{ coverageId: string }>> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const wish = { address: readableAddress(address.value).href, ...(allowPrivate && { allowPrivate }) };
  return onceAllowed(wish, () => send("follow", wish));
}

/**
 * Asks for access to the site of an event's results and adds them to a coverage, within a click like `followAddress`.
 *
 * @param allowPrivate the reader has said that this address may be on their own network or machine
 */
export async function addResults(coverageId: string, typed: string, allowPrivate?: true): Promise<Result<null>> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const wish = { address: address.value.href, coverageId, ...(allowPrivate && { allowPrivate }) };
  return onceAllowed(wish, () => send("addResults", wish));
}

async function onceAllowed<T>(wish: CommandData<"intendToFollow">, obey: () => Promise<Result<T>>): Promise<Result<T>> {
  const { address } = wish;
  // Not awaited: the browser asks only within the click.
  send("intendToFollow", wish);
  if (await requestAccess(address)) return obey();
  send("dropIntention", { address });
  return failed({ code: "access", host: new URL(address).host });
}

/**
 * Asks for access to the site of a calendar and reads its text, within a click like `followAddress`.
 *
 * @param allowPrivate the reader has said that this address may be on their own network or machine
 */
export async function fetchCalendar(typed: string, allowPrivate?: true): Promise<Result<{ text: string }>> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const { href, host } = address.value;
  if (!(await requestAccess(href))) return failed({ code: "access", host });
  return send("fetchCalendar", { address: href, ...(allowPrivate && { allowPrivate }) });
}

/**
 * Asks for permission to read the site of an address. The prompt may close the popup. Outside a click Firefox doesn't ask, not
 * even for what it has granted before (bug 1392624), so that it must be looked up.
 *
 * @returns whether it was granted, now or before
 */
export async function requestAccess(address: string): Promise<boolean> {
  const origins = originsOf(address);
  // Asked before anything is awaited, to be within the click.
  return browser.permissions.request({ origins }).catch(() => browser.permissions.contains({ origins }));
}
