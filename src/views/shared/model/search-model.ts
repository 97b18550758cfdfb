import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Post } from "../../../core/coverage";
import { finder, prepareSearch, queryOf } from "../../../core/filter/search";
import type { OpenCoverage } from "./loaded-coverage";

/** Searches all stored posts of a coverage. Older posts are loaded while the search is open. */
export function openSearch(
  { loaded, loadBackTo }: Pick<OpenCoverage, "loaded" | "loadBackTo">,
  posts: ReadonlySignal<readonly Post[]>,
) {
  const open = signal(false);
  const typed = signal("");
  const query = computed(() => (open.value ? queryOf(typed.value) : []));
  /** Undefined without a search. */
  const isFound = computed(() =>
    query.value.length > 0 ? finder(query.value, loaded.value?.head.races ?? []) : undefined,
  );
  const hasOlder = computed(() => loaded.value?.hasOlder === true);
  const stops = [
    effect(() => {
      if (open.value && hasOlder.value) loadBackTo("");
    }),
    effect(() => {
      if (open.value) prepareSearch(posts.value);
    }),
  ];
  return {
    open,
    typed,
    query,
    isFound,
    /** Whether stored posts are still being read. */
    reading: computed(() => open.value && hasOlder.value),
    clear() {
      typed.value = "";
    },
    close() {
      for (const stop of stops) stop();
    },
  };
}
