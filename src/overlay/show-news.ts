import type { OverlayNews } from "../messaging/overlay-messages";
import { FreePlace } from "./free-place";
import { isInterruptible } from "./interruptible";
import { sendMessage } from "./messages";
import { buildOverlay } from "./overlay-elements";
import { PausableTimer } from "./pausable-timer";
import { type Corner, cornerBy, cornersFrom } from "./placement";
import { guardAgainstTampering, type Integrity } from "./tamper-guard";

export interface ShownNews {
  /** Whether the page left it intact; resolves once that is known. */
  integrity: Promise<Integrity>;
  close: () => void;
}

const SHOWN_MS = 8000;
/** A click this soon was aimed at what was there before. */
const UNAIMED_MS = 500;
const OWN_EVENTS = ["click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "contextmenu", "keyup"];

/** Shows news over the page until it is closed, or for eight seconds without pointer or focus in it. */
export function showNews(news: OverlayNews): ShownNews {
  const view = buildOverlay(news);
  const { host, root, box } = view;
  const ending = new AbortController();
  const { signal } = ending;
  const shownAt = performance.now();
  const timer = new PausableTimer(SHOWN_MS, close);
  let before: Element | null = null;
  let corner = news.corner;

  function close() {
    if (signal.aborted) return;
    ending.abort();
    timer.stop();
    watch.stop();
    const hadFocus = root.activeElement !== null;
    host.remove();
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
  const placeIn = (corners: readonly Corner[]) => view.moveTo(new FreePlace(host, news.direction).amongst(corners));

  document.documentElement.append(host);
  view.moveTo({ corner, dx: 0, dy: 0 });
  host.showPopover();
  placeIn(cornersFrom(corner));
  const watch = guardAgainstTampering(host, close);
  timer.start();

  /** Ignores events that the page synthesises. */
  const on = (target: EventTarget, type: string, act: (event: Event) => void, capture = false) =>
    target.addEventListener(type, (event) => event.isTrusted && act(event), { signal, capture });

  on(box, "pointerenter", () => timer.hold("pointer"));
  on(box, "pointerleave", () => timer.release("pointer"));
  on(box, "focusin", (event) => {
    const { relatedTarget } = event as FocusEvent;
    if (relatedTarget instanceof Element && !root.contains(relatedTarget)) before = relatedTarget;
    timer.hold("focus");
  });
  on(box, "focusout", () => timer.release("focus"));
  on(box, "click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest(".close")) return close();
    if (!news.opens || !target.closest(".open")) return;
    if (performance.now() - shownAt < UNAIMED_MS) return;
    watch.lookAgain().then((isIntact) => {
      if (!isIntact || signal.aborted) return;
      sendMessage({ overlay: "open" });
      close();
    });
  });
  on(box, "keydown", (event) => {
    event.stopPropagation();
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    if (!key.startsWith("Arrow") || altKey || ctrlKey || metaKey) return;
    event.preventDefault();
    corner = cornerBy(key, corner, news.direction);
    // Where the reader wants it, though not on the page's own buttons.
    placeIn([corner]);
    sendMessage({ overlay: "corner", corner });
  });
  // Events in the overlay must not trigger the page's own "click outside".
  for (const type of OWN_EVENTS) on(box, type, (event) => event.stopPropagation());

  on(window, "keydown", (event) => (event as KeyboardEvent).key === "Escape" && close(), true);
  on(document, "focusin", (event) => event.target !== host && placeIn(cornersFrom(corner)));
  for (const type of ["visibilitychange", "fullscreenchange"]) on(document, type, () => !isInterruptible() && close());
  on(window, "beforeprint", close);
  on(window, "pagehide", close);
  return { integrity: watch.integrity, close };
}
