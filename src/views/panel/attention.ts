import { useEffect } from "preact/hooks";
import type { CoverageModel } from "../shared/model/coverage-model";

const STILL_THERE_MS = 60_000;
const NEAR_TOP = 8;
let pointedAt = Number.NEGATIVE_INFINITY;

document.addEventListener("pointermove", () => {
  pointedAt = performance.now();
});

/**
 * Whether the reader looks at the panel, which may stay open all day: it has the focus, or the pointer was in it within
 * the last minute.
 */
export const isLookedAt = (): boolean =>
  !document.hidden && (document.hasFocus() || performance.now() - pointedAt < STILL_THERE_MS);

/**
 * Shows new posts at once while the panel is scrolled to its top and has no focus, instead of holding them behind the
 * button. Nothing that is being read moves, and the posts stay unread.
 */
export function useLiveTop(model: CoverageModel) {
  const { waiting } = model.timeline.value;
  useEffect(() => {
    if (waiting === 0 || document.hasFocus()) return;
    const { scrollTop = 0 } = document.querySelector(".scroller") ?? {};
    if (scrollTop <= NEAR_TOP) model.release();
  }, [waiting, model]);
}
