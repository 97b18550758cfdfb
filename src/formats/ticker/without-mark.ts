import type { Block, MarkedText } from "../../core/blocks";
import { STATE_WORDS } from "../element/element-marks";
import { cut } from "../trim/text";
import { isDay } from "./day-named";
import type { Entry } from "./entries";
import { type LineMark, markAtEnd, markOf, weakMarkOf } from "./mark";

// The text of an entry without the mark that it begins or ends with.

/** Blocks without their mark: it stands at the beginning of a block, perhaps below a picture. */
export function withoutMark(blocks: readonly Block[], { mark }: Entry): Block[] {
  const lengths = (mark.isAtEnd ? blocks : blocks.slice(0, 3)).map((block) => lengthOfMark(block, mark));
  const at = mark.isAtEnd
    ? lengths.findLastIndex((length) => length !== undefined)
    : lengths.findIndex((length) => length !== undefined);
  const marked = blocks[at];
  // A line of the text may be nothing but its time.
  if (at < 0) return blocks.map((block, i) => ("text" in block ? withoutTimeBehind(block, mark, i === 0) : block));
  if (marked?.type !== "paragraph" && marked?.type !== "heading") return [...blocks];
  const left = mark.isAtEnd ? part(marked, 0, marked.text.length - (lengths[at] ?? 0)) : part(marked, lengths[at] ?? 0);
  const isNothing = left && (STATE_WORDS.test(left.text) || isDayAlone(left.text));
  return [
    ...blocks.slice(0, at).filter((block) => !isSign(block) && !("text" in block && isDayAlone(block.text))),
    ...(left && !isNothing ? [{ type: marked.type, ...left }] : []),
    ...blocks.slice(at + 1),
  ];
}

/** The day of a time, beside it. */
const isDayAlone = (text: string): boolean => text.length <= LONGEST_DAY && /\d/.test(text) && isDay(text);
const LONGEST_DAY = 30;

/** A text without the time on its last line, or behind a label. */
function withoutTimeBehind<T extends Block & MarkedText>(block: T, { printed }: LineMark, isFirst: boolean): T {
  const before = block.text.endsWith(` ${printed}`) ? block.text.slice(0, -printed.length) : "";
  const isLabel = isFirst && before !== "" && before.length <= LONGEST_LABEL && !ENDS_IN_AT.test(before);
  const isBehind = isLabel || block.text.endsWith(`\n${printed}`);
  return isBehind ? { ...block, ...part(block, 0, block.text.length - printed.length) } : block;
}

const LONGEST_LABEL = 40;
/** "Gill was here at" */
const ENDS_IN_AT = /(?:^|\s)(?:at|by|um|bis|à|a las|alle|om|kl\.?|o|w|в)\s$/iu;

/** What stands before a mark and says nothing: a sign, or the number that spreadsheets print before each row. */
const isSign = (block: Block): boolean =>
  block.type === "paragraph" && /^(?:\d{1,4}|(?:\p{Extended_Pictographic}|\uFE0F|\s)+)$/u.test(block.text);

function lengthOfMark(block: Block, mark: LineMark): number | undefined {
  if (!("text" in block)) return undefined;
  if (mark.isAtEnd)
    return block.text.endsWith(mark.printed) || markAtEnd(block.text)?.printed === mark.printed
      ? mark.length
      : undefined;
  const found = markOf(block.text, true) ?? weakMarkOf(block.text);
  if (found?.printed === mark.printed) return found.length;
  return block.text.startsWith(mark.printed) ? mark.printed.length : undefined;
}

/** "+++" behind the words as before them. */
const SET_OFF_BEHIND = /\s*[+*•|]{2,}\s*$/;
const SET_OFF_BEFORE = /^\s*[+*•|]{2,}\s*/;

/** A part of a text with its marks; undefined where it has no words. */
export function part(text: MarkedText, start: number, end = text.text.length): MarkedText | undefined {
  const from = start + (SET_OFF_BEFORE.exec(text.text.slice(start))?.[0].length ?? 0);
  const left = cut(text, from, end - (SET_OFF_BEHIND.exec(text.text.slice(0, end))?.[0].length ?? 0));
  return left.text ? left : undefined;
}
