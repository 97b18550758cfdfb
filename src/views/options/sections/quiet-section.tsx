import { presentingFrom, type QuietPeriod, quietAt, SNOOZES, snoozeFor } from "../../../core/attention/quiet";
import type { Preferences } from "../../../core/preferences";
import { send } from "../../../messaging/send";
import { locale, t } from "../../../text/browser";
import { timeOrDay } from "../../../text/time";
import { Field } from "../../shared/design/field";
import { confirmSaved } from "../../shared/design/saved";
import { Toggle } from "../../shared/design/toggle";
import { clock } from "../../shared/page/clock";
import { changePreferences, useLock } from "../../shared/page/use-settings";
import { snoozeName } from "../../shared/settings/snooze-name";
import { Part } from "../section";

interface Props {
  quiet: Preferences["quiet"];
  quietPeriod: QuietPeriod | undefined;
}

/** When Raceside stays quiet: daily quiet hours, for now, and on meeting sites. */
export function QuietSection({ quiet, quietPeriod }: Props) {
  return (
    <>
      <QuietForNow quietPeriod={quietPeriod} />
      <QuietHours quiet={quiet} />
      <Part id="quiet-sites" title={t("quietMeetings")}>
        <p class="muted">{t("quietMeetingsHelp")}</p>
      </Part>
    </>
  );
}

/** Snoozing and presenting start with a click and end by themselves. */
function QuietForNow({ quietPeriod }: { quietPeriod: QuietPeriod | undefined }) {
  const now = quietAt(quietPeriod, new Date(clock.value).toISOString());
  const set = async (change: QuietPeriod | null) => {
    await send("setQuiet", { quietPeriod: change });
    confirmSaved();
  };
  return (
    <Part id="quiet-now" title={t("quietNow")}>
      <p class={now ? "quiet-until" : "muted"} role="status">
        {now
          ? t(now.why === "snooze" ? "quietUntil" : "presentingUntil", timeOrDay(now.until, clock.value, locale()))
          : t("quietNowHelp")}
      </p>
      <div class="buttons">
        {now ? (
          <button type="button" class="button" onClick={() => set(null)}>
            {t("speakAgain")}
          </button>
        ) : (
          <>
            {SNOOZES.map((length) => (
              <button key={length} type="button" class="button" onClick={() => set(snoozeFor(length, Date.now()))}>
                {snoozeName(length)}
              </button>
            ))}
            <button type="button" class="button" onClick={() => set(presentingFrom(Date.now()))}>
              {t("presentNow")}
            </button>
          </>
        )}
      </div>
      <p class="muted">{t("presentHelp")}</p>
    </Part>
  );
}

function QuietHours({ quiet }: Pick<Props, "quiet">) {
  return (
    <Part id="quiet-hours" title={t("quietHours")}>
      <Toggle
        label={t("quietHoursOn")}
        help={t("quietHoursHelp")}
        locked={useLock("quiet", "hours")}
        on={quiet.hours}
        onToggle={(hours) => changePreferences({ quiet: { hours } })}
      />
      <Time
        label={t("quietFrom")}
        locked={useLock("quiet", "from")}
        value={quiet.from}
        onChange={(from) => changePreferences({ quiet: { from } })}
      />
      <Time
        label={t("quietTo")}
        locked={useLock("quiet", "to")}
        value={quiet.to}
        onChange={(to) => changePreferences({ quiet: { to } })}
      />
    </Part>
  );
}

interface TimeProps {
  label: string;
  locked?: string;
  value: string;
  onChange: (value: string) => void;
}

function Time({ label, locked, value, onChange }: TimeProps) {
  return (
    <Field label={label} locked={locked}>
      {(control) => (
        <input
          {...control}
          class="field time"
          type="time"
          required
          value={value}
          // A half-typed time has an empty value and isn't stored.
          onChange={({ currentTarget }) => currentTarget.value && onChange(currentTarget.value)}
        />
      )}
    </Field>
  );
}
