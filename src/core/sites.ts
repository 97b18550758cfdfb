import { originsOfHost } from "./address";
import meetingSites from "./meeting-sites.json";
import type { Preferences } from "./preferences";

type Overlay = Pick<Preferences["overlay"], "sites" | "denied">;

/** All pages, in the list of sites. */
export const EVERYWHERE = "*";

/**
 * Whether the overlay may be shown over the page at an address: its site was chosen and not denied, and isn't used for
 * meetings or presentations. The browser's permission is checked elsewhere.
 */
export function mayShowOverlayOn(address: string | undefined, { sites, denied }: Overlay): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return false;
  const isChosen = sites.includes(EVERYWHERE) || sites.some((site) => bare(site) === url.hostname);
  return isChosen && !denied.some((site) => isUnder(url, bare(site))) && !isMeeting(url);
}

/** The host of an http(s) address, as in the lists of sites; undefined for other addresses. */
export function siteOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname : undefined;
}

interface Reads {
  follows: readonly { url: string }[];
  results: Readonly<Record<string, readonly { url: string }[]>>;
}

/** The hosts of what is followed and of the results that belong to it. */
export const hostsRead = ({ follows, results }: Reads): string[] =>
  [...follows, ...Object.values(results).flat()].flatMap(({ url }) => siteOf(url) ?? []);

/** The match patterns of a site, for http and https and any port. */
export const patternsOf = (site: string): string[] => originsOfHost(bare(site));

const isMeeting = (url: URL): boolean =>
  meetingSites.some((site) => {
    const [host = "", path] = split(site);
    return isUnder(url, host) && (path === undefined || `${url.pathname}/`.startsWith(`/${path}/`));
  });

const isUnder = ({ hostname }: URL, site: string): boolean => hostname === site || hostname.endsWith(`.${site}`);

const bare = (site: string): string => site.replace(/:\d+$/, "");

/** Splits an entry of meeting-sites.json into host and optional path. */
function split(site: string): [string, string?] {
  const slash = site.indexOf("/");
  return slash < 0 ? [site] : [site.slice(0, slash), site.slice(slash + 1)];
}
