import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const steps: Record<string, number> = { j: 1, PageDown: 1, k: -1, PageUp: -1 };

/** j and Page Down go to the next post, k and Page Up to the one before; from elsewhere, to the first. */
export function useFeedKeys(feed: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const articles = [...(feed.current?.querySelectorAll("article") ?? [])];
      const at = articles.findIndex((article) => article.contains(document.activeElement));
      const next = articles[at < 0 ? 0 : at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [feed]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
