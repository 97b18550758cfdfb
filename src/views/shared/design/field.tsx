import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { type Option, Segments } from "./segments";

interface Props {
  label: string;
  help?: string;
  /** Why it can't be changed. */
  locked?: string;
  /** The control, given its own id and that of what explains it, and whether it can be changed. */
  children: (control: Control) => ComponentChildren;
}

interface Control {
  id: string;
  "aria-describedby": string | undefined;
  disabled: boolean;
  title: string | undefined;
}

/** A control with its name and a sentence on what it does. */
export function Field({ label, help, locked, children }: Props) {
  const id = useId();
  const words = useDescription(help, locked);
  return (
    <div class="setting">
      <div class="setting-words">
        <label for={id}>{label}</label>
        {words.shown}
      </div>
      {children({ id, "aria-describedby": words.ids, disabled: locked !== undefined, title: locked })}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  help?: string;
  /** Why it can't be changed, or not to all of them. */
  locked?: string;
  options: readonly Option<T>[];
  value: T;
  onChoose: (value: T) => void;
}

/** One of a few, with its name and a sentence on what it does. */
export function Choice<T extends string>({ help, ...choice }: ChoiceProps<T>) {
  const words = useDescription(help, choice.locked);
  return (
    <div class="setting">
      <div class="setting-words">
        <span class="label" aria-hidden="true">
          {choice.label}
        </span>
        {words.shown}
      </div>
      <Segments {...choice} describedBy={words.ids} />
    </div>
  );
}

/** What a control does and why it can't be changed, with the ids by which it refers to them. */
export function useDescription(help: string | undefined, locked: string | undefined) {
  const id = useId();
  return {
    ids: [help && `${id}-help`, locked && `${id}-locked`].filter(Boolean).join(" ") || undefined,
    shown: (
      <>
        {help && (
          <p id={`${id}-help`} class="muted">
            {help}
          </p>
        )}
        {locked && (
          <p id={`${id}-locked`} class="locked">
            {locked}
          </p>
        )}
      </>
    ),
  };
}
