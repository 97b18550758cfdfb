/** It stands as it should; the page did something to it; or it was stopped before that was known. */
export type Standing = "stands" | "tampered" | "stopped";

/**
 * A page can turn its rules, its tree and its own popovers against what stands over it, so that its reader clicks on what
 * they don't see (DOM-based clickjacking). What was tampered with is gone at once.
 */
export interface Guard {
  /** Known after the browser's first look at it, which it takes ten times a second at most. */
  standing: Promise<Standing>;
  /**
   * Whether a click may be obeyed: the browser looks once more, now, since a page may have covered it only just before,
   * with what lets clicks through.
   */
  lookAgain: () => Promise<boolean>;
  stop: () => void;
}

const LOOK_MS = 100;

export function guard(host: HTMLElement, onTampered: () => void): Guard {
  let seen = false;
  let sound = true;
  let settle: (standing: Standing) => void = () => {};
  const standing = new Promise<Standing>((resolve) => {
    settle = resolve;
  });

  const isSound = () => sound && isInPlace(host) && isOnTop(host);
  const tampered = () => {
    if (!sound) return;
    sound = false;
    settle("tampered");
    stop();
    onTampered();
  };
  const look = () => (isInPlace(host) ? undefined : tampered());

  const changes = new MutationObserver(look);
  changes.observe(document.documentElement, { childList: true });
  const attributes = new MutationObserver(tampered);
  attributes.observe(host, { attributes: true, childList: true });
  host.addEventListener("toggle", look);

  // Where the browser can tell (Chromium), it says whether anything covers it or fades it out.
  const options = { threshold: [0, 0.5, 0.99], trackVisibility: true, delay: LOOK_MS };
  const visibility = new IntersectionObserver((entries) => {
    if (!isShown(entries.at(-1)) || !isSound()) return tampered();
    seen = true;
    settle("stands");
  }, options);
  visibility.observe(host);

  function lookAgain(): Promise<boolean> {
    if (!seen || !isSound()) return Promise.resolve(false);
    return new Promise((resolve) => {
      const once = new IntersectionObserver((entries) => {
        once.disconnect();
        resolve(isShown(entries.at(-1)) && isSound());
      }, options);
      once.observe(host);
    });
  }

  function stop() {
    changes.disconnect();
    attributes.disconnect();
    visibility.disconnect();
    host.removeEventListener("toggle", look);
    settle("stopped");
  }
  return { standing, lookAgain, stop };
}

const isShown = (entry?: IntersectionObserverEntry): boolean =>
  entry?.isIntersecting === true && !("isVisible" in entry && entry.isVisible === false);

const isInPlace = (host: HTMLElement): boolean =>
  host.parentNode === document.documentElement && host.matches(":popover-open");

/** Whether a click would reach it, in its middle and near its edges: nothing covers it, and the page isn't inert. */
function isOnTop(host: HTMLElement): boolean {
  const { left, right, top, bottom } = host.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const points = [
    [x, y],
    [left + 4, y],
    [right - 4, y],
    [x, top + 4],
    [x, bottom - 4],
  ] as const;
  return right - left >= 20 && points.every(([px, py]) => document.elementFromPoint(px, py) === host);
}
