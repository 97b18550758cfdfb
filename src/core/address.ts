import { failed, ok, type Result } from "./result";

/** The address in `feed:https://…` or `feed://…`, as links that open a feed reader are written; https where none is said. */
export function withoutFeedScheme(address: string): string {
  const rest = /^feeds?:(?:\/\/)?(.+)$/is.exec(address.trim())?.[1];
  if (rest === undefined) return address.trim();
  return /^https?:/i.test(rest) ? rest : `https://${rest}`;
}

/**
 * What a person typed as the address of a live page: `https://` where no scheme is given, the fragment
 * dropped. Only http and https are followed.
 */
export function readAddress(typed: string): Result<URL> {
  const text = withoutFeedScheme(typed);
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(written)) return failed({ code: "badAddress" });
  const url = new URL(written);
  if (!/^https?:$/.test(url.protocol) || !/[.\]]|^localhost$/.test(url.hostname)) return failed({ code: "badAddress" });
  url.hash = "";
  return ok(url);
}

/** A coverage's id: its address, where http, https and a last slash make no difference. */
export const coverageIdOf = (url: URL): string => `https://${url.host}${url.pathname.replace(/\/$/, "")}/${url.search}`;

/**
 * What to ask permission for in order to follow an address. Most sites lead from http to https, and a redirect to where
 * nothing is allowed fails.
 */
export const originsOf = (address: string): string[] => {
  const pattern = patternOf(address);
  return pattern.startsWith("http:") ? [pattern, pattern.replace("http:", "https:")] : [pattern];
};

/** The match pattern of an address's host. Match patterns know no ports in Firefox. */
export const patternOf = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
};

/** What to ask permission for in order to stand over the pages of a host, "*" for all. */
export const originsOfHost = (host: string): string[] => [`http://${host}/*`, `https://${host}/*`];

/** Where a post can be read at its source, else its coverage; undefined for a replay, which has no page. */
export const pageToOpen = (post: { url?: string } | undefined, coverage: { url: string }): string | undefined =>
  [post?.url, coverage.url].find((address) => address !== undefined && /^https?:\/\//i.test(address));
