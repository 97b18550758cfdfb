import { signal } from "@preact/signals";
import { t } from "../../../text/browser";
import { Dialog } from "../design/dialog";
import { useKeys } from "../keys";
import { KeyList } from "./key-list";

const isShown = signal(false);

/** Brings the list of keys. */
export const showKeys = () => {
  isShown.value = true;
};

/** What can be done by keyboard; comes at the key "?". */
export function KeysHelp({ lanes = false }: { lanes?: boolean }) {
  useKeys({
    "?": () => {
      showKeys();
      return true;
    },
  });
  if (!isShown.value) return null;
  const close = () => {
    isShown.value = false;
  };
  return (
    <Dialog title={t("keysHelp")} onClose={close}>
      <KeyList lanes={lanes} />
    </Dialog>
  );
}
