import { useState } from "preact/hooks";
import { isLoudnessOpen, LOUDNESSES, type Loudness, loudnessChange, loudnessOf } from "../../../core/loudness";
import type { Preferences } from "../../../core/preferences";
import { t } from "../../../text/browser";
import { ChoiceList } from "../design/choice-list";
import { PermissionRequest } from "./permission-request";
import { type Permissions, requestHost, requestNotifications } from "./permissions";
import { changePreferences, useRules } from "./use-settings";

interface Props {
  preferences: Preferences;
  permissions: Permissions;
  /** It was chosen, though the browser may still have to give leave for some of it. */
  onChosen?: (loudness: Loudness) => void;
}

/** How loud Raceside is. What needs the browser's leave is asked for here, by a click of its own, after a sentence. */
export function LoudnessChoice({ preferences, permissions, onChosen }: Props) {
  // Live is chosen, and waits for leave to notify.
  const [waiting, setWaiting] = useState(false);
  const rules = useRules();
  const isOpen = (loudness: Loudness) => isLoudnessOpen(loudness, preferences, rules);
  const set = (loudness: Loudness) => changePreferences(loudnessChange(loudness, preferences, rules.overlayModes));
  const choose = (loudness: Loudness) => {
    const mustAsk = loudness === "live" && !permissions.notifications;
    setWaiting(mustAsk);
    // What Live has beside notifications needs no waiting.
    set(mustAsk ? "nudge" : loudness);
    onChosen?.(loudness);
  };
  const loudness = loudnessOf(preferences);
  return (
    <div class="loudness">
      <ChoiceList
        label={t("howLoud")}
        locked={LOUDNESSES.every(isOpen) ? undefined : t("setByOffice")}
        options={LOUDNESSES.map((value) => ({
          value,
          label: t(`loud_${value}`),
          help: t(`loudHelp_${value}`),
          disabled: !isOpen(value),
        }))}
        value={waiting ? "live" : loudness}
        onChoose={choose}
      />
      {(waiting || loudness === "live") && !permissions.notifications && (
        <PermissionRequest
          why={t(waiting ? "notifyWhy" : "notifyGone")}
          action={t("notifyAllow")}
          refused={t("notifyRefused")}
          ask={requestNotifications}
          onGiven={() => {
            setWaiting(false);
            set("live");
          }}
        />
      )}
      {preferences.overlay.mode !== "off" && <OverlayPermission overlay={preferences.overlay} />}
    </div>
  );
}

/** The overlay is on and may stand nowhere yet. */
function OverlayPermission({ overlay }: Pick<Preferences, "overlay">) {
  if (overlay.sites.length > 0) return null;
  return (
    <PermissionRequest
      why={t("overlayWhy")}
      action={t("overlayAllowAll")}
      refused={t("overlayRefusedAll")}
      ask={() => requestHost("*")}
      onGiven={() => changePreferences({ overlay: { sites: ["*"] } })}
    />
  );
}
