import { type ChildNode, type Element, isTag } from "domhandler";
import { findAll, findOne } from "domutils";
import type { Block } from "../../core/blocks";
import { toBlocks } from "../blocks/blocks";
import { ancestors, elements, textOf } from "../page/page";
import type { UntimedPost } from "../times/post-order";
import { blockAddress, blockIdIn } from "./address";
import { datetimeInstant, laterThan } from "./fields";
import { type Outline, timeIn } from "./outline";

/**
 * Reads the blocks of a page. A pinned post from before its oldest block comes last.
 *
 * @param keyEvents ids of the blocks that are listed as key events
 * @param page the live page's own address
 */
export function readBlocks(outline: Outline, keyEvents: ReadonlySet<string>, page: string): ReadBlock[] {
  const blocks = [...outline.blocks].map(([id, element]) => readBlock(element, id, page));
  const pinned = outline.pinned && readPinned(outline.pinned, page);
  const isElsewhere = pinned && !outline.blocks.has(pinned.post.id);
  return [...blocks, ...(isElsewhere ? [pinned] : [])].map((block) => {
    const { id, keyEvent } = block.post;
    const post = { ...block.post, keyEvent: keyEvent || keyEvents.has(id), pinned: id === pinned?.post.id };
    return { ...block, post };
  });
}

/** The copy of a pinned post has its id in a link, and prints its time above itself. */
function readPinned(container: Element, page: string): ReadBlock | undefined {
  const copy = findOne(({ name, attribs }) => name === "article" || blockIdIn(attribs.id) !== undefined, [container]);
  const link = copy && elements(copy, "a").find(({ attribs }) => blockIdIn(attribs.href));
  const id = blockIdIn(copy?.attribs.id) ?? blockIdIn(link?.attribs.href);
  if (!copy || id === undefined) return undefined;
  const block = readBlock(copy, id, page);
  const publishedAt = block.post.publishedAt ?? datetimeInstant(timeIn(container)?.attribs.datetime);
  return { ...block, post: { ...block.post, ...(publishedAt && { publishedAt }) } };
}

const HEADINGS = ["h1", "h2", "h3"];
const BYLINE = /(?:^|\s)(?!\S*no-byline)\S*byline/;
/** What a time and the link or paragraph around it may be. */
const LINE = new Set(["a", "p", "span", "small", "strong", "em"]);

/** The parts of a block in its markup. */
interface Parts {
  heading?: Element;
  published?: Element;
  modified?: Element;
  bylines: Element[];
  /** What isn't body: the header, the times, sharing. */
  skipped: Set<ChildNode>;
  body: ChildNode[];
}

/** A post, and its time as printed. */
export interface ReadBlock {
  post: UntimedPost & { id: string };
  display: string;
  isSummary: boolean;
}

/**
 * Reads one block of a page: an `article` with a `header` (dotcom-rendering), or a `div` whose parts have class names
 * (the frontend before it, and the Content API's HTML).
 *
 * @param page the live page's own address
 */
function readBlock(block: Element, id: string, page: string): ReadBlock {
  const parts = partsOf(block);
  const headline = parts.heading && textOf(parts.heading);
  const publishedAt = datetimeInstant(parts.published?.attribs.datetime);
  const modifiedAt = laterThan(publishedAt, datetimeInstant(parts.modified?.attribs.datetime));
  const name = namesIn(parts.bylines).join(", ");
  const { class: names = "" } = block.attribs;
  const line = parts.published && lineOf(parts.published);
  return {
    post: {
      id,
      url: blockAddress(page, id),
      ...(headline && { headline }),
      ...(publishedAt && { publishedAt }),
      ...(modifiedAt && { modifiedAt }),
      ...(name && { byline: { name } }),
      body: withoutConsentGates(toBlocks(parts.body, page, parts.skipped)),
      keyEvent: /\bis-(?:key-event|summary)\b/.test(names),
      pinned: false,
    },
    display: line ? textOf(line) : "",
    isSummary: /\bis-summary\b/.test(names) || SUMMARY.test(headline ?? ""),
  };
}

