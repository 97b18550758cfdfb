/**
 * Whether news may appear over this page now: not in a hidden tab, while printing, over a full-screen film or slides, or
 * over a modal dialog, be it the browser's own or one that says so.
 */
export const isInterruptible = (): boolean =>
  document.visibilityState === "visible" &&
  document.fullscreenElement === null &&
  !matchMedia("(display-mode: fullscreen), print").matches &&
  document.querySelector("dialog:modal") === null &&
  !document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('[aria-modal="true"]') &&
  document.documentElement instanceof HTMLElement;

const STILL_MS = 3000;
const PATIENCE_MS = 20_000;

/**
 * Waits until the reader hasn't typed for three seconds, if a field has the focus. Keys are listened to only from now
 * on, so the three seconds start now.
 *
 * @returns false after 20 seconds of typing, or when `stop` aborts
 */
export function untilTypingStops(stop: AbortSignal): Promise<boolean> {
  const field = focused();
  if (!isField(field)) return Promise.resolve(!stop.aborted);
  return new Promise((resolve) => {
    const frame = sameOriginWindow(field);
    const end = (still: boolean) => {
      clearTimeout(quiet);
      clearTimeout(patience);
      window.removeEventListener("keydown", again, true);
      frame?.removeEventListener("keydown", again, true);
      resolve(still);
    };
    const wait = () => setTimeout(end, STILL_MS, true);
    const again = (event: KeyboardEvent) => {
      if (!event.isTrusted) return;
      clearTimeout(quiet);
      quiet = wait();
    };
    let quiet = wait();
    const patience = setTimeout(end, PATIENCE_MS, false);
    window.addEventListener("keydown", again, true);
    frame?.addEventListener("keydown", again, true);
    stop.addEventListener("abort", () => end(false), { once: true });
  });
}

/** The focused element, also inside open shadow trees. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body || element === document.documentElement ? null : element;
}

const NO_TEXT = new Set(["button", "checkbox", "radio", "submit", "reset", "file", "color", "range", "image"]);

/** Whether the element may take text; true where that can't be known. */
function isField(element: Element | null): element is Element {
  if (!(element instanceof HTMLElement)) return false;
  if (element instanceof HTMLInputElement) return !NO_TEXT.has(element.type);
  return (
    element.isContentEditable ||
    /^(?:textarea|select|iframe|canvas|object|embed)$|-/i.test(element.localName) ||
    element.role === "textbox"
  );
}

/** The window of a same-origin frame; others can't be listened to. */
function sameOriginWindow(element: Element): Window | null {
  try {
    const { contentWindow } = element as HTMLIFrameElement;
    return contentWindow?.document ? contentWindow : null;
  } catch {
    return null;
  }
}
