import { MOST } from "../../../core/untrusted-text";

interface Props {
  id: string;
  value: string;
  /** The id of the words below it: a hint, or what is wrong. */
  describedBy: string;
  isWrong: boolean;
  onChange: (address: string) => void;
}

/** A field for the address of a page or feed. */
export const AddressField = ({ id, value, describedBy, isWrong, onChange }: Props) => (
  <input
    id={id}
    class="field"
    type="text"
    inputMode="url"
    dir="ltr"
    autocomplete="off"
    spellcheck={false}
    placeholder="https://"
    required
    maxLength={MOST.address}
    aria-describedby={describedBy}
    aria-invalid={isWrong}
    value={value}
    onInput={({ currentTarget }) => onChange(currentTarget.value)}
  />
);
