import { useEffect, useState } from "preact/hooks";

const SHOWN_MS = 8000;

interface Props {
  text: string;
  action: string;
  onAction: () => void;
  onGone: () => void;
}

/** Says what was done and offers to undo it. Disappears by itself, except under the pointer or with the focus. */
export function Toast({ text, action, onAction, onGone }: Props) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held]);
  const hold = () => setHeld(true);
  const letGo = () => setHeld(false);
  return (
    <div class="toast" role="status" onMouseEnter={hold} onMouseLeave={letGo} onFocusIn={hold} onFocusOut={letGo}>
      {text}
      <button type="button" class="button plain" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
