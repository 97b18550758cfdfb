import { useEffect, useRef } from "preact/hooks";
import { own } from "../../../core/own";
import { keyName } from "./key-name";

/** Handlers by key, as `keyName` has it. A handler returns true if it did something; the browser's default is then prevented. */
type Keys = Readonly<Record<string, () => boolean>>;

/** Handles keys in the whole view, without Ctrl, Alt or Meta; not while the reader types, and not behind a dialog or an open menu. */
export function useKeys(keys: Keys) {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing || document.querySelector("dialog[open], :popover-open")) return;
      if (event.target instanceof HTMLElement && takesKeys(event.target as HTMLInputElement)) return;
      if (own(current.current, keyName(event))?.()) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Whether letters belong to the control that has the focus. Boxes and radio buttons have no use for them. */
export const takesKeys = ({ localName, type }: Pick<HTMLInputElement, "localName" | "type">): boolean =>
  localName === "input" ? !/^(?:checkbox|radio)$/.test(type) : /^(?:select|textarea)$/.test(localName);
