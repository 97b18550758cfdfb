import { type Element, isTag, isText } from "domhandler";
import type { Block, MarkedText } from "../../core/blocks";
import { own } from "../../core/own";
import { beside } from "../page/beside";
import { elements, hasNoContent, httpAddress, tidy } from "../page/page";
import { pictureAddress } from "./picture-address";

/** A picture; nothing for one that only counts readers. */
export function imageOf(node: Element, base: string): Block[] {
  if (isTracker(node)) return [];
  const src = pictureAddress(node, base);
  const alt = tidy(node.attribs.alt ?? "");
  const telling = /[\p{L}\p{N}]/u.test(alt) ? alt : undefined;
  return src || telling ? [{ type: "image", ...(src && { src }), ...(telling && { alt: telling }) }] : [];
}

const isTracker = ({ attribs }: Element): boolean =>
  [attribs.width, attribs.height].some((size) => /^[01](?:px)?$/.test(size ?? ""));

/** A picture that a script would put elsewhere: one for browsers without scripts, behind no picture. */
export function pictureWithoutScript(node: Element, base: string): Block[] {
  if (node.name !== "noscript") return [];
  const before = beside(node, "prev");
  if (before && isTag(before) && (before.name === "img" || before.name === "picture")) return [];
  return elements(node, "img")
    .filter((img) => !hasNoContent(img))
    .flatMap((img) => imageOf(img, base))
    .filter((block) => block.type === "image" && IMAGE_FILE.test(block.src ?? ""))
    .slice(0, 1);
}

const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif)\b/i;

/** A frame of another site, which a script may fill later. */
export function embedOf({ attribs }: Element, base: string): Block[] {
  const url = [attribs.src, attribs["data-src"], attribs["data-lazy-src"]]
    .map((address) => httpAddress(address, base))
    .find((address) => address !== undefined);
  return url ? [embedBlock(url)] : [];
}

/** A page elsewhere, by its host. */
export const embedBlock = (url: string): Block => ({
  type: "embed",
  provider: new URL(url).host.replace(/^www\./, ""),
  url,
});

/** Embed codes of other sites before their script has run: quotes with these class names. */
const EMBEDS: readonly [RegExp, string][] = [
  [/\btwitter-(?:tweet|video)\b/, "Twitter"],
  [/\binstagram-media\b/, "Instagram"],
  [/\btiktok-embed\b/, "TikTok"],
  [/\bbluesky-embed\b/, "Bluesky"],
  [/\bmastodon-embed\b/, "Mastodon"],
  [/\breddit-embed\b/, "Reddit"],
];

/** What Instagram writes into every post that it embeds, in the languages of its readers. */
const BOILERPLATE =
  /^(?:(?:view|sieh dir|bekijk|voir|ver|visualizza|zobacz) .{0,30} instagram.{0,10}|(?:a|ein|een|une?|una|um) (?:post|beitrag|bericht|publication|publicación|publicação) (?:shared|geteilt|gedeeld|partagée|compartida|compartilhada|condiviso) .{0,100})$/iu;

/** The words of an embedded post without those of its platform. */
export const ownWords = (node: Element, said: readonly MarkedText[]): MarkedText[] =>
  /\binstagram-media\b/.test(node.attribs.class ?? "") ? said.filter(({ text }) => !BOILERPLATE.test(text)) : [...said];

/** The words of an embedded post become a quote; this adds the provider and the address. */
export function embedded(node: Element, base: string): Block[] {
  const provider = EMBEDS.find(([name]) => name.test(node.attribs.class ?? ""))?.[1];
  if (!provider) return [];
  const links = elements(node, "a").flatMap((link) => httpAddress(link.attribs.href, base) ?? []);
  const url = httpAddress(node.attribs.cite, base) ?? links.at(-1);
  return [{ type: "embed", provider, ...(url && { url }) }];
}

/** AMP's elements for what stands at other sites, each with the attribute that has its id there. */
const AMP: Readonly<Record<string, readonly [attribute: string, address: string]>> = {
  "amp-twitter": ["data-tweetid", "https://twitter.com/i/status/"],
  "amp-instagram": ["data-shortcode", "https://www.instagram.com/p/"],
  "amp-youtube": ["data-videoid", "https://www.youtube.com/watch?v="],
};

/** Names of what a script puts another site's post or player into. */
const FILLED_LATER =
  /(?:^|[\s_-])(?:tweet|twitter|x-post|instagram|facebook|fb-(?:post|video)|youtube|tiktok|bluesky|mastodon|telegram|vimeo)(?:$|[\s_-])|embed/i;
const LATE_ADDRESS = /^(?:cite|data-(?:[\w-]*-)?(?:url|href|src|path|link|permalink))$/;

/** The place of an embed whose script hasn't run: an element without content that has the address in an attribute. */
export function unfilledEmbed(node: Element, base: string): Block[] | undefined {
  const [attribute = "", address = ""] = own(AMP, node.name) ?? [];
  const id = node.attribs[attribute];
  if (id) return [embedBlock(address + encodeURIComponent(id))];
  if (node.children.some((child) => isTag(child) || (isText(child) && child.data.trim()))) return undefined;
  const { class: names = "", "data-mod": kind = "", "data-type": type = "", ...more } = node.attribs;
  if (!FILLED_LATER.test(`${names} ${kind} ${type} ${node.name}`)) return undefined;
  const written = Object.entries(more).find(([name, value]) => LATE_ADDRESS.test(name) && /^https?:\/\//i.test(value));
  const url = httpAddress(written?.[1], base);
  return url ? [embedBlock(url)] : undefined;
}
