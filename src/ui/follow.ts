import browser from "webextension-polyfill";
import { patternOf, readAddress } from "../core/address";
import { failed, type Result } from "../core/result";
import { send } from "../messaging/channel";

/**
 * Asks for access to an address's site and follows it. Call it straight from a click: browsers ask only then.
 * With access given before, no question is shown. Where the question closes the view, the background goes on alone.
 */
export async function followAddress(typed: string): Promise<Result<{ coverageId: string }>> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const { href, host } = address.value;
  // Not waited for: the click, which the browser wants to see behind the question, would be over.
  send("intendToFollow", { address: href });
  if (!(await requestAccess(href).catch(() => false))) {
    send("dropIntention", { address: href });
    return failed({ code: "access", host });
  }
  return send("follow", { address: href });
}

/** @returns whether the reader lets us read the site of this address; its prompt may close the popup */
export const requestAccess = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(address)] });
