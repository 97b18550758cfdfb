import type { Element } from "domhandler";
import { elements, httpAddress, type Page, textOf } from "../page/page";
import { scriptText } from "../page/script-data";

/** A company whose script brings live text into other publishers' pages. */
interface Vendor {
  name: string;
  /** Where its script or frame comes from: host and path. */
  source: RegExp;
  /** Names, ids and classes of the element that its script fills. */
  place?: RegExp;
}

/** Superdesk's Live Blog prints its posts into its frame; the format `superdesk` reads them. */
const LIVE_BLOG = /(?:^|\.)liveblog\.pro\/|(?:^|\.)livecdn\.[\w.]+\/|\/blogs\/[\w-]+\/(?:[\w-]+\/)*index\.html/;

const vendors: readonly Vendor[] = [
  { name: "24liveblog", source: /(?:^|\.)24liveblog\.com\//, place: /^LB24(?:_LIVE_CONTENT)?$/i },
  {
    name: "Tickaroo",
    source: /(?:^|\.)tickaroo\.com\/.*(?:embed|ticker|widget)/,
    place: /^(?:tickaroo|tik\d?)-?(?:live-?blog|ticker|event|match)$/i,
  },
  {
    name: "Arena",
    source: /(?:^|\.)arena\.im\/(?:(?:embed|public\/embed|live-?blog)(?!.*\bchat\b)|.*(?:arenalib|liveblog))/i,
    place: /^arena-(?:live-?blog|embed-container)$/i,
  },
  { name: "ScribbleLive", source: /(?:^|\.)scribblelive\.com\//, place: /^scrbbl-embed$/i },
  {
    name: "Norkon",
    source: /(?:^|\.)livecenter\.norkon\.net\/|(?:^|\.)norkon\.net\/.*(?:frame|ncposts|livecenter)/i,
    place: /^live-?center-embed$/i,
  },
  { name: "Live Blog", source: LIVE_BLOG },
  { name: "CoverItLive", source: /(?:^|\.)coveritlive\.com\// },
  { name: "Viafoura", source: /^$/, place: /^vf-live-?blog$/i },
];

/** Whether an address is that of a vendor's live text, which their services answer as data. */
export const isOfVendor = (address: string): boolean =>
  vendors.some(({ source }) => source.test(withoutScheme(address)));

/** An article with more has the script for other pages of its site. */
const LITTLE_TEXT = 1500;

/** The vendor whose script brings a page's live text, if one does. */
export function vendorOf(page: Page): string | undefined {
  const frames = elements(page.document, "iframe", "amp-iframe", "div").flatMap((one) => sourceOf(one, page));
  const places = placesOf(page);
  const shown = vendors.find(
    ({ source, place }) => frames.some((address) => source.test(address)) || places.some((name) => place?.test(name)),
  );
  if (shown) return shown.name;
  const scripts = elements(page.document, "script");
  // A script may be put in by another, which names it by its address.
  const loaded = scripts.flatMap((one) => [...scriptText(one).matchAll(LOADED)].map(([, address = ""]) => address));
  const named = [...scripts.flatMap((one) => sourceOf(one, page)), ...loaded];
  const brought = vendors.find(({ source }) => named.some((address) => source.test(address)));
  return brought && textOf(page.document).length < LITTLE_TEXT ? brought.name : undefined;
}

const LOADED = /["'](?:https?:)?\/\/([\w.-]+\/[^"'\s]{1,200})["']/g;

const sourceOf = ({ attribs }: Element, { url }: Page): string[] => {
  const address = httpAddress(attribs.src ?? attribs["data-src"], url);
  return address ? [withoutScheme(address)] : [];
};

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, "");

/** Names of the elements that scripts fill: their own names where these have a hyphen, ids and classes. */
function placesOf(page: Page): string[] {
  const found: string[] = [];
  const stack = [...page.document.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!("attribs" in node)) continue;
    if (node.name.includes("-")) found.push(node.name);
    if (node.attribs.id) found.push(node.attribs.id);
    for (const name of node.attribs.class?.split(/\s+/) ?? []) found.push(name);
    for (const child of node.children) stack.push(child);
  }
  return found;
}

/** Frames with live text that can be followed by themselves, since their text is in them. */
export const followableFrames = (page: Page): Element[] =>
  elements(page.document, "iframe", "amp-iframe").filter((frame) =>
    sourceOf(frame, page).some((address) => LIVE_BLOG.test(address)),
  );
