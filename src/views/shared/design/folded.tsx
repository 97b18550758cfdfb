import { ChevronDown, ChevronUp } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "./icon";

/** A line that unfolds what is needed less often. Until then it isn't drawn. */
export function Folded({ title, children }: { title: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="folded">
      <button type="button" class="fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {title}
        <Icon node={isOpen ? ChevronUp : ChevronDown} size={14} />
      </button>
      {isOpen && children}
    </div>
  );
}
