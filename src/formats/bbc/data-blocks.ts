import { type ChildNode, Element, Text } from "domhandler";
import { type Block, plainText } from "../../core/blocks";
import { toBlocks } from "../blocks/blocks";
import { httpAddress, tidy } from "../page/page";
import { parseEach } from "../page/schema";
import { block, type DataBlock } from "./data-find";

/** As deep as lists in lists and links in emphasis go, with room to spare. */
const DEEPEST = 16;

/** The blocks that stand in a list of unknown things; whatever isn't one is left out. */
export const blocksIn = (values: readonly unknown[]): DataBlock[] => parseEach(block, values);

/**
 * The BBC's model of text as blocks. Text goes the way of all markup, through `toBlocks`, as the elements that
 * the page prints for it; pictures, players and embeds are told by their own fields.
 */
export function bodyOf(values: readonly unknown[], base: string, depth = 0): Block[] {
  if (depth > DEEPEST) return [];
  const body: Block[] = [];
  let run: ChildNode[] = [];
  const flush = () => {
    body.push(...toBlocks(run, base));
    run = [];
  };
  for (const one of blocksIn(values)) {
    const other = mediaOf(one, base, depth) ?? (isText(one) ? undefined : bodyOf(one.model.blocks, base, depth + 1));
    if (!other) run.push(...nodesOf(one, depth));
    else {
      flush();
      body.push(...other);
    }
  }
  flush();
  return body;
}

/** The words of blocks on one line. */
export const wordsOf = (values: readonly unknown[], base: string, depth = 0): string =>
  plainText(bodyOf(values, base, depth)).replace(/\n+/g, " ");

const ELEMENTS: Readonly<Record<string, string>> = {
  paragraph: "p",
  unorderedList: "ul",
  orderedList: "ol",
  listItem: "li",
  quote: "blockquote",
  blockquote: "blockquote",
  subheadline: "h3",
  subheading: "h3",
  crosshead: "h3",
  table: "table",
  tableRow: "tr",
  tableHeaderCell: "th",
  tableCell: "td",
  attribution: "cite",
};
const STYLES: Readonly<Record<string, string>> = { bold: "b", italic: "i" };

const isText = ({ type }: DataBlock): boolean =>
  type === "fragment" || type === "urlLink" || Object.hasOwn(ELEMENTS, type);

function nodesOf({ type, model }: DataBlock, depth: number): ChildNode[] {
  if (depth > DEEPEST) return [];
  if (type === "fragment") return model.text ? [styled(model.text, model.attributes)] : [];
  const inner = blocksIn(model.blocks).flatMap((one) => nodesOf(one, depth + 1));
  const children = inner.length === 0 && model.text ? [new Text(model.text)] : inner;
  if (type === "urlLink") return [new Element("a", model.locator ? { href: model.locator } : {}, children)];
  const name = Object.hasOwn(ELEMENTS, type) ? ELEMENTS[type] : undefined;
  return name === undefined ? children : [new Element(name, {}, children)];
}

function styled(text: string, attributes: readonly unknown[]): ChildNode {
  const names = attributes.flatMap((attribute) =>
    typeof attribute === "string" && Object.hasOwn(STYLES, attribute) ? (STYLES[attribute] ?? []) : [],
  );
  return names.reduce<ChildNode>((inner, name) => new Element(name, {}, [inner]), new Text(text));
}

/** undefined for what is neither picture, player nor embed. */
function mediaOf({ type, model }: DataBlock, base: string, depth: number): Block[] | undefined {
  switch (type) {
    case "image":
    case "video":
    case "audio":
      break;
    case "social":
    case "embed":
    case "include":
      return embedOf(model, base);
    default:
      return undefined;
  }
  const parts = blocksIn(model.blocks);
  const inParts = (name: string) =>
    wordsOf(
      parts.filter((part) => part.type === name).flatMap((part) => part.model.blocks),
      base,
      depth + 1,
    );
  const caption = inParts("caption") || tidy(model.caption ?? "");
  if (type !== "image") return [{ type: "media", ...(caption && { caption }) }];
  const told = [model, ...parts.filter((part) => part.type === "rawImage").map((part) => part.model)];
  const src = told.map((one) => pictureAddress(one.imageUrl ?? one.locator, base)).find(Boolean);
  const alt = told.map((one) => one.altText).find(Boolean) ?? inParts("altText");
  const source = told.map((one) => one.copyrightHolder ?? one.source).find(Boolean);
  const image = { ...(src && { src }), ...(alt && { alt }), ...(caption && { caption }), ...(source && { source }) };
  return Object.keys(image).length > 0 ? [{ type: "image", ...image }] : [];
}

/** A locator may be a path within the BBC's store of pictures, which says nothing of where they are served. */
const pictureAddress = (locator: string | undefined, base: string): string | undefined =>
  locator !== undefined && /^(?:https?:)?\//i.test(locator) ? httpAddress(locator, base) : undefined;

function embedOf({ source, locator, provider }: DataBlock["model"], base: string): Block[] {
  const url = httpAddress(source ?? locator, base);
  const name = provider ?? (url && new URL(url).host.replace(/^www\./, ""));
  return name ? [{ type: "embed", provider: name, ...(url && { url }) }] : [];
}
