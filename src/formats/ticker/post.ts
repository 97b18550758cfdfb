import type { ChildNode, Element } from "domhandler";
import type { Block, MarkedText } from "../../core/blocks";
import { toBlocks } from "../blocks/blocks";
import { cardPost, isElement, ownPageIn } from "../element/card";
import { isForeign } from "../element/element-marks";
import { headed, shownIn, signed } from "../element/shown";
import { ancestors, elements, firstClass, stableId, textOf } from "../page/page";
import type { UntimedPost } from "../times/post-order";
import { following, isTimeAlone, preceding } from "./around";
import { type Entry, HEADING } from "./entries";
import { areSigned, nameBeside } from "./signed";
import { part, withoutMark } from "./without-mark";

/** A list of entries, and all elements around them. */
export interface EntryList {
  entries: readonly Entry[];
  occupied: ReadonlySet<ChildNode>;
  /** Their elements have times and headings alone: their texts stand behind those. */
  areHeads: boolean;
  /** Names stand beside their times. */
  areSigned: boolean;
}

export function listed(entries: readonly Entry[]): EntryList {
  const occupied = new Set<ChildNode>(
    entries.flatMap(({ holder, heading }) => [holder, ...ancestors(holder), ...(heading ? [heading] : [])]),
  );
  const isTold = (entry: Entry) => following(entry, occupied).some(tells);
  // Behind the last entry something else may stand.
  const areHeads = entries.every(isHead) && entries.slice(0, -1).filter(isTold).length > (entries.length - 1) / 2;
  return { entries, areHeads, areSigned: areSigned(entries), occupied };
}

/** Whether a node says more than buttons do. */
const tells = (node: ChildNode): boolean =>
  isElement(node) &&
  !isForeign(node) &&
  textOf(node).length - elements(node, "a", "button").reduce((all, one) => all + textOf(one).length, 0) >
    LONGEST_BUTTON;
const LONGEST_BUTTON = 20;

/** Whether an entry's element has nothing but its line. */
const isAllOf = ({ block, line }: Entry): boolean => textOf(block).length <= line.length;

/** Whether an entry's element has nothing but its time and a heading. */
const isHead = (entry: Entry): boolean => {
  const [heading, ...others] = elements(entry.block, ...HEADING);
  const said = heading && others.length === 0 ? textOf(heading) : "";
  return said !== "" && isTimeAlone(entry) && textOf(entry.block).length <= entry.line.length + said.length + 1;
};

/** Whether what belongs to a line stands behind its element, and not in it. */
const flows = ({ name }: Element): boolean => HEADING.has(name) || name === "p" || name === "dt";

/** The post of an entry, without its time: its mark is cut off, and what belongs to it is its body. */
export function toPost(entry: Entry, { occupied, areHeads, areSigned }: EntryList, base: string): UntimedPost {
  const { holder, block } = entry;
  const id = stableId(block) ?? stableId(holder);
  const isRow = holder.name === "td" && block.name === "tr";
  const isAll = areHeads || isAllOf(entry);
  const goesOn = flows(holder) ? block === holder || isAll : (isTimeAlone(entry) || isRow) && isAll;
  const isBehind = entry.mark.isAtEnd && !HEADING.has(holder.name) && !entry.heading;
  const others = goesOn && !isBehind ? toBlocks(following(entry, occupied), base) : [];
  const before = goesOn && isBehind ? toBlocks(preceding(entry, occupied), base) : [];
  const url = ownPageIn(block, base);
  if (block !== holder || !flows(holder))
    return {
      ...(id && { id }),
      ...(url && { url }),
      ...signed(cardOf({ ...entry, block: rowOf(entry) }, others, areSigned, base)),
    };
  const blocks = withoutMark([...before, ...toBlocks([block], base), ...others], entry);
  const [first, ...rest] = blocks;
  // What follows the mark in a heading or a term is the headline.
  const isHeadline = first?.type === "heading" || (holder.name === "dt" && entry.line.length > entry.mark.length);
  const parted = first?.type === "paragraph" && !isHeadline ? emphasizedStart(first, rest.length > 0) : undefined;
  const above = entry.heading && textOf(entry.heading);
  const headline = above || (isHeadline && first && "text" in first ? first.text : parted?.headline);
  return {
    ...(id && { id }),
    ...(headline && { headline }),
    body: above ? blocks : isHeadline ? rest : parted ? [...parted.rest, ...rest] : blocks,
    keyEvent: false,
    pinned: false,
  };
}

