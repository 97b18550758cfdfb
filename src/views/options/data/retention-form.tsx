import { defaultRetention, type Retention } from "../../../core/retention";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { type PluralKey, plural } from "../../../text/translate";
import { Field } from "../../shared/design/field";
import { confirmSaved } from "../../shared/design/saved";
import { Select } from "../../shared/design/select";

const DAYS = [7, 30, 90, 365];
const COVERAGES = [5, 10, 20, 50, 100];

/** How long read posts are kept, and how many coverages. */
export function RetentionForm({ keep = defaultRetention }: { keep?: Retention }) {
  const set = async (change: Partial<Retention>) => {
    await send("setRetention", { ...keep, ...change });
    confirmSaved();
  };
  return (
    <div>
      <Amount label={t("keepDays")} unit="days" values={DAYS} chosen={keep.days} onChoose={(days) => set({ days })} />
      <Amount
        label={t("keepCoverages")}
        unit="coverageCount"
        values={COVERAGES}
        chosen={keep.coverages}
        onChoose={(coverages) => set({ coverages })}
      />
    </div>
  );
}

interface Props {
  label: string;
  unit: PluralKey & ("days" | "coverageCount");
  values: readonly number[];
  chosen: number;
  onChoose: (value: number) => void;
}

function Amount({ label, unit, values, chosen, onChoose }: Props) {
  const offered = values.includes(chosen) ? values : [...values, chosen].sort((a, b) => a - b);
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          options={offered.map((value) => ({ value, label: plural(t, unit, value) }))}
          value={chosen}
          onChoose={onChoose}
        />
      )}
    </Field>
  );
}
