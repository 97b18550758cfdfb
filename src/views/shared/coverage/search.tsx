import { Search as Magnifier, X } from "lucide";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../../text/browser";
import { plural } from "../../../text/translate";
import { Icon } from "../design/icon";
import type { CoverageModel } from "../model/coverage-model";
import { useKeys } from "../page/use-keys";

interface Props {
  model: CoverageModel;
  /** The field stands there from the beginning; else the button or the key brings it. */
  always?: boolean;
}

/** The search over all posts. The key / goes there; Esc clears it and goes back to where the reader was. */
export function Search({ model, always = false }: Props) {
  const { open, typed } = model.search;
  const field = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const begin = () => {
    if (document.activeElement !== field.current) cameFrom.current = document.activeElement;
    open.value = true;
    field.current?.focus();
    return true;
  };
  useKeys({ "/": begin });
  // Where it isn't there from the beginning, it is drawn for whoever is about to type.
  useEffect(() => {
    if (open.value && !always) field.current?.focus();
  }, [open.value, always]);
  if (!always && !open.value) return null;
  const leave = () => {
    model.search.clear();
    if (!always) open.value = false;
    goBack(model, cameFrom.current, field);
  };
  return (
    <search class="search">
      <Icon node={Magnifier} size={14} />
      <input
        ref={field}
        type="search"
        class="search-field"
        aria-label={t("search")}
        placeholder={t("search")}
        autocomplete="off"
        spellcheck={false}
        value={typed.value}
        onFocus={({ relatedTarget }) => {
          if (relatedTarget instanceof Element) cameFrom.current = relatedTarget;
          open.value = true;
        }}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // In the popup, it would close that.
          event.preventDefault();
          leave();
        }}
      />
      <span class="search-count" aria-hidden="true">
        {foundSentence(model)}
      </span>
      {(!always || typed.value !== "") && (
        <button
          type="button"
          class="icon-button"
          aria-label={t("closeSearch")}
          title={t("closeSearch")}
          onClick={leave}
        >
          <Icon node={X} size={14} />
        </button>
      )}
    </search>
  );
}

function goBack(model: CoverageModel, to: Element | null, field: RefObject<HTMLInputElement | null>) {
  const postId = to?.closest("[data-post]")?.getAttribute("data-post");
  if (to instanceof HTMLElement && to.isConnected && to !== document.body) to.focus();
  // The search had no room for it: it is drawn anew.
  else if (typeof postId === "string") model.reveal(postId, "into view");
  else field.current?.blur();
}

/** How many posts were found; undefined while nothing is searched for, or stored posts are still being read. */
export function foundSentence({ search, shownPosts }: CoverageModel): string | undefined {
  if (search.query.value.length === 0 || search.reading.value) return undefined;
  return plural(t, "found", shownPosts.value.length);
}

/** Brings the search field, and puts it away. */
export function SearchButton({ model: { search } }: { model: CoverageModel }) {
  const { open } = search;
  const toggle = () => {
    if (open.value) search.clear();
    open.value = !open.value;
  };
  return (
    <button
      type="button"
      class="icon-button search-button"
      aria-label={t("search")}
      title={t("search")}
      aria-expanded={open.value}
      onClick={toggle}
    >
      <Icon node={Magnifier} />
    </button>
  );
}