/** The post of an entry with an element of its own, which has more than its text in it. */
function cardOf(entry: Entry, others: readonly Block[], areSigned: boolean, base: string): Omit<UntimedPost, "id"> {
  const { body: shown, ...marks } = shownIn(entry.block, base);
  const all = withoutMark([...shown, ...others], entry);
  const beside = marks.byline ? undefined : nameBeside(entry, all, areSigned);
  if (beside?.isHeadline) return { ...marks, headline: beside.name, body: beside.body };
  const about = { ...marks, ...(beside && { byline: { name: beside.name } }) };
  const blocks = beside?.body ?? all;
  if (entry.heading) return { ...about, headline: textOf(entry.heading), body: blocks };
  const [first, ...rest] = blocks;
  const isTitled = entry.holder.name === "summary" && first?.type === "paragraph" && rest.length > 0;
  const { headline, body, ...more } = isTitled ? { headline: first.text, body: rest } : headed(entry.block, blocks);
  const parted =
    headline === undefined && body[0]?.type === "paragraph" ? emphasizedStart(body[0], body.length > 1) : undefined;
  return {
    ...more,
    ...about,
    ...(more.keyEvent && { keyEvent: true }),
    ...(headline && { headline }),
    ...(parted ? { headline: parted.headline, body: [...parted.rest, ...body.slice(1)] } : { body }),
  };
}

/** The element that has the words of an entry: of a table that only parts columns, its row. */
function rowOf({ holder, block }: Entry): Element {
  const row = [...ancestors(holder)].find(({ name }) => name === "tr");
  const has = (one: Element) => textOf(one).length + elements(one, "img", "video", "iframe").length;
  return holder.name === "td" && row && has(row) === has(block) ? row : block;
}

/**
 * A bold beginning that is a sentence or a line of its own is a headline ("<b>12:42 Gill leads.</b> By a length …").
 *
 * @param isAbove whether more text stands below the paragraph
 */
function emphasizedStart(paragraph: MarkedText, isAbove: boolean): { headline: string; rest: Block[] } | undefined {
  const bold = paragraph.marks?.find(({ from, style }) => from === 0 && style === "strong");
  const start = bold ? paragraph.text.slice(0, bold.to).trim() : "";
  const next = bold ? paragraph.text.slice(bold.to) : "";
  const isLine = /[–—-]$/.test(start) || /^\s*\n/.test(next) || (isAbove && next === "");
  const isPart = isLine || (start.includes(" ") && (/[.!?:…]$/.test(start) || /^\s*(?:[:–—-]|$)/.test(next)));
  if (!bold || !/\p{L}/u.test(start) || !isPart) return undefined;
  const rest = part(paragraph, bold.to + (/^[\s:–—-]*/.exec(next)?.[0].length ?? 0));
  return {
    headline: start.replace(/(?::|\s*[–—-])$/, "").replace(/\s[+*•|]{2,}$/, ""),
    rest: rest ? [{ type: "paragraph", ...rest }] : [],
  };
}

/**
 * All posts of a list in the page's order: between blocks that begin with a mark may be others of the same kind without one.
 *
 * @param posts those of the entries
 */
export function withUnmarked(
  { entries, occupied }: EntryList,
  posts: readonly UntimedPost[],
  base: string,
): UntimedPost[] {
  const [first] = entries;
  const known = new Map<ChildNode, UntimedPost>(entries.map(({ block }, i) => [block, posts[i] as UntimedPost]));
  const kind = first && kindOf(first.block);
  const children = first?.block.parent?.children ?? [];
  // The page's title stands in a part of the same kind, or each post has one of its own.
  const isTitled = (one: Element) => elements(one, "h1").length > 0;
  const areTitled = entries.some(({ block }) => isTitled(block));
  if (
    !first ||
    !kind ||
    // What follows such a line is its post's.
    (flows(first.holder) && isAllOf(first)) ||
    !entries.every(({ block }) => block.parent === first.block.parent)
  )
    return [...posts];
  return children.filter(isElement).flatMap((child): UntimedPost[] => {
    const post = known.get(child);
    if (post) return [post];
    if (occupied.has(child) || kindOf(child) !== kind || isForeign(child) || (!areTitled && isTitled(child))) return [];
    const id = stableId(child);
    const one = cardPost(child, base, id ? { id } : {});
    return one.headline || one.body.length > 0 ? [one] : [];
  });
}

/** Name and first class of an element; nothing for one without a class. */
const kindOf = (element: Element): string | undefined => {
  const word = firstClass(element);
  return word && `${element.name}.${word}`;
};
