import ipaddr from "ipaddr.js";

/** Names reserved for the reader's own machine or network (RFC 6761, RFC 6762, RFC 8375; "internal" by ICANN). */
const LOCAL_NAMES = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

/**
 * Whether the host of an address is on the reader's machine or network, or otherwise not on the public internet. Only
 * the address itself is looked at, not what its name resolves to.
 */
export function isPrivateAddress(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  // `process` also unwraps an IPv4 address inside an IPv6 one.
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() !== "unicast";
  return !host.includes(".") || LOCAL_NAMES.test(host);
}

/** Not yet in TypeScript (https://wicg.github.io/local-network-access/); browsers that don't know it ignore it. */
type Init = RequestInit & { targetAddressSpace?: "public" };

/** Whether a request with `targetAddressSpace` has succeeded since the worker started: there is then no proxy. */
let isDirect = false;

/**
 * Fetches from the public internet only. Where the browser supports it, a request never reaches an address on the
 * reader's own network, whatever the name resolves to and wherever it redirects.
 *
 * A browser behind a proxy can't tell which address it reaches, and refuses. The request is then sent without that
 * check, since the host's name is a public one, but without following redirects: the answer to one has the type
 * `opaqueredirect`.
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
    if (isDirect || !(error instanceof TypeError) || globalThis.navigator?.onLine === false) throw error;
    return fetch(url, { ...init, redirect: "manual" });
  }
}
