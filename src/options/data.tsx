import { defaultRetention, type Retention } from "../core/retention";
import { send } from "../messaging/channel";
import { exportAll } from "../storage/backup";
import { t } from "../text/browser";
import { type PluralKey, plural } from "../text/translate";
import { ImportForm } from "./import-form";
import { saySaved } from "./saved";

const DAYS = [7, 30, 90, 365];
const COVERAGES = [5, 10, 20, 50, 100];

/** How long what was read is kept, and all of it as a file. */
export function Data({ keep = defaultRetention }: { keep?: Retention }) {
  const set = async (change: Partial<Retention>) => {
    await send("setRetention", { ...keep, ...change });
    saySaved();
  };
  return (
    <>
      <div>
        <div class="field-row">
          <Choice
            label={t("keepDays")}
            unit="days"
            values={DAYS}
            chosen={keep.days}
            onChoose={(days) => set({ days })}
          />
          <Choice
            label={t("keepCoverages")}
            unit="coverageCount"
            values={COVERAGES}
            chosen={keep.coverages}
            onChoose={(coverages) => set({ coverages })}
          />
        </div>
        <p class="muted">{t("keepHelp")}</p>
      </div>
      <div>
        <div class="field-row">
          <button type="button" class="button" onClick={download}>
            {t("exportAll")}
          </button>
        </div>
        <p class="muted">{t("exportHelp")}</p>
      </div>
      <ImportForm />
    </>
  );
}

interface ChoiceProps {
  label: string;
  unit: PluralKey & ("days" | "coverageCount");
  values: readonly number[];
  chosen: number;
  onChoose: (value: number) => void;
}

function Choice({ label, unit, values, chosen, onChoose }: ChoiceProps) {
  const offered = values.includes(chosen) ? values : [...values, chosen].sort((a, b) => a - b);
  return (
    <label>
      {label}
      <select class="field" value={chosen} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {offered.map((value) => (
          <option key={value} value={value}>
            {plural(t, unit, value)}
          </option>
        ))}
      </select>
    </label>
  );
}

async function download(): Promise<void> {
  const now = new Date().toISOString();
  const address = URL.createObjectURL(new Blob([await exportAll(now)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `raceside-${now.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
