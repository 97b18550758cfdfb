import { X } from "lucide";
import { IconButton } from "./icon-button";

interface Props {
  /** The accessible name of the list. */
  label: string;
  tags: readonly { id: string; name: string /** Why it can't be removed. */; locked?: string }[];
  /** The accessible name of the button that removes a tag. */
  removeName: (name: string) => string;
  onRemove: (id: string) => void;
}

/** Short names, each with a button to remove it. */
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
            <IconButton name={removeName(name)} node={X} size={14} onClick={() => onRemove(id)} />
          )}
        </li>
      ))}
    </ul>
  );
}
