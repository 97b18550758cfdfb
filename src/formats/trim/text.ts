import { type Block, isPicture, type MarkedText } from "../../core/blocks";

/** A run of letters, figures and their signs, with what is written into words unseen; all else parts words. */
const WORD = /[\p{L}\p{N}\p{Sc}\p{Sm}][\p{L}\p{M}\p{N}\p{Sc}\p{Sm}\u00ad\u200b-\u200d\u2060]*/gu;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060]/gu;

export interface Word {
  /** As it is compared: in lower case, whichever way it is encoded. */
  text: string;
  /** Where it ends, in UTF-16 units. */
  end: number;
}

/** The words of a text, one at a time: of a long text, only the beginning may be asked for. */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD))
    yield { text: word.replace(UNSEEN, "").normalize("NFKC").toLowerCase(), end: index + word.length };
}

export const ELLIPSIS = /(?:…|\.{3})["'”’»)\]]*\s*$/u;

/** A text as it is compared: its words alone. */
export const folded = (text: string): string => [...wordsIn(text)].map((word) => word.text).join(" ");

/**
 * The texts that a block is made of, in their order.
 *
 * @returns undefined for a block that can't lose its first text: an ordered list would count anew, and whose words a
 * quotation is would be lost with them
 */
export function textsOf(block: Block): readonly MarkedText[] | undefined {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block];
    case "quote":
      return block.cite ? undefined : block.paragraphs;
    case "list":
      return block.ordered || block.items.some(({ list }) => list) ? undefined : block.items;
    case "table":
      return block.rows[0]?.length === 1 ? block.rows.map((row) => ({ text: row.join(" ") })) : undefined;
    default:
      return undefined;
  }
}

/** A place in a body: a block, a text of it (`textsOf`), and so many characters. */
export interface Place {
  block: number;
  text: number;
  at: number;
}

/** A body from a place on; the pictures before it stay. */
export function bodyFrom(body: readonly Block[], { block, text, at }: Place): Block[] {
  return body.flatMap((one, i): Block[] => {
    if (i > block || isPicture(one)) return [one];
    return i < block ? [] : blockFrom(one, text, at);
  });
}

function blockFrom(block: Block, text: number, at: number): Block[] {
  const [first, ...others] = textsOf(block)?.slice(text) ?? [];
  const rest = first && cut(first, at, first.text.length);
  const texts = [...(rest?.text ? [rest] : []), ...others];
  if (texts.length === 0) return [];
  switch (block.type) {
    case "paragraph":
    case "heading":
      return texts.map((one) => ({ ...one, type: block.type }));
    case "quote":
      return [{ ...block, paragraphs: texts }];
    case "list":
      return [{ ...block, items: texts }];
    case "table":
      return [{ ...block, header: false, rows: [...(rest?.text ? [[rest.text]] : []), ...block.rows.slice(text + 1)] }];
    default:
      return [block];
  }
}

/** A part of a text with the marks over it, without white space around it. */
export function cut({ text, marks = [] }: MarkedText, start: number, end: number): MarkedText {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = Math.max(from, start + part.trimEnd().length);
  const held = marks
    .map((mark) => ({ ...mark, from: Math.max(mark.from, from) - from, to: Math.min(mark.to, to) - from }))
    .filter((mark) => mark.to > mark.from);
  return { text: text.slice(from, to), ...(held.length > 0 && { marks: held }) };
}

/** An address without what only tells where a reader came from. */
const withoutTracking = (address: string | undefined): string | undefined =>
  address?.replace(/[?&#](?:utm_|fbclid|gclid).*$/, "").replace(/\/$/, "");

/** Whether a body links to another address than this one before a place. */
export const hasLinkBefore = (body: readonly Block[], { block, text, at }: Place, url: string | undefined): boolean =>
  body
    .slice(0, block + 1)
    .some((one, i) =>
      textsOf(one)?.some(
        ({ marks = [] }, j) =>
          (i < block || j <= text) &&
          marks.some(
            ({ href, from }) =>
              href !== undefined &&
              withoutTracking(href) !== withoutTracking(url) &&
              (i < block || j < text || from < at),
          ),
      ),
    );
