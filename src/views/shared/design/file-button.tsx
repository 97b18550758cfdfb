import { useRef } from "preact/hooks";

interface Props {
  label: string;
  /** Which files may be chosen, as the attribute of `input` has it. */
  accept: string;
  isBusy: boolean;
  onFile: (file: File) => unknown;
}

/** A button that lets the reader choose a file. */
export function FileButton({ label, accept, isBusy, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" aria-disabled={isBusy} onClick={() => !isBusy && field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) await onFile(file);
          // Without this, choosing the same file again would fire no event.
          if (field.current) field.current.value = "";
        }}
      />
    </>
  );
}
