import { isKeyEvent } from "./about";
import type { Block } from "./blocks";
import { paragraph } from "./blocks";
import type { Post } from "./coverage";
import { gistOf } from "./digest";

const LINES = 3;

/**
 * The summary to show: the publisher's own where it gives one, else the newest key events, at most three.
 *
 * @param posts newest first
 */
export function summaryOf(own: readonly Block[], posts: readonly Post[]): readonly Block[] {
  if (own.length > 0) return own;
  const lines = posts.filter((post) => isKeyEvent(post) && !post.withdrawn).slice(0, LINES);
  if (lines.length === 0) return [];
  const items = lines.map((post) => ({ text: gistOf(post) }));
  return items.length === 1 ? [paragraph(items[0]?.text ?? "")] : [{ type: "list", ordered: false, items }];
}
