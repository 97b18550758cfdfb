import { DomHandler, Element, isTag } from "domhandler";
import { prevElementSibling } from "domutils";

/** Browsers stop at this depth too; only a page made to exhaust its reader is nested deeper. */
const DEEPEST = 512;

/** Stops at that depth: each level more would slow down all levels above it. */
export class BoundedHandler extends DomHandler {
  isTooDeep = false;

  override onopentag(name: string, attribs: Record<string, string>): void {
    this.isTooDeep ||= this.tagStack.length > DEEPEST;
    if (!this.isTooDeep) super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    if (!this.isTooDeep) super.onclosetag();
  }
}

/** The parser goes through all that is open at each tag. */
const MOST_UNCLOSED = 2000;

/**
 * The tree of a feed, also where end tags are missing: no item is in another, so one ends where the next begins; and what has
 * an address for its content ends where the next element begins.
 */
export class FeedHandler extends BoundedHandler {
  /** Of all elements that the parser holds for open, the innermost last: whether they have ended here. */
  private readonly ended: boolean[] = [];
  private unclosed = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    const open = this.tagStack.at(-1);
    if (open instanceof Element && isEmptied(open)) this.end(open);
    const item = isItem(name) ? this.openElements().findLast((one) => one.name === name) : undefined;
    if (item) this.end(item);
    this.isTooDeep ||= this.unclosed > MOST_UNCLOSED;
    this.ended.push(false);
    super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    if (this.ended.pop()) this.unclosed--;
    else super.onclosetag();
  }

  /**
   * The last item or entry of a document that was cut off in it; undefined where it has every field that the one before it has,
   * and only end tags are missing.
   *
   * @param isInTag whether the document ends within a start tag
   */
  cutItem(isInTag: boolean): Element | undefined {
    const item = this.openElements().findLast(({ name }) => isItem(name));
    const before = item && prevElementSibling(item);
    if (!before || isInTag || item !== this.tagStack.at(-1)) return item;
    const fields = new Set(namesIn(item));
    return before.name === item.name && namesIn(before).every((name) => fields.has(name)) ? undefined : item;
  }

  private openElements(): Element[] {
    return this.tagStack.filter((node) => node instanceof Element);
  }

  /** Ends an element, and all within it, for which there may be no end tag. */
  private end(element: Element): void {
    for (let last = this.tagStack.at(-1); last && this.tagStack.length > 1; last = this.tagStack.at(-1)) {
      this.ended[this.ended.lastIndexOf(false)] = true;
      this.unclosed++;
      super.onclosetag();
      if (last === element) return;
    }
  }
}

const isItem = (name: string): boolean => /(?:^|:)(?:item|entry)$/i.test(name);

/** RSS 2.0's `enclosure`, Atom's `link`: their addresses are attributes. */
const isEmptied = ({ name, attribs }: Element): boolean =>
  (/(?:^|:)enclosure$/i.test(name) && attribs.url !== undefined) ||
  (/(?:^|:)link$/i.test(name) && attribs.href !== undefined);

const namesIn = (element: Element): string[] => element.children.filter(isTag).map(({ name }) => name);
