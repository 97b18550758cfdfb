import { useId } from "preact/hooks";

export interface Option<T extends string> {
  value: T;
  label: string;
}

interface Props<T extends string> {
  /** What is chosen, where nothing on the page names it. */
  label: string;
  /** The id of what explains it. */
  describedBy?: string;
  options: readonly Option<T>[];
  value: T;
  onChoose: (value: T) => void;
}

/** One of a few, side by side. */
export function Segments<T extends string>({ label, describedBy, options, value, onChoose }: Props<T>) {
  const group = useId();
  return (
    <span class="segments" role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={option.value} class="segment">
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </span>
  );
}
