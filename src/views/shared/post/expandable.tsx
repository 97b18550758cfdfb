import { useState } from "preact/hooks";

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
