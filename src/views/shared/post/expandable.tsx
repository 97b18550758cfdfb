import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../../text/browser";

interface ClampedProps {
  /** The key by which it is remembered whether the text is expanded. */
  name: string;
  children: ComponentChildren;
  onOpen: () => void;
}

/** Shows the first lines of a text, with a button to expand it if there is more. */
export function Clamped({ name, children, onOpen }: ClampedProps) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useExpanded(name);
  const [overflows, setOverflows] = useState(open);
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

const opened = new Set<string>();

/**
 * Whether a part of a post is expanded, and a setter. Remembered while the view is open, because cards far from the
 * screen are removed and drawn again.
 */
export function useExpanded(key: string): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(opened.has(key));
  return [
    open,
    (to) => {
      if (to) opened.add(key);
      else opened.delete(key);
      setOpen(to);
    },
  ];
}
