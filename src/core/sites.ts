import { originsOfHost } from "./address";
import meetingSites from "./meeting-sites.json";
import type { Preferences } from "./preferences";

type Overlay = Pick<Preferences["overlay"], "sites" | "denied">;

/** All pages, in the list of sites. */
export const EVERYWHERE = "*";

/**
 * Whether the overlay may stand over the page at an address: its site was chosen and not denied, and nobody meets or
 * presents there. Says nothing of the browser's leave.
 */
export function mayShowOverlayOn(address: string | undefined, { sites, denied }: Overlay): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return false;
  const isChosen = sites.includes(EVERYWHERE) || sites.some((site) => bare(site) === url.hostname);
  return isChosen && !denied.some((site) => isUnder(url, bare(site))) && !isMeeting(url);
}

/** The site of an address, as it stands in the lists; undefined where there is none. */
export function siteOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname : undefined;
}

/** Match patterns of a site: neither the scheme nor the port makes another of it. */
export const patternsOf = (site: string): string[] => originsOfHost(bare(site));

const isMeeting = (url: URL): boolean =>
  meetingSites.some((site) => {
    const [host = "", path] = split(site);
    return isUnder(url, host) && (path === undefined || `${url.pathname}/`.startsWith(`/${path}/`));
  });

const isUnder = ({ hostname }: URL, site: string): boolean => hostname === site || hostname.endsWith(`.${site}`);

const bare = (site: string): string => site.replace(/:\d+$/, "");

/** The host, and the path where only a part of the site is meant. */
function split(site: string): [string, string?] {
  const slash = site.indexOf("/");
  return slash < 0 ? [site] : [site.slice(0, slash), site.slice(slash + 1)];
}
