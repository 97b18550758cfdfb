import type { RefObject } from "preact";
import { useKeys } from "../keys";
import type { CoverageModel } from "./coverage-model";

/** j and Page Down go to the next post, k and Page Up to the one before; from elsewhere, to the first on the screen. */
export function useFeedKeys(feed: RefObject<HTMLElement | null>, model: CoverageModel) {
  const go = (step: number) => () => {
    const from = feed.current?.contains(document.activeElement) && document.activeElement?.closest("[data-post]");
    const next = from ? beside(model, idOf(from), step) : firstOnScreen(feed.current);
    if (next !== undefined) model.reveal(next, "into view");
    return next !== undefined;
  };
  useKeys({ j: go(1), PageDown: go(1), k: go(-1), PageUp: go(-1) });
}

const idOf = (article: Element): string | undefined => article.getAttribute("data-post") ?? undefined;

function beside({ shownPosts }: CoverageModel, id: string | undefined, step: number): string | undefined {
  const posts = shownPosts.peek();
  return posts[posts.findIndex((post) => post.id === id) + step]?.id;
}

function firstOnScreen(feed: HTMLElement | null): string | undefined {
  const articles = [...(feed?.querySelectorAll("[data-post]") ?? [])];
  const top = feed?.closest(".scroller")?.getBoundingClientRect().top ?? 0;
  const first = articles.find((article) => article.getBoundingClientRect().bottom > top + 1);
  return first && idOf(first);
}
