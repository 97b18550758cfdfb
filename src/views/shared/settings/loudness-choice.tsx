import { useState } from "preact/hooks";
import {
  isLoudnessOpen,
  LOUDNESSES,
  type Loudness,
  loudnessChange,
  loudnessOf,
} from "../../../core/attention/loudness";
import type { Preferences } from "../../../core/preferences";
import { t } from "../../../text/browser";
import { ChoiceList } from "../design/choice-list";
import { changePreferences, useRules } from "../page/use-settings";
import { OverlayRequest, PermissionRequest } from "./permission-request";
import { type Permissions, requestNotifications } from "./permissions";

interface Props {
  preferences: Preferences;
  permissions: Permissions;
  /** Called with the choice, even if the browser must still grant a permission. */
  onChosen?: (loudness: Loudness) => void;
}

/** How loud Raceside is. A permission is explained first and requested by a button of its own. */
export function LoudnessChoice({ preferences, permissions, onChosen }: Props) {
  // Notify is chosen but still needs the permission to notify.
  const [waiting, setWaiting] = useState(false);
  const rules = useRules();
  const isOpen = (loudness: Loudness) => isLoudnessOpen(loudness, preferences, rules);
  const set = (loudness: Loudness) => changePreferences(loudnessChange(loudness, preferences, rules.overlayModes));
  const choose = (loudness: Loudness) => {
    const mustAsk = loudness === "notify" && !permissions.notifications;
    setWaiting(mustAsk);
    // The overlay needs no permission to notify, so it starts at once.
    const stored = set(mustAsk ? "nudge" : loudness);
    onChosen?.(loudness);
    return stored;
  };
  const loudness = loudnessOf(preferences);
  const { overlay } = preferences;
  return (
    <div class="loudness">
      <ChoiceList
        label={t("howLoud")}
        locked={LOUDNESSES.every(isOpen) ? undefined : t("setByOrganisation")}
        options={LOUDNESSES.map((value) => ({
          value,
          label: t(`loud_${value}`),
          help: t(`loudHelp_${value}`),
          disabled: !isOpen(value),
        }))}
        value={waiting ? "notify" : loudness}
        onChoose={choose}
      />
      {(waiting || loudness === "notify") && !permissions.notifications && (
        <PermissionRequest
          why={t(waiting ? "notifyWhy" : "notifyGone")}
          action={t("notifyAllow")}
          refused={t("notifyRefused")}
          ask={requestNotifications}
          onGiven={() => {
            setWaiting(false);
            set("notify");
          }}
        />
      )}
      {overlay.mode !== "off" && overlay.sites.length === 0 && <OverlayRequest sites={overlay.sites} />}
    </div>
  );
}
