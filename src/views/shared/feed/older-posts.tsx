import { useEffect, useRef } from "preact/hooks";
import { t } from "../../../text/browser";
import type { CoverageModel } from "../model/coverage-model";

/** At most this many chunks are read at once, about a thousand posts. */
const MOST = 40;

/** Reaching the end again within this time means that the reader wants to go far. */
const HURRY_MS = 4000;

/**
 * Loads older posts when it comes near the screen. It loads more each time if that happens again soon, because a filter
 * hides most posts or the reader wants to go far.
 */
export function OlderPosts({ model }: { model: CoverageModel }) {
  const mark = useRef<HTMLParagraphElement>(null);
  const last = useRef({ at: Number.NEGATIVE_INFINITY, chunks: 1 });
  const there = model.loaded.value;
  // A new observer for each chunk: a mark that stays on the screen after a short chunk wouldn't be reported again.
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        const isHurry = performance.now() - last.current.at < HURRY_MS;
        const chunks = isHurry ? Math.min(MOST, last.current.chunks * 2) : 1;
        last.current = { at: performance.now(), chunks };
        model.loadOlder(chunks);
      },
      { root: mark.current?.closest(".scroller") ?? null, rootMargin: "1200px" },
    );
    if (mark.current) observer.observe(mark.current);
    return () => observer.disconnect();
  }, [model, there]);
  return (
    <p ref={mark} class="empty">
      {t("loadingOlder")}
    </p>
  );
}
