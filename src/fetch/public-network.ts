import ipaddr from "ipaddr.js";

/**
 * Names of the reader's own machine or network: reserved ones (RFC 6761, RFC 6762, RFC 8375; "internal" by ICANN), and
 * those that private networks use though nobody reserved them (RFC 6762, appendix G; SSAC's SAC 045), as routers do.
 */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|local|internal|home\.arpa|lan|corp|home|localdomain|domain|intranet|private|workgroup|fritz\.box)$/;

/** All that is given out (RFC 4291 §2.4); beside it, "::10.0.0.1" once stood for an IPv4 address. */
const PUBLIC_IPV6 = [ipaddr.IPv6.parse("2000::"), 3] as const;

/**
 * Whether the host of an address is on the reader's machine or network, or otherwise not on the public internet. Only
 * the address itself is looked at, not what its name resolves to.
 */
export function isPrivateAddress(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, "").replace(/\.+$/, "");
  // `process` also unwraps an IPv4 address inside an IPv6 one.
  if (ipaddr.isValid(host)) {
    const ip = ipaddr.process(host);
    return ip.range() !== "unicast" || (ip instanceof ipaddr.IPv6 && !ip.match(...PUBLIC_IPV6));
  }
  return !host.includes(".") || LOCAL_NAMES.test(host);
}

/** Not yet in TypeScript (https://wicg.github.io/local-network-access/); browsers that don't know it ignore it. */
type Init = RequestInit & { targetAddressSpace?: "public" };

/** Whether a request with `targetAddressSpace` has succeeded since the worker started: there is then no proxy. */
let isDirect = false;

/**
 * Fetches from the public internet only. If the browser supports it, a request never reaches an address on the
 * reader's own network, whatever the name resolves to and wherever it redirects.
 *
 * A redirect that may not be followed, to a host that the reader hasn't allowed or to a private address, fails like an
 * outage. The request is then sent once more without following it: the answer has the type `opaqueredirect`.
 *
 * A browser behind a proxy can't tell which address it reaches, and refuses. If no request has succeeded yet, the second one is therefore sent without that check, since the host's name is
 * public.
 *
 * Rejects as `fetch` does.
 */
export async function fetchPublic(url: string, init: RequestInit): Promise<Response> {
  try {
    const direct: Init = { ...init, targetAddressSpace: "public" };
    const response = await fetch(url, direct);
    isDirect = true;
    return response;
  } catch (error) {
    const again: Init = { ...init, ...(isDirect && { targetAddressSpace: "public" }) };
    return askUnfollowed(url, again, error);
  }
}

/** Fetches from any address, the reader's own network included. A redirect that may not be followed is reported as above. */
export async function fetchAnywhere(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    return askUnfollowed(url, init, error);
  }
}

/** Sends a request that has failed once more, without following redirects; not after a timeout, nor offline. */
async function askUnfollowed(url: string, init: RequestInit, error: unknown): Promise<Response> {
  if (!(error instanceof TypeError) || globalThis.navigator?.onLine === false) throw error;
  return fetch(url, { ...init, redirect: "manual" });
}
