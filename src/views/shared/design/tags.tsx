import { X } from "lucide";
import { Icon } from "./icon";

interface Props {
  /** What they are. */
  label: string;
  tags: readonly { id: string; name: string /** Why it can't be removed. */; locked?: string }[];
  /** What the button that takes one out of the list is called. */
  removeName: (name: string) => string;
  onRemove: (id: string) => void;
}

/** Short names, each with a way out of the list. */
export function Tags({ label, tags, removeName, onRemove }: Props) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={label}>
      {tags.map(({ id, name, locked }) => (
        <li key={id} title={locked}>
          <span dir="auto">{name}</span>
          {locked ? (
            <span class="visually-hidden">{locked}</span>
          ) : (
            <button
              type="button"
              class="icon-button"
              aria-label={removeName(name)}
              title={removeName(name)}
              onClick={() => onRemove(id)}
            >
              <Icon node={X} size={14} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
