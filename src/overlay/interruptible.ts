/**
 * Whether news may appear over this page now: not in a hidden tab, while printing, over a full-screen film or slides, or
 * over a modal dialog.
 */
export const isInterruptible = (): boolean =>
  document.visibilityState === "visible" &&
  document.fullscreenElement === null &&
  !matchMedia("(display-mode: fullscreen), print").matches &&
  document.querySelector("dialog:modal") === null &&
  document.documentElement instanceof HTMLElement;

const STILL_MS = 3000;
const PATIENCE_MS = 20_000;

/**
 * Waits until nobody has typed for three seconds. Nothing listens to keys before there is news: where a field has the
 * focus, the three seconds begin when it comes.
 *
 * @returns false where somebody types on and on, or `stop` says so
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

/** What has the focus, down into open shadow trees. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body || element === document.documentElement ? null : element;
}

const NO_TEXT = new Set(["button", "checkbox", "radio", "submit", "reset", "file", "color", "range", "image"]);

/** Whether keys may write there; of what can't be looked into, it may be so. */
function isField(element: Element | null): element is Element {
  if (!(element instanceof HTMLElement)) return false;
  if (element instanceof HTMLInputElement) return !NO_TEXT.has(element.type);
  return (
    element.isContentEditable ||
    /^(?:textarea|select|iframe|canvas|object|embed)$|-/i.test(element.localName) ||
    element.role === "textbox"
  );
}

/** The window of a frame of the same site; others can't be listened to. */
function sameOriginWindow(element: Element): Window | null {
  try {
    const { contentWindow } = element as HTMLIFrameElement;
    return contentWindow?.document ? contentWindow : null;
  } catch {
    return null;
  }
}
