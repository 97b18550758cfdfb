import type { Block } from "../../core/blocks";
import { BY } from "../element/element-marks";
import { isSignature, signed } from "../element/shown";
import type { UntimedPost } from "../times/post-order";
import type { Entry } from "./entries";
import type { LineMark } from "./mark";

// Who wrote an entry, by the line that has its time as well.

/** Who wrote a post, where the line above it is a name and its time. */
export function nameBeside(line: Block | undefined, { printed, isAtEnd }: LineMark): string | undefined {
  if (line?.type !== "paragraph" || isAtEnd || !line.text.endsWith(printed)) return undefined;
  const name = nameIn(line.text.slice(0, -printed.length));
  return isSignature(name) ? name : undefined;
}

const nameIn = (text: string): string =>
  text.replace(BY, "").replace(/[\s,|·–—-]+(?:(?:at|on|um|am|à|le|el|a las|il|alle|op|om|den|kl\.?)\s*)?$/, "");

/** A card with a line of who wrote it and when: "Sam Reed, 12:42". */
export function signedAbove<T extends Omit<UntimedPost, "id">>({ mark, line }: Entry, card: T): T {
  const name = nameIn(mark.isAtEnd ? line.slice(0, line.lastIndexOf(mark.printed)) : "");
  const isSigned = !card.byline && isSignature(name) && card.body.length > 1;
  const at = isSigned
    ? card.body.findIndex((one) => "text" in one && one.text.includes(name) && one.text.length <= line.length)
    : -1;
  return at < 0 ? signed(card) : { ...card, byline: { name }, body: card.body.filter((_, i) => i !== at) };
}
