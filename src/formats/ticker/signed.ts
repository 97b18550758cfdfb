import type { Block } from "../../core/blocks";
import { BY } from "../element/element-marks";
import { areNames, isSignature } from "../element/signature";
import { elements, textOf } from "../page/page";
import { type Entry, HEADING } from "./entries";

// Who wrote an entry, by the line that has its time as well.

/** What stands before an entry's time on its line, as a name does: "Sam Reed, 12:42". */
function besideTime({ holder, mark: { printed } }: Entry): string {
  const text = HEADING.has(holder.name) ? "" : textOf(holder).slice(0, LONGEST);
  const name = text
    .slice(0, Math.max(0, text.indexOf(printed)))
    .replace(BY, "")
    .replace(/[\s,|·–—-]+(?:(?:at|on|um|am|à|le|el|a las|il|alle|op|om|den|kl\.?)\s*)?$/, "");
  return isSignature(name) ? name : "";
}

const LONGEST = 80;

/** Whether what stands before the times of a list are names of people, and no titles or places. */
export function areSigned(entries: readonly Entry[]): boolean {
  const isTitled = ({ block, heading }: Entry) => heading !== undefined || elements(block, ...HEADING).length > 0;
  return areNames(entries.map(besideTime), entries.every(isTitled));
}

/** What stands beside an entry's time on its line, without which its text goes on: who wrote it, or its headline. */
export function nameBeside(
  entry: Entry,
  blocks: readonly Block[],
  areSigned: boolean,
): { name: string; isHeadline: boolean; body: Block[] } | undefined {
  const name = besideTime(entry);
  const at = blocks.findIndex((one) => "text" in one && one.text.includes(name) && one.text.length <= LONGEST);
  // What is called the post's information was left out with its time.
  if (!name || blocks.length < (at < 0 ? 1 : 2)) return undefined;
  return { name, isHeadline: !areSigned, body: blocks.filter((_, i) => i !== at) };
}
