import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

interface Props {
  /** The button's content, and its accessible name where that says too little. */
  children: ComponentChildren;
  name?: string;
  class?: string;
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
}

/** A button for what can't be undone: it asks for confirmation, and moves the focus there. */
export function ConfirmButton({ children, name, class: look = "button", question, yes, no, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  // Before the question is painted, so that Esc closes it as soon as it is seen.
  useLayoutEffect(() => {
    if (asking) safe.current?.focus();
  }, [asking]);
  const leave = () => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={look}
        aria-label={name}
        title={name}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {children}
      </button>
      {asking && (
        <fieldset
          class="question"
          aria-label={question}
          onKeyDown={({ key }) => {
            if (key === "Escape") leave();
          }}
        >
          <p>{question}</p>
          <button
            type="button"
            class="button danger"
            onClick={() => {
              leave();
              onYes();
            }}
          >
            {yes}
          </button>
          <button ref={safe} type="button" class="button plain" onClick={leave}>
            {no}
          </button>
        </fieldset>
      )}
    </>
  );
}
