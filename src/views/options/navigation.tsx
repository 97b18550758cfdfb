import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../text/browser";
import { SECTIONS, type SectionId } from "./section";

/** A section is current once its title is this close to the top of the window, in CSS pixels. */
const LINE = 140;

/** Links to all sections, with the current one marked. */
export function Navigation() {
  const current = useCurrent();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>(`[href="#${current}"]`);
    // On narrow windows the list is a row that scrolls by itself; the page must not scroll with it.
    list.current?.scrollTo({ left: (link?.offsetLeft ?? 0) - list.current.clientWidth / 3 });
  }, [current]);
  return (
    <nav class="navigation" aria-label={t("optionsTitle")}>
      <ul ref={list}>
        {SECTIONS.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? "location" : undefined}>
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useCurrent(): SectionId {
  const [current, setCurrent] = useState<SectionId>(SECTIONS[0].id);
  useEffect(() => {
    const look = () => {
      const passed = SECTIONS.findLast(
        ({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? LINE) < LINE,
      );
      setCurrent(passed?.id ?? SECTIONS[0].id);
    };
    look();
    document.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      document.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, []);
  return current;
}

/**
 * Scrolls to the section that the address names and opens it if it is collapsed. The browser has already looked for it,
 * before the sections were drawn. After later changes of the hash the browser scrolls, and the focus follows.
 */
export function showLinkedSection(): void {
  const show = () => {
    const section = document.getElementById(location.hash.slice(1));
    section?.scrollIntoView();
    section?.querySelector(":scope > details")?.setAttribute("open", "");
    document.getElementById(`${section?.id}-title`)?.focus({ preventScroll: true });
  };
  show();
  window.addEventListener("hashchange", show);
}
