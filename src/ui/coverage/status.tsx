import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../text/browser";
import { plural } from "../../text/translate";
import type { CoverageModel } from "./coverage-model";

const PAUSE_MS = 30_000;

/** The one line that is read out to those who listen: that posts came, at most once in 30 s. */
export function Status({ model }: { model: CoverageModel }) {
  const { waiting } = model.timeline.value;
  const [said, setSaid] = useState(0);
  const spokenAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const pause = waiting === 0 ? 0 : Math.max(0, spokenAt.current + PAUSE_MS - performance.now());
    const timer = setTimeout(() => {
      if (waiting > 0) spokenAt.current = performance.now();
      setSaid(waiting);
    }, pause);
    return () => clearTimeout(timer);
  }, [waiting]);
  return (
    <p class="visually-hidden" role="status">
      {said > 0 && plural(t, "newPosts", said)}
    </p>
  );
}
