import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../text/browser";

/** Shows the first lines of a text; where there is more, a button shows it all. */
export function Clamped({ children, onOpen }: { children: ComponentChildren; onOpen: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = box.current ?? {};
    if (!open) setOverflows(scrollHeight > clientHeight + 1);
  }, [open, children]);
  const toggle = () => {
    setOpen(!open);
    if (!open) onOpen();
  };
  return (
    <div>
      <div ref={box} class={open ? "clamped open" : overflows ? "clamped cut" : "clamped"}>
        {children}
      </div>
      {overflows && (
        <button type="button" class="button plain more" aria-expanded={open} onClick={toggle}>
          {t(open ? "showLess" : "showMore")}
        </button>
      )}
    </div>
  );
}
