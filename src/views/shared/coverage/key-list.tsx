import { t } from "../../../text/browser";
import type { MessageKey } from "../../../text/translate";

/** What keys do; those that have another name in each language are messages. */
const keys = (): [string[], MessageKey][] => [
  [["j", t("pageDown")], "keyNext"],
  [["k", t("pageUp")], "keyPrevious"],
  [["/"], "keySearch"],
  [[t("escape")], "keyLeaveSearch"],
  [["?"], "keyHelp"],
];
const laneKeys: ReturnType<typeof keys> = [[["←", "→", "↑", "↓"], "keyLanes"]];

/** The keys that work in popup and panel, and what each does. */
export function KeyList({ lanes }: { lanes: boolean }) {
  return (
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
  );
}
