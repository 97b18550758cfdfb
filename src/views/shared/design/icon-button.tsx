import type { IconNode } from "lucide";
import type { ComponentProps } from "preact";
import { Icon } from "./icon";

type Props = Omit<ComponentProps<"button">, "name" | "size"> & {
  /** What it does, for screen readers and as its tooltip. */
  name: string;
  node: IconNode;
  size?: number;
};

/** A button that is an icon alone. */
export function IconButton({ name, node, size, ...button }: Props) {
  return (
    <button type="button" class="icon-button" aria-label={name} title={name} {...button}>
      <Icon node={node} size={size} />
    </button>
  );
}
