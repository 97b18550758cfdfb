import { useId } from "preact/hooks";

interface Props {
  label: string;
  /** Tells it from others of the same name; begins with the label. */
  name?: string;
  help?: string;
  on: boolean;
  /** The hue that its name's rule wears. */
  hue?: number;
  onToggle: (on: boolean) => void;
}

/** On or off, with its name and a sentence on what it does. */
export function Toggle({ label, name, help, on, hue, onToggle }: Props) {
  const id = useId();
  return (
    <div class="setting" data-hue={hue}>
      <div class="setting-words">
        <label for={id}>
          <bdi>{label}</bdi>
        </label>
        {help && (
          <p id={`${id}-help`} class="muted">
            {help}
          </p>
        )}
      </div>
      <input
        id={id}
        class="toggle"
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-label={name}
        aria-describedby={help && `${id}-help`}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
    </div>
  );
}
