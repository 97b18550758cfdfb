import { useEffect } from "preact/hooks";
import type { CoverageModel } from "../shared/model/coverage-model";

const STILL_THERE_MS = 60_000;
const NEAR_TOP = 8;
let pointedAt = Number.NEGATIVE_INFINITY;

document.addEventListener("pointermove", () => {
  pointedAt = performance.now();
});

/** A panel stays open all day: it is looked at while it has the focus, or the pointer was in it a moment ago. */
export const isLookedAt = (): boolean =>
  !document.hidden && (document.hasFocus() || performance.now() - pointedAt < STILL_THERE_MS);

/**
 * Where the reader works elsewhere and has left the panel at its top, posts that come don't wait behind a button: nothing
 * that is being read moves, and a glance shows the newest. They stay unread.
 */
export function useLiveTop(model: CoverageModel) {
  const { waiting } = model.timeline.value;
  useEffect(() => {
    if (waiting === 0 || document.hasFocus()) return;
    const { scrollTop = 0 } = document.querySelector(".scroller") ?? {};
    if (scrollTop <= NEAR_TOP) model.release();
  }, [waiting, model]);
}
