import { useRef } from "preact/hooks";

interface Props {
  label: string;
  action: string;
  onAdd: (text: string) => void;
}

/** One field and its button; what is added leaves the field. */
export function AddForm({ label, action, onAdd }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const text = field.current?.value.trim();
    if (!field.current || !text) return;
    field.current.value = "";
    onAdd(text);
  };
  return (
    <form class="add-form" onSubmit={add}>
      <input ref={field} class="field" type="text" aria-label={label} placeholder={label} maxLength={100} />
      <button type="submit" class="button">
        {action}
      </button>
    </form>
  );
}
