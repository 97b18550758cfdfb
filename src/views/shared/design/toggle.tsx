import { useId } from "preact/hooks";
import { useDescription } from "./field";
import { useChosen } from "./use-chosen";

interface Props {
  label: string;
  help?: string;
  /** Why it can't be changed. */
  locked?: string;
  on: boolean;
  onToggle: (on: boolean) => unknown;
}

/** A switch with a label and help text. */
export function Toggle({ label, help, locked, on, onToggle }: Props) {
  const id = useId();
  const [isOn, choose] = useChosen(on, onToggle);
  const words = useDescription(help, locked);
  return (
    <div class="setting">
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
        checked={isOn}
        aria-checked={isOn}
        aria-describedby={words.ids}
        disabled={locked !== undefined}
        title={locked}
        onChange={({ currentTarget }) => choose(currentTarget.checked)}
      />
    </div>
  );
}
