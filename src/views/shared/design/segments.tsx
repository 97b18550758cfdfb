import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useChosen } from "./use-chosen";

export interface Option<T extends string> {
  value: T;
  label: ComponentChildren;
  /** What it means, for a label that is an icon. */
  title?: string;
  /** Whether this option is disabled, if not all are. */
  disabled?: boolean;
}

interface Props<T extends string> {
  class?: string;
  hue?: number;
  /** The accessible name of the group. */
  label: string;
  /** The id of the element that explains it. */
  describedBy?: string;
  /** Why some or all options are disabled; the description says so too. */
  locked?: string;
  options: readonly Option<T>[];
  value: T;
  onChoose: (value: T) => unknown;
}

/** Radio buttons side by side. */
export function Segments<T extends string>({
  label,
  describedBy,
  locked,
  options,
  value,
  onChoose,
  ...look
}: Props<T>) {
  const group = useId();
  const [shown, choose] = useChosen(value, onChoose);
  return (
    <span
      class={look.class ?? "segments"}
      data-hue={look.hue}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      title={locked}
    >
      {options.map((option) => (
        <label key={option.value} class="segment" title={option.title}>
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === shown}
            disabled={option.disabled ?? locked !== undefined}
            onChange={() => choose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </span>
  );
}
