import { useEffect, useRef } from "preact/hooks";

/** What single keys do; true for those that did something, so that the browser does nothing more. */
export type Keys = Readonly<Record<string, () => boolean>>;

/** Keys of the whole view, without Ctrl, Alt or Meta; not while the reader types, and not behind a dialog. */
export function useKeys(keys: Keys) {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!document.querySelector("dialog[open]") && current.current[event.key]?.()) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
