import type { IconNode } from "lucide";
import { h } from "preact";

interface Props {
  node: IconNode;
  size?: number;
  /** It points along the line, so it points the other way where that runs from right to left. */
  points?: boolean;
}

/** An icon of the set, drawn in the colour of the text; for the eye only, the words stand beside it or in a label. */
export function Icon({ node, size = 16, points = false }: Props) {
  return (
    <svg
      class={points ? "icon points" : "icon"}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
