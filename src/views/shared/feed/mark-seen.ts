import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { send } from "../../../messaging/send";
import type { CoverageModel } from "../model/coverage-model";

const SHARE = 0.6;
const LONG_ENOUGH_MS = 1000;
const LOOK_EVERY_MS = 250;

/** Marks a post as seen once at least 60 % of its card was visible for a second while the view had the focus and no dialog. */
export function useMarkSeen(feed: RefObject<HTMLElement | null>, model: CoverageModel) {
  const watched = useRef<Watched>(null);
  useLayoutEffect(() => {
    watched.current = watch(feed.current?.closest(".scroller") ?? null);
    return () => watched.current?.observer.disconnect();
  }, [feed]);
  // After every render, since it may add articles.
  useLayoutEffect(() => watched.current?.follow(feed.current?.querySelectorAll("article") ?? []));

  useEffect(() => {
    const look = () => {
      const visible = watched.current?.visible ?? new Map<Element, number>();
      const now = performance.now();
      // Nobody reads behind a modal dialog.
      if (!document.hasFocus() || document.hidden || document.querySelector(":modal")) {
        for (const article of visible.keys()) visible.set(article, now);
        return;
      }
      const long = [...visible].filter(([, since]) => now - since >= LONG_ENOUGH_MS);
      const ids = new Set(long.map(([article]) => article.getAttribute("data-post") ?? ""));
      const isUnread = model.isUnread.peek();
      const read = model.shownPosts.peek().filter((post) => ids.has(post.id) && isUnread(post));
      if (read.length > 0) send("markSeen", { coverageId: model.id, postIds: read.map(({ id }) => id) });
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [model]);
}

type Watched = ReturnType<typeof watch>;

/** Tracks since when each article has been visible enough. */
function watch(root: Element | null) {
  const visible = new Map<Element, number>();
  let followed: ReadonlySet<Element> = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!fillsEnough(entry)) visible.delete(entry.target);
        else if (!visible.has(entry.target)) visible.set(entry.target, performance.now());
      }
    },
    { root, threshold: [0, 0.2, 0.4, SHARE, 0.8, 1] },
  );
  const follow = (articles: Iterable<Element>) => {
    const now = new Set(articles);
    for (const article of now) if (!followed.has(article)) observer.observe(article);
    for (const article of followed) {
      if (now.has(article)) continue;
      observer.unobserve(article);
      visible.delete(article);
    }
    followed = now;
  };
  return { observer, visible, follow };
}

/** A card taller than the view counts if it fills 60 % of the view. */
const fillsEnough = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean =>
  intersectionRatio >= SHARE || intersectionRect.height >= SHARE * (rootBounds?.height ?? Number.POSITIVE_INFINITY);
