import { failed, ok, type Result } from "./result";

/**
 * The address in `feed:https://…` or `webcal://…`, as links that open a feed reader or a calendar are written; https where
 * none is said.
 */
export function withoutFeedScheme(address: string): string {
  const rest = /^(?:feed|rss|webcal)s?:(?:\/\/)?(.+)$/is.exec(address.trim())?.[1];
  if (rest === undefined) return address.trim();
  return /^https?:/i.test(rest) ? rest : `https://${rest}`;
}

/**
 * Reads a typed address of a live page. `https://` is added if there is no scheme, and the fragment is dropped. Other
 * schemes than http and https are refused, and so are a user name and a password, which no request may carry
 * (https://fetch.spec.whatwg.org/#dom-request).
 */
export function readAddress(typed: string): Result<URL> {
  const text = pageOfAccount(withoutFeedScheme(typed.trim().replace(QUOTED, "$1")));
  // Browsers read "https:club.example" and "https:/club.example" as well.
  const written = /^(?:https?:(?!\d)|[a-z][a-z0-9+.-]*:\/\/)/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(written)) return failed({ code: "badAddress" });
  const url = new URL(written);
  if (!/^https?:$/.test(url.protocol) || !/[.\]]|^localhost$/.test(url.hostname)) return failed({ code: "badAddress" });
  if (url.username || url.password) return failed({ code: "addressWithPassword" });
  url.hash = "";
  return ok(url);
}

/** An address as messages quote it: "<https://…>", “https://…”. */
const QUOTED = /^[<"'“„‘‚«‹(](.+)[>"'”“’‘»›)]$/s;

/** Accounts as people write them, and where the page of each is: of Mastodon, Bluesky, Telegram and Reddit. */
const ACCOUNTS: readonly [RegExp, string][] = [
  [/^@([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/, "https://$2/@$1"],
  [/^(?:@|at:\/\/)([\w-]+(?:\.[\w-]+)+)$/, "https://bsky.app/profile/$1"],
  [/^(?:tg:\/\/resolve\?domain=|(?:https:\/\/)?web\.telegram\.org\/.*#@)(\w+)(?:&.*)?$/, "https://t.me/$1"],
  [/^\/?([ru]\/[\w-]+)\/?$/, "https://www.reddit.com/$1"],
];

const pageOfAccount = (text: string): string =>
  ACCOUNTS.reduce((written, [account, page]) => written.replace(account, page), text);

/** A coverage's id: its address as https with a trailing slash, so that variants have the same id. */
export const coverageIdOf = (url: URL): string => `https://${url.host}${url.pathname.replace(/\/$/, "")}/${url.search}`;

/** The id of the coverage at an address; undefined for what is no address. */
export function coverageIdAt(typed: string): string | undefined {
  const address = readAddress(typed);
  return address.ok ? coverageIdOf(address.value) : undefined;
}

/**
 * The origins to request permission for in order to follow an address. Includes https for http, since most sites
 * redirect, and a redirect to an origin without permission fails.
 */
export const originsOf = (address: string): string[] => {
  const pattern = patternOf(address);
  return pattern.startsWith("http:") ? [pattern, pattern.replace("http:", "https:")] : [pattern];
};

/** The match pattern of an address's host, without the port, which Firefox doesn't support. */
export const patternOf = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
};

/** The origins to request permission for in order to show the overlay over a host's pages; "*" for all. */
export const originsOfHost = (host: string): string[] => [`http://${host}/*`, `https://${host}/*`];

/** The web page of a post, else of its coverage; undefined for the replay, which has none. */
export const pageToOpen = (post: { url?: string } | undefined, coverage: { url: string }): string | undefined =>
  [post?.url, coverage.url].find((address) => address !== undefined && /^https?:\/\//i.test(address));
