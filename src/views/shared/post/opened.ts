import { useState } from "preact/hooks";

const opened = new Set<string>();

/**
 * Whether something of a post was opened, and how to open and close it. It is known as long as the view is open: a card
 * far from the screen isn't drawn, and comes back as it was left.
 */
export function useOpened(key: string): [boolean, (open: boolean) => void] {
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
