import { useEffect, useRef } from "preact/hooks";
import { t } from "../../text/browser";
import type { CoverageModel } from "./coverage-model";

/** Most chunks read at once: a thousand posts. */
const MOST = 40;

/** Loads older posts when it comes near the screen: more each time that it stays there, since a filter lets few through. */
export function Older({ model }: { model: CoverageModel }) {
  const mark = useRef<HTMLParagraphElement>(null);
  const chunks = useRef(1);
  const there = model.loaded.value;
  // Anew for each chunk: a mark that is still on the screen after a short chunk came wouldn't be reported again.
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) {
          chunks.current = 1;
          return;
        }
        observer.disconnect();
        const { loadOlder } = model;
        loadOlder(chunks.current);
        chunks.current = Math.min(MOST, chunks.current * 2);
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
