import { useId, useRef } from "preact/hooks";

interface Props {
  /** What belongs into the field; its name too, where `name` doesn't say more. */
  label: string;
  /** Tells this field from others on the page that ask for the same. */
  name?: string;
  action: string;
  /** Tells its button from others; begins with `action`. */
  actionName?: string;
  /** What is wrong with what was entered. */
  problem?: string;
  /** Everything that can be typed, up to so many characters. */
  maxLength?: number;
  /** @returns false where it can't be added: it stays in the field, to be put right */
  onAdd: (text: string) => unknown;
}

/** One field and its button; what is added leaves the field. */
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
