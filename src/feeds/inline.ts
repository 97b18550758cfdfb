import { type ChildNode, type Element, isTag, isText } from "domhandler";
import type { Mark, MarkedText } from "../core/blocks";
import { httpAddress, SILENT } from "./page";

/** Elements that stand on lines of their own. */
export const CONTAINERS = new Set([
  "div",
  "section",
  "article",
  "main",
  "header",
  "footer",
  "aside",
  "center",
  "details",
  "summary",
  "dl",
  "dd",
  "dt",
  "address",
  "body",
  "html",
  "p",
]);
const EMPHASIS: Readonly<Record<string, Mark["style"]>> = { strong: "strong", b: "strong", em: "em", i: "em" };

/** A run of inline nodes as marked text. */
export function inline(nodes: readonly ChildNode[], base: string): MarkedText | undefined {
  const line = new Line(base);
  const walk = (node: ChildNode): void => {
    if (isText(node)) line.add(node.data);
    else if (isTag(node) && !SILENT.has(node.name)) {
      if (node.name === "br" || CONTAINERS.has(node.name)) line.add(" ");
      line.within(node, () => node.children.forEach(walk));
    }
  };
  nodes.forEach(walk);
  return line.take();
}

/** Gathers inline text with white space folded as a browser folds it, and the marks over it. */
export class Line {
  private text = "";
  private marks: Mark[] = [];

  constructor(private readonly base: string) {}

  add(raw: string): void {
    const folded = raw.replace(/[\s\u00a0\u200b]+/gu, " ");
    this.text += this.text === "" || this.text.endsWith(" ") ? folded.trimStart() : folded;
  }

  within(node: Element, content: () => void): void {
    const from = this.text.length;
    content();
    const href = node.name === "a" ? httpAddress(node.attribs.href, this.base) : undefined;
    const style = href ? "link" : EMPHASIS[node.name];
    const to = this.text.trimEnd().length;
    if (style && to > from) this.marks.push({ from, to, style, ...(href && { href }) });
  }

  /** The line so far, and starts a new one. */
  take(): MarkedText | undefined {
    const text = this.text.trimEnd();
    const marks = this.marks.filter((mark) => mark.from < text.length);
    this.text = "";
    this.marks = [];
    return text ? { text, ...(marks.length > 0 && { marks }) } : undefined;
  }
}
