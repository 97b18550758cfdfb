import type { IconNode } from "lucide";
import { h } from "preact";

interface Props {
  node: IconNode;
  size?: number;
  /** Mirrored in right-to-left text. */
  points?: boolean;
}

/** A decorative icon in the colour of the text; words or a label must say the same. */
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
