import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { type Option, Segments } from "./segments";

interface Props {
  label: string;
  help?: string;
  /** Why it can't be changed. */
  locked?: string;
  /** Renders the control with these attributes. */
  children: (control: Control) => ComponentChildren;
}

interface Control {
  id: string;
  "aria-describedby": string | undefined;
  disabled: boolean;
  title: string | undefined;
}

/** A control with a label and help text. */
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
  /** Why it, or some of its options, can't be chosen. */
  locked?: string;
  options: readonly Option<T>[];
  value: T;
  onChoose: (value: T) => void;
}

/** Segments with a label and help text. */
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

/** The help text of a control and why it is locked, with the ids for `aria-describedby`. */
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
