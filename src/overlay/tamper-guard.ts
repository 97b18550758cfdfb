/** "intact": shown as intended. "tampered": the page interfered. "stopped": closed before that was known. */
export type Integrity = "intact" | "tampered" | "stopped";

/**
 * Detects clickjacking: a page may move, cover or restyle what is shown over it, so that the reader clicks on something
 * they don't see. Whatever was tampered with is closed at once.
 */
interface Guard {
  /** Resolves at the browser's first visibility check; there are at most ten per second. */
  integrity: Promise<Integrity>;
  /**
   * Checks visibility again before a click is accepted, since the page may have covered the overlay a moment ago with
   * something that lets clicks through.
   */
  lookAgain: () => Promise<boolean>;
  stop: () => void;
}

const OBSERVE_MS = 100;

export function guardAgainstTampering(host: HTMLElement, onTampered: () => void): Guard {
  let seen = false;
  let isUntouched = true;
  let resolveIntegrity: (integrity: Integrity) => void = () => {};
  const integrity = new Promise<Integrity>((resolve) => {
    resolveIntegrity = resolve;
  });

  const isIntact = () => isUntouched && isInPlace(host) && isOnTop(host);
  const reportTampering = () => {
    if (!isUntouched) return;
    isUntouched = false;
    resolveIntegrity("tampered");
    stop();
    onTampered();
  };
  const look = () => (isInPlace(host) ? undefined : reportTampering());

  const changes = new MutationObserver(look);
  changes.observe(document.documentElement, { childList: true });
  const attributes = new MutationObserver(reportTampering);
  attributes.observe(host, { attributes: true, childList: true });
  host.addEventListener("toggle", look);

  // Chromium reports whether anything covers the element or makes it transparent.
  const options = { threshold: [0, 0.5, 0.99], trackVisibility: true, delay: OBSERVE_MS };
  const visibility = new IntersectionObserver((entries) => {
    if (!isShown(entries.at(-1)) || !isIntact()) return reportTampering();
    seen = true;
    resolveIntegrity("intact");
  }, options);
  visibility.observe(host);

  function lookAgain(): Promise<boolean> {
    if (!seen || !isIntact()) return Promise.resolve(false);
    return new Promise((resolve) => {
      const observer = new IntersectionObserver((entries) => {
        observer.disconnect();
        resolve(isShown(entries.at(-1)) && isIntact());
      }, options);
      observer.observe(host);
    });
  }

  function stop() {
    changes.disconnect();
    attributes.disconnect();
    visibility.disconnect();
    host.removeEventListener("toggle", look);
    resolveIntegrity("stopped");
  }
  return { integrity, lookAgain, stop };
}

const isShown = (entry?: IntersectionObserverEntry): boolean =>
  entry?.isIntersecting === true && !("isVisible" in entry && entry.isVisible === false);

const isInPlace = (host: HTMLElement): boolean =>
  host.parentNode === document.documentElement && host.matches(":popover-open");

/** Whether a click would reach it in its middle and near its edges: nothing covers it, and the page isn't inert. */
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
