import { signal } from "@preact/signals";
import { t } from "../../text/browser";
import type { MessageKey } from "../../text/translate";
import { Dialog } from "../design/dialog";
import { useKeys } from "../keys";

const isShown = signal(false);

/** Brings the list of keys. */
export const showKeys = () => {
  isShown.value = true;
};

/** What keys do; those that have another name in each language are messages. */
const keys = (): [string[], MessageKey][] => [
  [["j", t("pageDown")], "keyNext"],
  [["k", t("pageUp")], "keyPrevious"],
  [["/"], "keySearch"],
  [[t("escape")], "keyLeaveSearch"],
  [["?"], "keyHelp"],
];
const laneKeys: ReturnType<typeof keys> = [[["←", "→", "↑", "↓"], "keyLanes"]];

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
      <dl class="keys">
        {[...keys(), ...(lanes ? laneKeys : [])].map(([names, does]) => (
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
    </Dialog>
  );
}
