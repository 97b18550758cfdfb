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
const liveBlog: Vendor = {
  name: "Live Blog",
  source: /(?:^|\.)liveblog\.pro\/|(?:^|\.)livecdn\.[\w.]+\/|\/blogs\/[\w-]+\/(?:[\w-]+\/)*index\.html/,
};

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
  liveBlog,
  { name: "CoverItLive", source: /(?:^|\.)coveritlive\.com\// },
  { name: "Viafoura", source: /^$/, place: /^vf-live-?blog$/i },
];

/** Whether an address is that of a vendor's live text, which their services answer as data. */
export const isOfVendor = (address: string): boolean => vendors.some((vendor) => isFrom(vendor, address));

const isFrom = ({ source }: Vendor, address: string): boolean => source.test(address.replace(/^https?:\/\//, ""));

/** An article with more has the script for other pages of its site. */
const LITTLE_TEXT = 1500;

/** The vendor whose script brings a page's live text, if one does. */
export function vendorOf(page: Page): string | undefined {
  const frames = elements(page.document, ...FRAMES, "div").flatMap((one) => sourcesOf(one, page));
  const places = placesIn(page.document);
  const shown = vendors.find(
    (one) => frames.some((address) => isFrom(one, address)) || places.some((name) => one.place?.test(name)),
  );
  if (shown) return shown.name;
  const scripts = elements(page.document, "script");
  const texts = scripts.map((one) => scriptText(one).replaceAll("\\/", "/"));
  // A script may be put in by another, which names it by its address; or the place in the data of a page that scripts build.
  const loaded = texts.flatMap((text) => [...text.matchAll(LOADED)].map(([, address = ""]) => address));
  const built = texts.flatMap((text) => [...text.matchAll(BUILT)].map(([, name = ""]) => name));
  const named = [...scripts.flatMap((one) => sourcesOf(one, page)), ...loaded];
  const brought = vendors.find(
    (one) => named.some((address) => isFrom(one, address)) || built.some((name) => one.place?.test(name)),
  );
  return brought && textOf(page.document).length < LITTLE_TEXT ? brought.name : undefined;
}

const FRAMES = ["iframe", "amp-iframe"];
const LOADED = /["'](?:https?:)?\/\/([\w.-]+\/[^"'\s\\]{1,200})\\?["']/g;
const BUILT = /\b(?:class|id)=\\?["']([\w-]{1,60})\\?["']/g;

/**
 * The addresses that an element shows or is to show: scripts keep them in attributes of any name until they are looked at or
 * allowed, alone or in the markup that they will put in.
 */
const sourcesOf = ({ attribs }: Element, { url }: Page): string[] =>
  Object.entries(attribs).flatMap(([name, value]) => {
    if (name !== "src" && !/^data-(?!.*(?:href|link|share))/.test(name)) return [];
    const [, inner] = /^\s*<[^>]*?\ssrc=["']?([^"'\s>]+)/.exec(value) ?? [];
    const written = inner ?? value;
    const address = name === "src" || /^(?:https?:)?\/\//.test(written) ? httpAddress(written, url) : undefined;
    return address ?? [];
  });

/** Names of the elements that scripts fill: their own names where these have a hyphen, ids and classes. */
function placesIn(document: Page["document"]): string[] {
  const found: string[] = [];
  const stack = [...document.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!("attribs" in node)) continue;
    if (node.name.includes("-")) found.push(node.name);
    if (node.attribs.id) found.push(node.attribs.id);
    for (const name of node.attribs.class?.split(/\s+/) ?? []) found.push(name);
    for (const child of node.children) stack.push(child);
  }
  return found;
}

/** The addresses of frames with live text that can be followed by themselves, since their text is in them. */
export const followableFrames = (page: Page): string[] =>
  elements(page.document, ...FRAMES).flatMap((frame) =>
    sourcesOf(frame, page).filter((address) => isFrom(liveBlog, address)),
  );
