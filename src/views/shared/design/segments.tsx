import { useId } from "preact/hooks";

export interface Option<T extends string> {
  value: T;
  label: string;
  /** Whether this option is disabled, if not all are. */
  disabled?: boolean;
}

interface Props<T extends string> {
  /** The accessible name of the group. */
  label: string;
  /** The id of the element that explains it. */
  describedBy?: string;
  /** Why some or all options are disabled; the description says so too. */
  locked?: string;
  options: readonly Option<T>[];
  value: T;
  onChoose: (value: T) => void;
}

/** Radio buttons side by side. */
export function Segments<T extends string>({ label, describedBy, locked, options, value, onChoose }: Props<T>) {
  const group = useId();
  return (
    <span class="segments" role="radiogroup" aria-label={label} aria-describedby={describedBy} title={locked}>
      {options.map((option) => (
        <label key={option.value} class="segment">
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled ?? locked !== undefined}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </span>
  );
}
