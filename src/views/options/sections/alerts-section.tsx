import { useRef } from "preact/hooks";
import { MOST_PER_RACE } from "../../../core/attention/budget";
import type { Choices } from "../../../core/filter/filter";
import { ALERT_KINDS, MOMENTS, type Preferences } from "../../../core/preferences";
import { t } from "../../../text/browser";
import { kindName } from "../../../text/post";
import { figure } from "../../../text/translate";
import { ChoiceList } from "../../shared/design/choice-list";
import { Field, useDescription } from "../../shared/design/field";
import { Select } from "../../shared/design/select";
import { Toggle } from "../../shared/design/toggle";
import type { LoadedCoverage } from "../../shared/model/loaded-coverage";
import { changePreferences, useLock } from "../../shared/page/use-settings";
import { AlertNotes } from "../../shared/settings/alert-notes";
import { LoudnessChoice } from "../../shared/settings/loudness-choice";
import type { Permissions } from "../../shared/settings/permissions";

interface Props {
  preferences: Preferences;
  permissions: Permissions;
  followed: readonly LoadedCoverage[];
  choices: Record<string, Choices>;
}

/** How loud Raceside is, and which kinds of post may notify. */
export function AlertsSection({ preferences, permissions, followed, choices }: Props) {
  const { alerts, badge } = preferences;
  return (
    <>
      <LoudnessChoice preferences={preferences} permissions={permissions} />
      <AlertNotes preferences={preferences} followed={followed} choices={choices} />
      <AlertKinds alerts={alerts} />
      <Moments interruptions={preferences.interruptions} />
      <Toggle
        label={t("countdown")}
        help={t("countdownHelp")}
        locked={useLock("badge", "countdown")}
        on={badge.countdown}
        onToggle={(countdown) => changePreferences({ badge: { countdown } })}
      />
    </>
  );
}

/** What at Alert interrupts, and how often a race may. */
function Moments({ interruptions: { moments, perRace } }: Pick<Preferences, "interruptions">) {
  return (
    <>
      <div class="part">
        <h3>{t("moments")}</h3>
        <ChoiceList
          label={t("moments")}
          locked={useLock("interruptions", "moments")}
          options={MOMENTS.map((value) => ({ value, label: t(`moments_${value}`), help: t(`momentsHelp_${value}`) }))}
          value={moments}
          onChoose={(chosen) => changePreferences({ interruptions: { moments: chosen } })}
        />
      </div>
      <Field label={t("perRace")} help={t("perRaceHelp")} locked={useLock("interruptions", "perRace")}>
        {(control) => (
          <Select
            {...control}
            options={[...new Set([3, MOST_PER_RACE, 12, 20, perRace, 0])].map((value) => ({
              value,
              label: value === 0 ? t("perRaceAny") : figure(t, value),
            }))}
            value={perRace}
            onChoose={(most) => changePreferences({ interruptions: { perRace: most } })}
          />
        )}
      </Field>
    </>
  );
}

/** Can be chosen while notifications are off, so that the reader knows what Notify will bring. */
function AlertKinds({ alerts }: Pick<Preferences, "alerts">) {
  const locked = useLock("alerts", "kinds");
  const words = useDescription(t("alertKindsHelp"), locked);
  const boxes = useRef<HTMLFieldSetElement>(null);
  // Reads the boxes themselves, because a click a moment ago may not be stored yet.
  const choose = () => {
    const checked = [...(boxes.current?.querySelectorAll<HTMLInputElement>("input:checked") ?? [])];
    const kinds = ALERT_KINDS.filter((kind) => checked.some(({ value }) => value === kind));
    changePreferences({ alerts: { kinds } });
  };
  return (
    <fieldset ref={boxes} class="kinds" disabled={locked !== undefined} aria-describedby={words.ids} title={locked}>
      <legend>{t("alertKinds")}</legend>
      {words.shown}
      <div class="checks">
        {ALERT_KINDS.map((kind) => (
          <label key={kind} class="check">
            <input type="checkbox" value={kind} checked={alerts.kinds.includes(kind)} onChange={choose} />
            {kindName(kind, t)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
