import { ALERT_KINDS, type Preferences } from "../../core/preferences";
import { t } from "../../text/browser";
import { useWords } from "../shared/design/field";
import { Toggle } from "../shared/design/toggle";
import { LoudnessChoice } from "../shared/loudness/loudness";
import type { Granted } from "../shared/permissions";
import { nameOfKind } from "../shared/post/kind";
import { prefer } from "../shared/preferences";
import { useLock } from "../shared/settings";

interface Props {
  preferences: Preferences;
  granted: Granted;
}

/** How loud Raceside is, and of what it may notify. */
export function Alerts({ preferences, granted }: Props) {
  const { alerts, badge } = preferences;
  return (
    <>
      <LoudnessChoice preferences={preferences} granted={granted} />
      <AlertKinds alerts={alerts} />
      <Toggle
        label={t("countdown")}
        help={t("countdownHelp")}
        locked={useLock("badge", "countdown")}
        on={badge.countdown}
        onToggle={(countdown) => prefer({ badge: { countdown } })}
      />
    </>
  );
}

/** They can be chosen while notifications are off: then it is known what Live will bring. */
function AlertKinds({ alerts }: Pick<Preferences, "alerts">) {
  const locked = useLock("alerts", "kinds");
  const words = useWords(t("alertKindsHelp"), locked);
  const set = (kind: (typeof ALERT_KINDS)[number], on: boolean) =>
    prefer({ alerts: { kinds: ALERT_KINDS.filter((other) => (other === kind ? on : alerts.kinds.includes(other))) } });
  return (
    <fieldset class="kinds" disabled={locked !== undefined} aria-describedby={words.ids} title={locked}>
      <legend>{t("alertKinds")}</legend>
      {words.shown}
      <div class="checks">
        {ALERT_KINDS.map((kind) => (
          <label key={kind} class="check">
            <input
              type="checkbox"
              checked={alerts.kinds.includes(kind)}
              onChange={({ currentTarget }) => set(kind, currentTarget.checked)}
            />
            {nameOfKind(kind)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
