import { failed, ok, type Result } from "./result";

/**
 * What a person typed as the address of a live page: `https://` where no scheme is given, the fragment
 * dropped. Only http and https are followed.
 */
export function readAddress(typed: string): Result<URL> {
  const text = typed.trim();
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(written)) return failed({ code: "badAddress" });
  const url = new URL(written);
  if (!/^https?:$/.test(url.protocol) || !/[.\]]|^localhost$/.test(url.hostname)) return failed({ code: "badAddress" });
  url.hash = "";
  return ok(url);
}

/** A coverage's id: its address, where http, https and a last slash make no difference. */
export const coverageIdOf = (url: URL): string => `https://${url.host}${url.pathname.replace(/\/$/, "")}/${url.search}`;

/** The match pattern of an address's host, for asking permission. Match patterns know no ports in Firefox. */
export const patternOf = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
};
