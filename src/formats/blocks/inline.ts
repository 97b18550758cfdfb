import { type ChildNode, type Element, isTag, isText } from "domhandler";
import type { Mark, MarkedText } from "../../core/blocks";
import { own } from "../../core/own";
import { BLOCK_LEVEL, hasNoContent, httpAddress, spaced } from "../page/page";

const EMPHASIS: Readonly<Record<string, Mark["style"]>> = { strong: "strong", b: "strong", em: "em", i: "em" };

/** A run of inline nodes as marked text. */
export function inline(nodes: readonly ChildNode[], base: string): MarkedText | undefined {
  const line = new Line(base);
  const walk = (node: ChildNode): void => {
    if (isText(node)) line.add(node.data);
    else if (isTag(node) && !hasNoContent(node)) {
      if (node.name === "br" || BLOCK_LEVEL.has(node.name)) line.break();
      line.within(node, () => node.children.forEach(walk));
      if (BLOCK_LEVEL.has(node.name)) line.break();
    }
  };
  nodes.forEach(walk);
  return line.take();
}

/** Collects inline text, with white space collapsed as browsers do, and the marks over it. */
export class Line {
  private text = "";
  private marks: Mark[] = [];
  private open: Mark[] = [];
  /** How many elements around keep the line breaks of their text. */
  private preformatted = 0;

  constructor(private readonly base: string) {}

  add(raw: string): void {
    if (this.preformatted === 0) this.addSpaced(raw);
    else
      for (const [i, one] of raw.split(/\r?\n/).entries()) {
        if (i > 0) this.break();
        this.addSpaced(one);
      }
  }

  private addSpaced(raw: string): void {
    const collapsed = spaced(raw);
    this.text += /(?:^|\s)$/.test(this.text) ? collapsed.trimStart() : collapsed;
  }

  /** A line break inside a paragraph. */
  break(): void {
    const text = this.text.trimEnd();
    this.text = text && `${text}\n`;
  }

  /** Adds the content of an element, with the element's mark over it where it has one. */
  within(node: Element, content: () => void): void {
    const isPreformatted = keepsLines(node);
    if (isPreformatted) this.preformatted++;
    this.marked(node, content);
    if (isPreformatted) this.preformatted--;
  }

  private marked(node: Element, content: () => void): void {
    const href = node.name === "a" ? httpAddress(node.attribs.href, this.base) : undefined;
    const style = href ? "link" : own(EMPHASIS, node.name);
    const mark: Mark | undefined = style && { from: this.text.length, to: 0, style, ...(href && { href }) };
    if (mark) this.open.push(mark);
    content();
    if (isCutAddress(node)) this.text += "…";
    if (!mark) return;
    this.open.pop();
    this.close(mark);
  }

  /** Ends the line and begins a new one, in which open marks continue. */
  take(): MarkedText | undefined {
    for (const mark of this.open.toReversed()) this.close(mark);
    for (const mark of this.open) mark.from = 0;
    const { text, marks } = this;
    this.text = "";
    this.marks = [];
    const tidied = text.trimEnd();
    return tidied ? linked({ text: tidied, ...(marks.length > 0 && { marks }) }) : undefined;
  }

  private close(mark: Mark): void {
    const to = this.text.trimEnd().length;
    const covered = this.text.slice(mark.from, to);
    const from = to - covered.trimStart().length;
    if (to > from) this.marks.push({ ...mark, from, to });
  }
}

const keepsLines = ({ name, attribs }: Element): boolean =>
  name === "pre" || /white-space\s*:\s*pre/i.test(attribs.style ?? "");

/** The shown part of an address of which Mastodon hides the end. */
const isCutAddress = ({ name, next, attribs }: Element): boolean =>
  name === "span" &&
  attribs.class === "ellipsis" &&
  next !== null &&
  isTag(next) &&
  next.attribs.class === "invisible" &&
  next.children.length > 0;

const BARE = /https?:\/\/[^\s<>"“”«»]+/giu;
const MOST_BARE = 50;

/** A text in which addresses that were written out are links, as readers of plain text make them. */
export function linked({ text, marks = [] }: MarkedText): MarkedText {
  if (!text.includes("://")) return { text, ...(marks.length > 0 && { marks }) };
  const found = [...text.matchAll(BARE)].slice(0, MOST_BARE).flatMap(({ 0: written, index: from }): Mark[] => {
    // An address that was cut leads nowhere.
    const address = /(?:…|\.{3})$/.test(written) ? "" : written.replace(/[.,;:!?)\]'’*]+$/u, "");
    const to = from + address.length;
    const href = URL.canParse(address) ? new URL(address).href : undefined;
    const isLinked = marks.some((mark) => mark.style === "link" && mark.from < to && mark.to > from);
    return href && !isLinked ? [{ from, to, style: "link", href }] : [];
  });
  const all = [...marks, ...found];
  return { text, ...(all.length > 0 && { marks: all }) };
}
