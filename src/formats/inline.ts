import { type ChildNode, type Element, isTag, isText } from "domhandler";
import type { Mark, MarkedText } from "../core/blocks";
import { own } from "../core/own";
import { BLOCK_LEVEL, hasNoContent, httpAddress, spaced } from "./page";

const EMPHASIS: Readonly<Record<string, Mark["style"]>> = { strong: "strong", b: "strong", em: "em", i: "em" };

/** A run of inline nodes as marked text. */
export function inline(nodes: readonly ChildNode[], base: string): MarkedText | undefined {
  const line = new Line(base);
  const walk = (node: ChildNode): void => {
    if (isText(node)) line.add(node.data);
    else if (isTag(node) && !hasNoContent(node)) {
      if (node.name === "br") line.break();
      if (BLOCK_LEVEL.has(node.name)) line.add(" ");
      line.within(node, () => node.children.forEach(walk));
      if (BLOCK_LEVEL.has(node.name)) line.add(" ");
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

  constructor(private readonly base: string) {}

  add(raw: string): void {
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
    const href = node.name === "a" ? httpAddress(node.attribs.href, this.base) : undefined;
    const style = href ? "link" : own(EMPHASIS, node.name);
    const mark: Mark | undefined = style && { from: this.text.length, to: 0, style, ...(href && { href }) };
    if (mark) this.open.push(mark);
    content();
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
    return tidied ? { text: tidied, ...(marks.length > 0 && { marks }) } : undefined;
  }

  private close(mark: Mark): void {
    const to = this.text.trimEnd().length;
    const covered = this.text.slice(mark.from, to);
    const from = to - covered.trimStart().length;
    if (to > from) this.marks.push({ ...mark, from, to });
  }
}
