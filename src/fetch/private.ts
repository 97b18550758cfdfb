import ipaddr from "ipaddr.js";

/** Names that lead to the reader's own machine or network (RFC 6761, RFC 6762, RFC 8375; ICANN keeps "internal" for it). */
const NAMES = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

/**
 * Whether an address is by its own words on the reader's machine or network, or otherwise not on the public
 * Internet. What a public name resolves to isn't known here.
 */
export function isPrivate(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  // Takes an IPv4 address inside an IPv6 one for what it is.
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() !== "unicast";
  return !host.includes(".") || NAMES.test(host);
}
