import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../text/browser";
import { SECTIONS, type SectionId } from "./section";

/** A section is where one is once its title has come this near to the top, in CSS pixels. */
const LINE = 140;

/** The list of sections, and which of them one is in; beside them where there is room, else a row above. */
export function Navigation() {
  const current = useCurrent();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>(`[href="#${current}"]`);
    // The row on narrow windows goes along; the page itself stays where it is.
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
 * Shows the section that the address names: the browser looked for it before there was any, and knows nothing of what
 * is folded. Later the browser scrolls by itself, and the focus follows.
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
