import { useEffect, useRef } from "preact/hooks";
import { t } from "../../../text/browser";
import type { CoverageModel } from "../model/coverage-model";

/** Most chunks read at once: a thousand posts. */
const MOST = 40;

/** Who is back at the end by then is on the way to somewhere far. */
const HURRY_MS = 4000;

/**
 * Loads older posts when it comes near the screen: more each time where it is soon there again, since a filter lets few
 * through or the reader wants to go far.
 */
export function OlderPosts({ model }: { model: CoverageModel }) {
  const mark = useRef<HTMLParagraphElement>(null);
  const last = useRef({ at: Number.NEGATIVE_INFINITY, chunks: 1 });
  const there = model.loaded.value;
  // Anew for each chunk: a mark that is still on the screen after a short chunk came wouldn't be reported again.
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
