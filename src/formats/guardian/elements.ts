import * as z from "zod/mini";
import type { Block } from "../../core/blocks";
import { htmlToBlocks } from "../blocks/html";
import { httpAddress, tidy } from "../page/page";
import { anything, optionalText } from "../page/schema";
import { plain } from "./fields";

/** Each kind has a few of these fields; what a field holds is the same in all kinds. */
const element = z.looseObject({
  _type: optionalText,
  label: optionalText,
  title: optionalText,
  mediaTitle: optionalText,
  date: optionalText,
  html: optionalText,
  description: optionalText,
  prompt: optionalText,
  text: optionalText,
  caption: optionalText,
  captionText: optionalText,
  attribution: optionalText,
  source: optionalText,
  sourceDomain: optionalText,
  providerName: optionalText,
  url: optionalText,
  originalUrl: optionalText,
  embedUrl: optionalText,
  permalink: optionalText,
});
type PageElement = z.infer<typeof element>;

/** Fields with further elements, or with items that have a title and elements of their own. */
const NESTED = ["elements", "items", "images", "keyTakeaways", "qAndAExplainers", "sections", "events", "main", "body"];
const DEEPEST = 6;

/**
 * The content of a block from the elements of the page's model. Text, subheadings, quotations and tables are HTML,
 * and so are the words of most embeds; an unknown kind is read by the same fields, so that no words are lost.
 *
 * @param base the page's address, for relative links
 */
export function elementsToBlocks(found: unknown, base: string, depth = 0): Block[] {
  if (depth > DEEPEST) return [];
  return [found].flat().flatMap((one) => {
    if (typeof one === "string") return htmlToBlocks(one, base);
    const parsed = z.safeParse(element, one);
    return parsed.success ? elementToBlocks(parsed.data, base, depth) : [];
  });
}

function elementToBlocks(one: PageElement, base: string, depth: number): Block[] {
  const kind = kindOf(one);
  if (kind === "Image") return imageOf(one, base);
  if (kind === "RichLink") return linkOf(one, base);
  if (PLAYERS.has(kind)) return playerOf(one);
  if (kind === "Pullquote") return quoteOf(one, base);
  // A video's title and caption are often the same.
  const parts = new Set([
    ...[one.label, one.title, one.mediaTitle, one.date, one.html, one.description, one.prompt, one.text],
    ...NESTED.map((field) => one[field]),
    ...[one.caption, one.captionText],
  ]);
  const content = [...parts].flatMap((part) => elementsToBlocks(part, base, depth + 1));
  return content.some((block) => block.type === "embed") ? content : [...content, ...embedOf(one, base)];
}

/** `model.dotcomrendering.pageElements.TextBlockElement` → `Text` */
const kindOf = ({ _type = "" }: PageElement): string =>
  _type.slice(_type.lastIndexOf(".") + 1).replace(/(?:Block)?Element(?:V\d)?$/, "");

/** The publisher's own players: they have a caption, and no address that leads anywhere without their scripts. */
const PLAYERS = new Set(["Video", "GuVideo", "MediaAtom", "Youtube", "Audio", "AudioAtom"]);

function linkOf({ text, url }: PageElement, base: string): Block[] {
  const shown = plain(text);
  const href = httpAddress(url, base);
  if (!shown) return embedOf({ url }, base);
  return [
    { type: "paragraph", text: shown, ...(href && { marks: [{ from: 0, to: shown.length, style: "link", href }] }) },
  ];
}

function playerOf({ caption, title, mediaTitle, source }: PageElement): Block[] {
  const about = plain(caption) ?? plain(title) ?? plain(mediaTitle);
  const from = plain(source);
  return [{ type: "media", ...(about && { caption: about }), ...(from && { source: from }) }];
}

function quoteOf({ html = "", attribution }: PageElement, base: string): Block[] {
  const cite = plain(attribution);
  const blocks = htmlToBlocks(`<blockquote>${html}</blockquote>`, base);
  const quoted = blocks.map((block) => (block.type === "quote" && cite ? { ...block, cite } : block));
  return quoted.length > 0 || !cite ? quoted : [{ type: "paragraph", text: cite }];
}

/** Content from elsewhere by its address; the last resort for an element without text. */
function embedOf(one: PageElement, base: string): Block[] {
  const url = [one.url, one.originalUrl, one.permalink, one.embedUrl]
    .map((address) => httpAddress(address, base))
    .find((address) => address !== undefined);
  const host = url && new URL(url).host.replace(/^www\./, "");
  const provider = tidy(one.providerName ?? one.source ?? one.sourceDomain ?? host ?? "");
  return provider ? [{ type: "embed", provider, ...(url && { url }) }] : [];
}

const source = z.looseObject({
  weighting: optionalText,
  srcSet: z.catch(z.array(z.looseObject({ src: optionalText })), []),
});
const image = z.looseObject({
  role: optionalText,
  displayCredit: anything,
  data: z.catch(z.looseObject({ alt: optionalText, caption: optionalText, credit: optionalText }), {}),
  imageSources: z.catch(z.array(source), []),
  media: z.catch(z.looseObject({ allImages: z.catch(z.array(z.looseObject({ url: optionalText })), []) }), {
    allImages: [],
  }),
});

/** A picture of the page's model, in the size that the page itself shows first. */
function imageOf(found: unknown, base: string): Block[] {
  const parsed = z.safeParse(image, found);
  if (!parsed.success) return [];
  const { role = "inline", data, displayCredit, imageSources, media } = parsed.data;
  const sizes = imageSources.find(({ weighting }) => weighting === role) ?? imageSources[0];
  const src = httpAddress(sizes?.srcSet[0]?.src ?? media.allImages[0]?.url, base);
  const alt = plain(data.alt);
  const caption = plain(data.caption);
  const credit = displayCredit === false ? undefined : plain(data.credit);
  if (!src && !alt && !caption) return [];
  return [
    {
      type: "image",
      ...(src && { src }),
      ...(alt && { alt }),
      ...(caption && { caption }),
      ...(credit && { source: credit }),
    },
  ];
}
