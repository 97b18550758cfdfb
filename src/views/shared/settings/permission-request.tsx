import { useState } from "preact/hooks";

interface Props {
  /** Why the browser is going to ask, and what Raceside does with it. */
  why: string;
  action: string;
  /** What it means that the reader said no to the browser. */
  refused: string;
  /** Asks the browser; called straight from the click. @returns whether it is given */
  ask: () => Promise<boolean>;
  onGiven: () => void;
  onRefused?: () => void;
}

/** A sentence on what the browser is going to ask for, and the button that lets it ask. */
export function PermissionRequest({ why, action, refused, ask, onGiven, onRefused }: Props) {
  const [no, setNo] = useState(false);
  const go = async () => {
    setNo(false);
    if (await ask()) return onGiven();
    setNo(true);
    onRefused?.();
  };
  return (
    <div class="leave">
      <p>{why}</p>
      <button type="button" class="button" onClick={go}>
        {action}
      </button>
      <p class="problem" role="status">
        {no && refused}
      </p>
    </div>
  );
}
