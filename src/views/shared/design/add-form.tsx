import { useId, useRef } from "preact/hooks";

interface Props {
  /** What belongs in the field; also its accessible name, unless `name` is given. */
  label: string;
  /** The accessible name, where several fields on the page have the same label. */
  name?: string;
  action: string;
  /** The button's accessible name; begins with `action`. */
  actionName?: string;
  /** What is wrong with the input. */
  problem?: string;
  /** The maximum number of characters. */
  maxLength?: number;
  /** @returns false if the text was rejected; it then stays in the field */
  onAdd: (text: string) => unknown;
}

/** A field with a button that adds its text and clears it. */
export function AddForm({ label, name = label, action, actionName, problem, maxLength = 100, onAdd }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const text = field.current?.value.trim();
    if (!field.current || !text) return;
    if (onAdd(text) !== false) field.current.value = "";
  };
  return (
    <form class="add-form" onSubmit={add}>
      <input
        ref={field}
        class="field"
        type="text"
        aria-label={name}
        placeholder={label}
        maxLength={maxLength}
        spellcheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
      />
      <button type="submit" class="button" aria-label={actionName}>
        {action}
      </button>
      <p id={`${id}-problem`} class="problem" role="status">
        {problem}
      </p>
    </form>
  );
}
