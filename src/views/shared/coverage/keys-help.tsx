import { signal } from "@preact/signals";
import { t } from "../../../text/browser";
import type { MessageKey } from "../../../text/translate";
import { Dialog } from "../design/dialog";
import { useKeys } from "../page/use-keys";

const isShown = signal(false);

/** Opens the list of keys. */
export const showKeys = () => {
  isShown.value = true;
};

/** The list of keys, opened by the key "?". */
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

/** What each key does. Keys whose names differ between languages are messages. */
const sharedKeys = (): [string[], MessageKey][] => [
  [["j", t("pageDown")], "keyNext"],
  [["k", t("pageUp")], "keyPrevious"],
  [["/"], "keySearch"],
  [[t("escape")], "keyLeaveSearch"],
  [["?"], "keyHelp"],
];
const laneKeys: ReturnType<typeof sharedKeys> = [[["←", "→", "↑", "↓"], "keyLanes"]];

/** The keys that work in popup and panel, and what each does. */
export function KeyList({ lanes }: { lanes: boolean }) {
  return (
    <dl class="keys">
      {[...sharedKeys(), ...(lanes ? laneKeys : [])].map(([names, does]) => (
        <div key={does}>
          <dt>
            {names.map((name) => (
              <kbd key={name}>{name}</kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
