import { type ChildNode, type Element, isTag, isText } from "domhandler";
import type { Block, ListBlock, ListItem, MarkedText } from "../../core/blocks";
import { beside } from "../page/beside";
import { ancestors, BLOCK_LEVEL, elements, hasNoContent, textOf } from "../page/page";
import { inline, Line } from "./inline";
import { embedded, embedOf, imageOf, ownWords, pictureWithoutScript, unfilledEmbed } from "./media-blocks";

const NONE: ReadonlySet<ChildNode> = new Set();

/**
 * Turns HTML into blocks: the only way by which markup becomes content. Scripts, styles, forms and addresses other than
 * http(s) are left out.
 *
 * @param base the page's address, for relative links
 * @param skipped nodes to leave out
 */
export function toBlocks(nodes: readonly ChildNode[], base: string, skipped: ReadonlySet<ChildNode> = NONE): Block[] {
  const blocks: Block[] = [];
  const line = new Line(base);
  const flush = () => {
    const text = line.take();
    if (text) blocks.push({ type: "paragraph", ...text });
  };
  const walk = (node: ChildNode): void => {
    if (skipped.has(node)) return;
    if (isText(node)) line.add(node.data);
    else if (isTag(node) && !hasNoContent(node)) walkElement(node);
    else if (isTag(node)) add(pictureWithoutScript(node, base));
  };
  const add = (found: readonly Block[]): void => {
    if (found.length > 0) flush();
    blocks.push(...found);
  };
  const walkElement = (node: Element): void => {
    const block = blockOf(node, base, skipped);
    if (block) {
      flush();
      blocks.push(...block);
    } else if (node.name === "br") {
      if (endsParagraph(node)) flush();
      else line.break();
    } else if (BLOCK_LEVEL.has(node.name)) {
      flush();
      line.within(node, () => node.children.forEach(walk));
      flush();
    } else line.within(node, () => node.children.forEach(walk));
  };
  nodes.forEach(walk);
  flush();
  return blocks;
}

/** Two line breaks in a row end a paragraph. */
function endsParagraph(node: Element): boolean {
  const before = beside(node, "prev");
  return before !== null && isTag(before) && before.name === "br";
}

/** The blocks for an element of this name; undefined where they follow from its children. */
function blockOf(node: Element, base: string, skipped: ReadonlySet<ChildNode>): Block[] | undefined {
  switch (node.name) {
    case "ul":
    case "ol":
      return nonEmpty(listOf(node, base));
    case "blockquote":
      return quoteOf(node, base);
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6": {
      const text = inline(
        node.children.filter((child) => !skipped.has(child)),
        base,
      );
      return text ? [{ type: "heading", ...text }] : [];
    }
    case "table":
      return isLayout(node) ? toBlocks(node.children, base) : tableOf(node);
    case "figure":
    case "picture":
      return figureOf(node, base);
    case "img":
    case "amp-img":
    case "amp-anim":
      return imageOf(node, base);
    case "video":
    case "audio":
    case "amp-video":
      return [{ type: "media" }];
    case "iframe":
    case "amp-iframe":
      return embedOf(node, base);
    default:
      return unfilledEmbed(node, base);
  }
}

const nonEmpty = (list: ListBlock): Block[] => (list.items.length > 0 ? [list] : []);

function listOf(node: Element, base: string): ListBlock {
  const items = node.children.filter(isTag).flatMap((item): ListItem[] => {
    const nested = item.children.filter(isTag).find((child) => child.name === "ul" || child.name === "ol");
    const text = inline(
      item.children.filter((child) => child !== nested),
      base,
    );
    const list = nested && listOf(nested, base);
    return text || list ? [{ ...(text ?? { text: "" }), ...(list && list.items.length > 0 && { list }) }] : [];
  });
  return { type: "list", ordered: node.name === "ol", items };
}

function quoteOf(node: Element, base: string): Block[] {
  const source = near(node).find(({ name }) => name === "cite" || name === "footer");
  const inside = toBlocks(node.children, base, new Set(source ? [source] : []));
  const paragraphs = ownWords(node, inside.flatMap(wordsIn));
  const others = inside.filter((block) => wordsIn(block).length === 0);
  const cite = source && textOf(source).replace(/^[—–-]\s*/, "");
  const quote: Block[] = paragraphs.length > 0 ? [{ type: "quote", paragraphs, ...(cite && { cite }) }] : [];
  return [...quote, ...others, ...embedded(node, base)];
}

/** Children and grandchildren only: searching the whole content of each nested element would take quadratic time. */
const near = (node: Element): Element[] =>
  node.children.filter(isTag).flatMap((child) => [child, ...child.children.filter(isTag)]);

function wordsIn(block: Block): MarkedText[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [{ text: block.text, ...(block.marks && { marks: block.marks }) }];
    case "list":
      return block.items;
    case "quote":
      return block.paragraphs;
    default:
      return [];
  }
}

const linesOf = (table: Element): Element[] => near(table).filter(({ name }) => name === "tr");

/**
 * Whether a table only puts pictures and words beside each other, as mails and Reddit do: it has pictures, and one row, one
 * column or no words.
 */
function isLayout(table: Element): boolean {
  // Each level of tables in tables is looked through once more.
  if ([...ancestors(table)].filter(({ name }) => name === "table").length > 1) return false;
  if (elements(table, "img", "picture", "figure", "iframe", "video", "audio").length === 0) return false;
  const rows = linesOf(table).map((row) => row.children.filter(isTag));
  const isNarrow = rows.length === 1 || rows.every((row) => row.length <= 1);
  return isNarrow || rows.flat().every((cell) => !textOf(cell));
}

/** Lines in a cell stay: some results have a column's names in one cell. */
const cellText = (cell: Element): string =>
  elements(cell, "br").length > 0 ? (inline(cell.children, "")?.text ?? "") : textOf(cell);

function tableOf(node: Element): Block[] {
  const lines = linesOf(node);
  const rows = lines.map((row) => row.children.filter(isTag).map(cellText)).filter((row) => row.some(Boolean));
  const header = lines[0]?.children.filter(isTag).every((cell) => cell.name === "th") ?? false;
  return rows.length > 0 ? [{ type: "table", header, rows }] : [];
}

const SOURCE = /^(.*?)\s*Image source,?\s*(.+)$/iu;
const CAPTION = /^\s*(?:Image|Media) caption,?\s*/iu;

/** A picture or a player with its caption and source, which are a `figcaption` or text beside it. */
function figureOf(node: Element, base: string): Block[] {
  const inner = elements(node, "blockquote", "table", "ul", "ol", "figure").find((one) => one !== node);
  if (inner) return toBlocks(node.children, base);
  const caption = elements(node, "figcaption").map(textOf).join(" ").replace(CAPTION, "").trim();
  const beside = textOf({
    ...node,
    children: node.children.filter((child) => !isTag(child) || child.name !== "figcaption"),
  } as Element);
  const source = SOURCE.exec(beside)?.[2]?.replace(/\s*Image caption,?.*$/iu, "");
  const about = { ...(caption && { caption }), ...(source && { source }) };
  if (elements(node, "video", "audio").length > 0) return [{ type: "media", ...about }];
  const image = elements(node, "img", "amp-img").flatMap((img) => imageOf(img, base))[0];
  if (image?.type === "image") return [{ ...image, ...about }];
  const frame = elements(node, "iframe")[0];
  if (frame) return embedOf(frame, base);
  if (!caption && !source) return toBlocks(node.children, base);
  return [{ type: /media caption/iu.test(textOf(node)) ? "media" : "image", ...about }];
}
