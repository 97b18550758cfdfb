import { useEffect, useRef } from "preact/hooks";
import { own } from "../../../core/own";
import { keyName } from "./key-name";

/** Handlers by key, as `keyName` has it. A handler returns true if it did something; the browser's default is then prevented. */
export type Keys = Readonly<Record<string, () => boolean>>;

/** Handles keys in the whole view, without Ctrl, Alt or Meta; not while the reader types, and not behind a dialog. */
export function useKeys(keys: Keys) {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.isComposing || document.querySelector("dialog[open]")) return;
      if (own(current.current, keyName(event))?.()) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
