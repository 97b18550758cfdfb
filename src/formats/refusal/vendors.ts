import type { Element } from "domhandler";
import { findAll } from "domutils";
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
  const { places, addresses } = embedsIn(page);
  const shown = vendors.find(
    (one) => addresses.some((address) => isFrom(one, address)) || places.some((name) => one.place?.test(name)),
  );
  if (shown) return shown.name;
  const scripts = elements(page.document, "script");
  const texts = scripts.map((one) => scriptText(one).replaceAll("\\/", "/"));
  // A script may be put in by another, which names it by its address; or the place in the data of a page that scripts build.
  const loaded = texts.flatMap((text) => [...text.matchAll(LOADED)].map(([, address = ""]) => address));
  const built = texts.flatMap(placesWritten);
  const named = [...scripts.flatMap((one) => sourcesOf(one, page)), ...loaded];
  const brought = vendors.find(
    (one) => named.some((address) => isFrom(one, address)) || built.some((name) => one.place?.test(name)),
  );
  return brought && textOf(page.document).length < LITTLE_TEXT ? brought.name : undefined;
}

const FRAMES = ["iframe", "amp-iframe"];
/** Elements whose addresses bring no text into a page. */
const BRING_NO_TEXT: ReadonlySet<string> = new Set(["a", "button", "img", "link", "script", "source"]);
const LOADED = /["'](?:https?:)?\/\/([\w.-]+\/[^"'\s\\]{1,200})\\?["']/g;
const BUILT = /\b(?:class|id)=\\?["']([\w-]{1,60})\\?["']/g;

const placesWritten = (text: string): string[] => [...text.matchAll(BUILT)].map(([, name = ""]) => name);

/**
 * The addresses that an element shows or is to show: scripts keep them in attributes of any name that says so until they
 * are looked at or allowed, alone or in the markup that they will put in.
 */
const sourcesOf = ({ attribs }: Element, { url }: Page): string[] =>
  Object.entries(attribs).flatMap(([name, value]) => {
    if (!mayBeSource(name)) return [];
    const [, inner] = /^\s*<[^>]*?\ssrc=["']?([^"'\s>]+)/.exec(value) ?? [];
    const written = inner ?? value;
    const address = name === "src" || /^(?:https?:)?\/\//.test(written) ? httpAddress(written, url) : undefined;
    return address ?? [];
  });

/** Whether an attribute may say what is shown: cards, credits and counters keep the addresses of other pages under other names. */
const mayBeSource = (name: string): boolean =>
  ["src", "data", "url"].includes(name) || /^data-.*(?:src|embed|frame|html|content)/.test(name);

/**
 * What the elements of a page are to show: their addresses, and the names of those that scripts fill, which are their own
 * where these have a hyphen, ids and classes, also in the markup that will be put in.
 */
function embedsIn(page: Page): { places: string[]; addresses: string[] } {
  const places: string[] = [];
  const addresses: string[] = [];
  const stack = [...page.document.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!("attribs" in node)) continue;
    if (node.name.includes("-")) places.push(node.name);
    if (node.attribs.id) places.push(node.attribs.id);
    for (const name of node.attribs.class?.split(/\s+/) ?? []) places.push(name);
    if (!BRING_NO_TEXT.has(node.name)) {
      for (const address of sourcesOf(node, page)) addresses.push(address);
      for (const [name, value] of Object.entries(node.attribs))
        if (mayBeSource(name) && /^\s*</.test(value)) places.push(...placesWritten(value));
    }
    for (const child of node.children) stack.push(child);
  }
  return { places, addresses };
}

/**
 * The addresses of frames with live text that can be followed by themselves, since their text is in them; and those from which
 * a live blog's element says that it is filled.
 */
export const followableFrames = (page: Page): string[] => [
  ...elements(page.document, ...FRAMES).flatMap((frame) =>
    sourcesOf(frame, page).filter((address) => isFrom(liveBlog, address)),
  ),
  ...findAll(isFilled, page.document).flatMap(({ attribs }) => httpAddress(attribs["data-endpoint"], page.url) ?? []),
];

const isFilled = ({ attribs }: Element): boolean =>
  attribs["data-endpoint"] !== undefined &&
  /live-?(?:blog|ticker)(?![\w-]*comment)/i.test(`${attribs.id} ${attribs.class}`);
