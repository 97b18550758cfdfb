import type { ChildNode, Element } from "domhandler";
import { findOne } from "domutils";
import { type Block, plainText } from "../../core/blocks";
import type { Byline } from "../../core/coverage";
import { toBlocks } from "../blocks/blocks";
import { elements, hasNoContent, textOf } from "../page/page";
import { isRow } from "../trim/extras";
import { cut, wordsIn } from "../trim/text";
import { isClock } from "./clock";
import { isLabel, isLabelled, KEY_WORDS, marksIn } from "./element-marks";
import { namesOf } from "./names";
import { BY, isSignature, SIGNED } from "./signature";

/** What a page shows in the element of one post. */
export interface Shown {
  body: Block[];
  byline?: Byline;
  label?: string;
  keyEvent: boolean;
  pinned: boolean;
}

const IS_AD =
  /^(?:advertisement|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reklama?|إعلان)$/iu;

/** What stands between an author and a time. */
const PARTS = /^[\s·•|/–—-]+$/;

/** What the element of a post shows, without its time, author and buttons, and without what else is known of it. */
export function shownIn(element: Element, base: string, known: readonly ChildNode[] = []): Shown {
  unfold(element);
  const { nodes, author, label, isKey } = marksIn(element);
  return {
    body: toBlocks(element.children, base, new Set([...nodes, ...known])).filter(
      (block) => block.type !== "paragraph" || !(IS_AD.test(block.text) || PARTS.test(block.text)),
    ),
    ...(author && { byline: { name: author.replace(BY, "") } }),
    ...(label && { label }),
    keyEvent: isKey || isKeyEvent(element),
    pinned: /(?:^|[\s_-])(?:pinned|sticky)(?:$|[\s_-])/i.test(element.attribs.class ?? ""),
  };
}

/** Shows what a button of the post unfolds: the rest of a long one. */
function unfold(element: Element): void {
  for (const { attribs } of elements(element, "button", "a")) {
    const id = attribs["aria-controls"];
    const folded = id ? findOne((one) => one.attribs.id === id, element.children) : null;
    if (folded) delete folded.attribs.hidden;
  }
}

interface Headed extends Partial<Pick<Shown, "label" | "keyEvent">> {
  headline?: string;
  body: Block[];
}

/** Of a word or two above a headline. */
const LONGEST_KICKER = 30;

/**
 * Blocks of a card with its headline parted: the heading that they begin with, or a line that is called its title; and with a
 * word or two above it, which are a label.
 */
export function headed(card: Element, blocks: readonly Block[]): Headed {
  const [first, second] = blocks.filter((block) => block.type !== "image" && block.type !== "media" && !isClock(block));
  const isHeading = second?.type === "heading" && first?.type === "paragraph" && !isSaid(first.text, card);
  const isBelow = isHeading || (second?.type === "paragraph" && second.text === titleIn(card)) ? second : undefined;
  if (first?.type === "paragraph" && isKicker(first.text) && isBelow)
    return {
      headline: isBelow.text,
      ...(isLabel(first.text) && !isRow(first.text)
        ? { label: first.text }
        : KEY_WORDS.test(first.text) && { keyEvent: true }),
      body: blocks.filter((one) => one !== first && one !== isBelow),
    };
  // Places and labels look like names too, so what does stays in the text.
  if (first?.type === "paragraph" && isSignature(first.text) && isHeading)
    return { headline: second.text, body: blocks.filter((one) => one !== second) };
  const title = first?.type === "paragraph" ? titleIn(card) : undefined;
  const headline =
    first?.type === "heading" || (first?.type === "paragraph" && first.text === title) ? first.text : undefined;
  if (headline !== undefined) return { headline, body: blocks.filter((block) => block !== first) };
  if (first?.type !== "paragraph" || !title?.includes(" ") || !first.text.startsWith(`${title} `))
    return { body: [...blocks] };
  // Its element may stand on the line of the text.
  const rest = { type: first.type, ...cut(first, title.length + 1, first.text.length) };
  return { headline: title, body: blocks.map((block) => (block === first ? rest : block)) };
}

/** Whether a line is a paragraph of the text ("What a finish"), and the heading below it is a part of that. */
const isSaid = (line: string, card: Element): boolean =>
  !KEY_WORDS.test(line) && elements(card, "p").some((one) => textOf(one) === line && !isLabelled(one));

const isKicker = (text: string): boolean =>
  text.length <= LONGEST_KICKER && /^\p{L}[\p{L}\s-]*$/u.test(text) && (KEY_WORDS.test(text) || !isSignature(text));

/** A card whose first or second line says in words who wrote it, without that line. */
export function signed<T extends { byline?: Byline; body: Block[] }>(card: T): T {
  const at = card.body.slice(0, 2).findIndex((block) => block.type === "paragraph" && nameIn(block.text) !== undefined);
  const line = card.body[at];
  const name = line?.type === "paragraph" ? nameIn(line.text) : undefined;
  if (!name || card.byline || card.body.length < 2) return card;
  return { ...card, byline: { name }, body: card.body.filter((block) => block !== line) };
}

function nameIn(line: string): string | undefined {
  const name = BY.test(line) ? line.replace(BY, "") : "";
  return SIGNED.test(name) ? name : undefined;
}

const TITLE: ReadonlySet<string> = new Set(["title", "headline", "heading"]);
const LONGEST_TITLE = 200;

/** Whether an element is called a title. */
export const isTitle = (element: Element): boolean => namesOf(element).some((name) => TITLE.has(name));

/** What the first element in a card that is called its title says. */
function titleIn(card: Element): string | undefined {
  const found = findOne((one) => !hasNoContent(one) && isTitle(one), card.children);
  const text = found && textOf(found);
  return text && text.length <= LONGEST_TITLE ? text : undefined;
}

/**
 * What the page shows of an update that its data leaves out.
 *
 * @param known the body that the data has: an element that lacks its words is another's, or a part of the update only
 * @returns undefined for an element that lacks words of the data
 */
export function completionIn(element: Element, known: readonly Block[], base: string): Shown | undefined {
  const { body, ...more } = shownIn(element, base);
  const shown = signed({ ...more, body: isClock(body[0]) ? body.slice(1) : body });
  return hasWordsOf(known, body) ? shown : undefined;
}

/** Apart from a few words, since data and page are made by different programs. */
const SHARE = 0.8;

/** Whether a body has most words of another. */
export function hasWordsOf(known: readonly Block[], body: readonly Block[]): boolean {
  const wanted = [...wordsIn(plainText(known))];
  if (wanted.length === 0) return true;
  const said = new Set([...wordsIn(plainText(body))].map(({ text }) => text));
  return wanted.filter(({ text }) => said.has(text)).length >= SHARE * wanted.length;
}

const KEY_ATTRIBUTE = /^data-(?:is-?key.*|key-?(?:event|moment|post|point))$/;
const KEY_CLASS = /(?:^|[\s_-])key(?:$|[\s_-]|event|moment)/i;

function isKeyEvent({ attribs }: Element): boolean {
  const told = Object.entries(attribs).some(
    ([name, value]) => KEY_ATTRIBUTE.test(name) && !/^(?:false|0|no)$/i.test(value),
  );
  return told || KEY_CLASS.test(`${attribs.class ?? ""} ${attribs["data-type"] ?? ""}`);
}
