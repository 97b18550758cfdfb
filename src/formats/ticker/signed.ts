import type { Block } from "../../core/blocks";
import { areNames, nameOn } from "../element/signature";
import { elements, textOf } from "../page/page";
import { type Entry, HEADING } from "./entries";

// Who wrote an entry, by the line that has its time as well.

/** What stands beside an entry's time on its line, as a name does: "Sam Reed, 12:42", "12:42 | By Sam Reed". */
function besideTime({ holder, mark: { printed } }: Entry): string {
  if (HEADING.has(holder.name) || elements(holder, ...HEADING).length > 0) return "";
  const text = textOf(holder);
  const [before = "", ...behind] = text.slice(0, LONGEST).split(printed);
  const beside = before.trim() || (text.length <= LONGEST ? behind.join(printed) : "");
  const line = beside.replace(PARTING, "");
  return nameOn(line) ? line : "";
}

/** What parts a name and a time. */
const PARTING = /^[\s,|·–—-]+|[\s,|·–—-]+(?:(?:at|on|um|am|à|le|el|a las|il|alle|op|om|den|kl\.?)\s*)?$/g;

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
  const line = besideTime(entry);
  const name = nameOn(line);
  const at = blocks.findIndex((one) => "text" in one && one.text.includes(line) && one.text.length <= LONGEST);
  // What is called the post's information was left out with its time.
  if (!name || blocks.length < (at < 0 ? 1 : 2)) return undefined;
  return { name, isHeadline: !areSigned, body: blocks.filter((_, i) => i !== at) };
}
