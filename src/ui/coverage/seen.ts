import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { send } from "../../messaging/channel";

const SHARE = 0.6;
const LONG_ENOUGH_MS = 1000;

/** Marks posts as seen whose card was at least 60 % visible for a second while the popup had the focus. */
export function useSeen(feed: RefObject<HTMLElement | null>, coverageId: string, unreadIds: readonly string[]) {
  const unread = useRef<ReadonlySet<string>>(new Set());
  unread.current = new Set(unreadIds);
  useEffect(() => {
    const visible = new Map<Element, number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (!fillsEnough(entry)) visible.delete(entry.target);
          else if (!visible.has(entry.target)) visible.set(entry.target, performance.now());
        }
      },
      { root: document.querySelector(".scroller"), threshold: [0, 0.2, 0.4, SHARE, 0.8, 1] },
    );
    for (const article of feed.current?.querySelectorAll("article") ?? []) observer.observe(article);

    const look = () => {
      const now = performance.now();
      if (!document.hasFocus() || document.hidden) {
        for (const article of visible.keys()) visible.set(article, now);
        return;
      }
      const postIds = [...visible].flatMap(([article, since]) => {
        const id = article.getAttribute("data-post") ?? "";
        return now - since >= LONG_ENOUGH_MS && unread.current.has(id) ? id : [];
      });
      if (postIds.length > 0) send("markSeen", { coverageId, postIds });
    };
    const timer = setInterval(look, 250);
    return () => {
      clearInterval(timer);
      observer.disconnect();
    };
  }, [feed, coverageId, unreadIds.join("\n")]);
}

/** A card taller than the popup can't show 60 % of itself; then it is enough that it fills 60 % of the view. */
const fillsEnough = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean =>
  intersectionRatio >= SHARE || intersectionRect.height >= SHARE * (rootBounds?.height ?? Number.POSITIVE_INFINITY);
