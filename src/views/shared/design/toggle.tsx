import { useId } from "preact/hooks";
import { useDescription } from "./field";

interface Props {
  label: string;
  /** The accessible name, where several have the same label; begins with it. */
  name?: string;
  help?: string;
  /** Why it can't be changed. */
  locked?: string;
  on: boolean;
  /** The hue of the rule beside its name. */
  hue?: number;
  onToggle: (on: boolean) => void;
}

/** A switch with a label and help text. */
export function Toggle({ label, name, help, locked, on, hue, onToggle }: Props) {
  const id = useId();
  const words = useDescription(help, locked);
  return (
    <div class="setting" data-hue={hue}>
      <div class="setting-words">
        <label for={id}>
          <bdi>{label}</bdi>
        </label>
        {words.shown}
      </div>
      <input
        id={id}
        class="toggle"
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-label={name}
        aria-describedby={words.ids}
        disabled={locked !== undefined}
        title={locked}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
    </div>
  );
}
