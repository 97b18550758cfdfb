import { useId } from "preact/hooks";
import type { Option } from "./segments";
import { useChosen } from "./use-chosen";

interface Props<T extends string> {
  label: string;
  /** Why some options are disabled. */
  locked?: string;
  options: readonly (Option<T> & { help: string })[];
  value: T;
  onChoose: (value: T) => unknown;
}

/** Radio buttons with a sentence each, one below the other. */
export function ChoiceList<T extends string>({ label, locked, options, value, onChoose }: Props<T>) {
  const group = useId();
  const [shown, choose] = useChosen(value, onChoose);
  return (
    <div class="choice-list" role="radiogroup" aria-label={label} aria-describedby={locked && `${group}-locked`}>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === shown}
            disabled={option.disabled}
            aria-labelledby={`${group}-${option.value}`}
            aria-describedby={`${group}-${option.value}-help`}
            onChange={() => choose(option.value)}
          />
          <span id={`${group}-${option.value}`} class="label">
            {option.label}
          </span>
          <span id={`${group}-${option.value}-help`} class="muted">
            {option.help}
          </span>
        </label>
      ))}
      {locked && (
        <p id={`${group}-locked`} class="locked">
          {locked}
        </p>
      )}
    </div>
  );
}
