import { type ChildNode, isText } from "domhandler";

/** What stands right before or behind a node, apart from white space. */
export function beside(node: ChildNode, side: "prev" | "next"): ChildNode | null {
  let one = node[side];
  while (one && isText(one) && !one.data.trim()) one = one[side];
  return one;
}
