import { useId } from "preact/hooks";

export interface Option<T extends string> {
  value: T;
  label: string;
  /** Whether it can't be chosen, where that isn't the same for all. */
  disabled?: boolean;
}

interface Props<T extends string> {
  /** What is chosen, where nothing on the page names it. */
  label: string;
  /** The id of what explains it. */
  describedBy?: string;
  /** Why none, or not all, can be chosen; what explains it says so too. */
  locked?: string;
  options: readonly Option<T>[];
  value: T;
  onChoose: (value: T) => void;
}

/** One of a few, side by side. */
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
