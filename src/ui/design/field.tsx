import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { type Option, Segments } from "./segments";

interface Props {
  label: string;
  help?: string;
  /** The control, given its own id and that of what explains it. */
  children: (control: { id: string; "aria-describedby": string | undefined }) => ComponentChildren;
}

/** A control with its name and a sentence on what it does. */
export function Field({ label, help, children }: Props) {
  const id = useId();
  const helpId = help ? `${id}-help` : undefined;
  return (
    <div class="setting">
      <div class="setting-words">
        <label for={id}>{label}</label>
        {help && <Help id={`${id}-help`}>{help}</Help>}
      </div>
      {children({ id, "aria-describedby": helpId })}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  help?: string;
  options: readonly Option<T>[];
  value: T;
  onChoose: (value: T) => void;
}

/** One of a few, with its name and a sentence on what it does. */
export function Choice<T extends string>({ help, ...choice }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="setting">
      <div class="setting-words">
        <span class="label" aria-hidden="true">
          {choice.label}
        </span>
        {help && <Help id={id}>{help}</Help>}
      </div>
      <Segments {...choice} describedBy={help && id} />
    </div>
  );
}

const Help = ({ id, children }: { id: string; children: string }) => (
  <p id={id} class="muted">
    {children}
  </p>
);