/** Titles of the Guardian's summaries; its present markup doesn't mark them otherwise. */
const SUMMARY = /\bsummary\b|^(?:what we know|(?:here’s )?what (?:happened|we learned)|the (?:day|story) so far)/i;

function partsOf(block: Element): Parts {
  const children = block.children.filter(isTag);
  const header = children.find(({ name }) => name === "header");
  const content = header ? undefined : withClass(block.children, /(?:^|\s)block-elements(?:\s|$)/)[0];
  const times = elements(block, "time").filter(({ attribs }) => attribs.datetime);
  const last = times.at(-1);
  const modified = last && isUpdate(last) ? last : undefined;
  const published = times[0] === modified ? undefined : times[0];
  const heading = header
    ? elements(header, ...HEADINGS)[0]
    : (withClass(block.children, /(?:^|\s)block-title(?:\s|$)/)[0] ??
      children.find(({ name }) => HEADINGS.includes(name)));
  const bylines = header ? namesAfter(header) : withClass(block.children, BYLINE);
  const footer = children.filter(({ name }) => name === "footer");
  const lines = [published, modified].flatMap((time) => (time ? [lineOf(time)] : []));
  const skipped = new Set<ChildNode>([...footer, ...bylines, ...lines, ...readMoreLinksIn(block)]);
  for (const one of [header, heading]) if (one) skipped.add(one);
  return {
    ...(heading && { heading }),
    ...(published && { published }),
    ...(modified && { modified }),
    bylines,
    skipped,
    body: content ? [content] : block.children,
  };
}

const withClass = (nodes: ChildNode[], name: RegExp): Element[] =>
  findAll((element) => name.test(element.attribs.class ?? ""), nodes);

const isUpdate = ({ parent }: Element): boolean => parent !== null && /^updated\b/i.test(textOf(parent));

/** A time with the link and the paragraph around it that contain nothing else. */
function lineOf(time: Element): Element {
  let line = time;
  while (line.parent && isTag(line.parent) && LINE.has(line.parent.name)) line = line.parent;
  return line;
}

/** In a header, whatever follows the time and isn't the heading is a contributor's name. */
const namesAfter = (header: Element): Element[] =>
  header.children
    .filter(isTag)
    .filter((part) => !HEADINGS.includes(part.name) && elements(part, "time", "a").length === 0);

/** One name per contributor; a name element inside a byline isn't a second one. */
function namesIn(bylines: readonly Element[]): string[] {
  const all = new Set<Element>(bylines);
  const outer = bylines.filter((byline) => ![...ancestors(byline)].some((up) => all.has(up)));
  return [...new Set(outer.map(textOf).filter(Boolean))];
}

const ASKED = /^Allow (.{1,60}) content\?$/i;
const EXPLAINED =
  /^This article includes content (?:provided by|hosted on) (\S{1,100}(?: [A-Z]\S{0,30}){0,3})\. We ask for your permission/;

/** Replaces the consent gate for a third party's content by an embed of it. */
function withoutConsentGates(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const text = block.type === "paragraph" ? block.text : "";
    const provider = ASKED.exec(text)?.[1];
    const explained = EXPLAINED.exec(text)?.[1];
    if (provider) kept.push({ type: "embed", provider });
    else if (!explained) {
      if (text !== "Allow content provided by a third party?") kept.push(block);
    } else if (kept.at(-1)?.type !== "embed") kept.push({ type: "embed", provider: explained });
  }
  return kept;
}

/** "Read more" under a link to another article, which isn't content. */
const readMoreLinksIn = (block: Element): Element[] =>
  findAll((one) => one.attribs["data-component"] === "rich-link", block.children).flatMap((link) =>
    findAll((one) => !one.children.some(isTag) && READ_MORE.test(textOf(one)), link.children),
  );

const READ_MORE = /^(?:Read more|Listen|Watch|View Gallery)$/;
