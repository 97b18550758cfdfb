import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CoverageModel, Reveal } from "../model/coverage-model";
import { useKeys } from "../page/use-keys";

/**
 * Finds the post to keep drawn however far the reader scrolls: it has the focus, had it last, or is about to get it.
 * When a focused post leaves the list, the post in its place gets the focus.
 *
 * @returns its id
 */
export function useHeldPost(feed: RefObject<HTMLElement | null>, model: CoverageModel): string | undefined {
  const [held, hold] = useState<string>();
  const last = useRef({ place: -1, hasFocus: false });
  const wanted = model.wanted.value;
  const posts = model.shownPosts.value;
  const id = wanted?.postId ?? held;

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const article = target instanceof Element && target.closest<HTMLElement>("[data-post]");
      last.current.hasFocus = article !== false && article !== null && feed.current?.contains(article) === true;
      if (article && last.current.hasFocus) hold(article.dataset.post);
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, [feed]);

  useLayoutEffect(() => {
    if (!wanted) return;
    model.wanted.value = undefined;
    give(articleOf(feed.current, wanted.postId), wanted.scroll);
  }, [wanted]);

  useLayoutEffect(() => {
    const place = posts.findIndex((post) => post.id === held);
    const { hasFocus, place: before } = last.current;
    last.current.place = place;
    if (place >= 0 || before < 0 || !hasFocus || document.activeElement !== document.body) return;
    const next = posts[Math.min(before, posts.length - 1)];
    if (next) model.reveal(next.id, "not");
  }, [posts, held]);

  return id;
}

const articleOf = (feed: HTMLElement | null, id: string): HTMLElement | undefined =>
  [...(feed?.querySelectorAll<HTMLElement>("[data-post]") ?? [])].find((one) => one.dataset.post === id);

function give(article: HTMLElement | undefined, scroll: Reveal["scroll"]) {
  if (scroll === "to top") article?.scrollIntoView({ block: "start" });
  article?.focus({ preventScroll: scroll !== "into view" });
}

/**
 * Moves between posts: j and Page Down to the next, k and Page Up to the previous; from elsewhere, to the first on the
 * screen.
 */
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
