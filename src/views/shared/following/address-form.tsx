import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Problem } from "../../../core/problem";
import { MOST } from "../../../core/untrusted-text";
import { t } from "../../../text/browser";
import { followProblemSentence } from "../../../text/problem";

interface Props {
  /** What the address is of. */
  label: string;
  /** What the button says. */
  action: string;
  isPrimary?: boolean;
  /** The id of the field, where other code looks for it. */
  id?: string;
  address: string;
  onType: (address: string) => void;
  isBusy: boolean;
  problem: Problem | undefined;
  /** What stands below the field while nothing is wrong. */
  says: string;
  /** @param allowPrivate the reader has said that this address may be on their own network or machine */
  onGo: (allowPrivate?: true) => void;
  /** Beside the button. */
  beside?: ComponentChildren;
  /** Below, as other things that may help. */
  children?: ComponentChildren;
}

/** A field for the address of a page, feed or calendar, with a button and what came of it. */
export function AddressForm({ id, address, isBusy, problem, onGo, children, ...props }: Props) {
  const made = useId();
  const field = id ?? made;
  const isWrong = problem !== undefined && !isBusy;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isBusy) onGo();
  };
  return (
    <form class="follow-form" onSubmit={submit}>
      <label for={field}>{props.label}</label>
      <div class="field-row">
        <input
          id={field}
          class="field"
          type="text"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          required
          maxLength={MOST.address}
          aria-describedby={`${field}-says`}
          aria-invalid={isWrong}
          value={address}
          onInput={({ currentTarget }) => props.onType(currentTarget.value)}
        />
        <button type="submit" class={props.isPrimary ? "button primary" : "button"} aria-disabled={isBusy}>
          {props.action}
        </button>
        {props.beside}
      </div>
      <p id={`${field}-says`} class={isWrong ? "problem" : "muted"} role="status">
        {isBusy ? t("following") : problem ? followProblemSentence(problem, t) : props.says}
      </p>
      {problem?.code === "privateAddress" && (
        <button type="button" class="button" onClick={() => onGo(true)}>
          {t("followPrivate")}
        </button>
      )}
      {children}
    </form>
  );
}
