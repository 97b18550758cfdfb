import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/**
 * Moves the focus between the buttons of a toolbar with the arrow keys, Home and End, and makes the focused one the stop
 * for Tab (ARIA toolbar pattern).
 *
 * @returns the handlers for the toolbar
 */
export function useArrowKeys(toolbar: RefObject<HTMLElement | null>) {
  const buttons = (): HTMLElement[] => [...(toolbar.current?.querySelectorAll("button") ?? [])];
  // The stop may have gone with its row: then the first takes its place. There is one, never more.
  useLayoutEffect(() => {
    const all = buttons();
    const stop = all.find((button) => button.tabIndex === 0) ?? all[0];
    for (const button of all) button.tabIndex = button === stop ? 0 : -1;
  });
  return {
    onKeyDown(event: KeyboardEvent) {
      const all = buttons();
      const at = all.findIndex((button) => button.matches(":focus"));
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
      if (next === undefined || at < 0) return;
      event.preventDefault();
      all.at(next % all.length)?.focus();
    },
    onFocusIn({ target }: FocusEvent) {
      for (const button of buttons()) button.tabIndex = button === target ? 0 : -1;
    },
  };
}
