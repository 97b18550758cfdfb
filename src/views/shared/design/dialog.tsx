import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../../../text/browser";

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A modal dialog with a title and a button to close it. The browser traps the focus and handles Esc. */
export function Dialog({ title, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Chrome would focus the part that scrolls.
    dialog.current?.querySelector<HTMLElement>(":is(input, select, button, a):not(:disabled)")?.focus();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <div class="dialog-body">{children}</div>
      <button type="button" class="button primary" onClick={() => dialog.current?.close()}>
        {t("done")}
      </button>
    </dialog>
  );
}
