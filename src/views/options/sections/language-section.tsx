import { HOURS, LANGUAGES, type Preferences } from "../../../core/preferences";
import { locale, t } from "../../../text/browser";
import { clockTime, dayOf, zoneName } from "../../../text/time";
import { Choice, Field } from "../../shared/design/field";
import { Select } from "../../shared/design/select";
import { clock } from "../../shared/page/clock";
import { changePreferences, useLock } from "../../shared/page/use-settings";
import { languageName } from "../setting-words";

/** Language and hours, with an example. */
export function LanguageSection({ time }: { time: Preferences["time"] }) {
  const now = new Date(clock.value).toISOString();
  return (
    <>
      <div>
        <Field label={t("languageChoice")} help={t("languageHelp")} locked={useLock("time", "language")}>
          {(control) => (
            <Select
              {...control}
              options={LANGUAGES.map((value) => ({
                value,
                label: languageName(value),
                lang: value === "browser" ? undefined : value,
              }))}
              value={time.language}
              onChoose={(language) => changePreferences({ time: { language } })}
            />
          )}
        </Field>
        <Choice
          label={t("hoursOfDay")}
          locked={useLock("time", "hours")}
          options={HOURS.map((value) => ({ value, label: t(`hours_${value}`) }))}
          value={time.hours}
          onChoose={(hours) => changePreferences({ time: { hours } })}
        />
      </div>
      <p class="example">
        <time dateTime={now}>{clockTime(now, locale())}</time> · {dayOf(now, locale())}
      </p>
      <p class="muted">{t("zoneHelp", zoneName(now, locale()))}</p>
    </>
  );
}
