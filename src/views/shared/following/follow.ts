import browser from "webextension-polyfill";
import { originsOf, readAddress } from "../../../core/address";
import { failed, type Result } from "../../../core/result";
import { send } from "../../../messaging/send";

/**
 * Asks for access to an address's site and follows it. Call it straight from a click: browsers ask only then.
 * With access given before, no question is shown. Where the question closes the view, the background goes on alone.
 *
 * @param allowPrivate the reader has said that this address may be on their own network or machine
 */
export async function followAddress(typed: string, allowPrivate?: true): Promise<Result<{ coverageId: string }>> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const { href, host } = address.value;
  // Not waited for: the click, which the browser wants to see behind the question, would be over.
  const wish = { address: href, ...(allowPrivate && { allowPrivate }) };
  send("intendToFollow", wish);
  if (!(await requestAccess(href).catch(() => false))) {
    send("dropIntention", { address: href });
    return failed({ code: "access", host });
  }
  return send("follow", wish);
}

/** @returns whether the reader lets us read the site of this address; its prompt may close the popup */
export const requestAccess = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: originsOf(address) });
