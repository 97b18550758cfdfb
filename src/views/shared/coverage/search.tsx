import { Search as Magnifier, X } from "lucide";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../../../text/browser";
import { plural } from "../../../text/translate";
import { Icon } from "../design/icon";
import { IconButton } from "../design/icon-button";
import type { CoverageModel } from "../model/coverage-model";
import { useKeys } from "../page/use-keys";

interface Props {
  model: CoverageModel;
  /** The field is always visible; otherwise the button or the key opens it. */
  always?: boolean;
}

/** Search over all stored posts. The key / focuses it; Esc clears it and returns the focus. */
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
  // A field that has just been opened takes the focus, before the next key is pressed.
  useLayoutEffect(() => {
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
          if (event.key !== "Escape" || event.isComposing) return;
          // Esc would close the popup.
          event.preventDefault();
          leave();
        }}
      />
      <span class="search-count" aria-hidden="true">
        {model.shownPosts.value.length > 0 && foundSentence(model)}
      </span>
      {(!always || typed.value !== "") && <IconButton name={t("closeSearch")} node={X} size={14} onClick={leave} />}
    </search>
  );
}

function goBack(model: CoverageModel, to: Element | null, field: RefObject<HTMLInputElement | null>) {
  const postId = to?.closest("[data-post]")?.getAttribute("data-post");
  if (to instanceof HTMLElement && to.isConnected && to !== document.body) to.focus();
  // The post wasn't among the results, so it must be drawn again first.
  else if (typeof postId === "string") model.reveal(postId, "into view");
  else field.current?.blur();
}

/** The number of results in words; undefined without a search, or while stored posts are still being read. */
export function foundSentence({ search, shownPosts }: CoverageModel): string | undefined {
  if (search.query.value.length === 0 || search.reading.value) return undefined;
  return plural(t, "found", shownPosts.value.length);
}

/** Opens and closes the search field. */
export function SearchButton({ model: { search } }: { model: CoverageModel }) {
  const { open } = search;
  const toggle = () => {
    if (open.value) search.clear();
    open.value = !open.value;
  };
  return (
    <IconButton
      class="icon-button search-button"
      name={t("search")}
      node={Magnifier}
      aria-expanded={open.value}
      onClick={toggle}
    />
  );
}
