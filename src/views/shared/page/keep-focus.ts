/** What Tab reaches, as far as views have it. */
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** What is drawn in its place comes within this time, if a coverage has to be read first. */
const REDRAWN_MS = 1000;

/** An element around the focus, and what stood beside it. */
interface Step {
  element: Element;
  next: Element | null;
  before: Element | null;
}

/**
 * Keeps the focus near its place when what had it is removed: a row that was deleted, a button that has done its work, a
 * page of the popup. It goes to the next thing there, else to the one before, else to the first of what is around it. A
 * focus that is lost would begin again at the top, and a screen reader would fall silent.
 */
export function keepFocus(): void {
  const page = document.body;
  let steps: Step[] = [];
  let lostAt: number | undefined;
  const note = (from: Element) => {
    steps = [];
    lostAt = undefined;
    for (let element: Element | null = from; element && element !== page; element = element.parentElement)
      steps.push({ element, next: element.nextElementSibling, before: element.previousElementSibling });
  };
  page.addEventListener("focusin", ({ target }) => target instanceof Element && note(target));
  // A click beside everything takes the focus away.
  page.addEventListener("pointerup", () => {
    if (document.activeElement === document.body) steps = [];
  });
  new MutationObserver(() => {
    if (steps[0]?.element.isConnected !== false) {
      // Its neighbours may have changed.
      if (steps[0] && document.activeElement === steps[0].element) note(steps[0].element);
      return;
    }
    lostAt ??= performance.now();
    // Whoever removed it may have moved the focus already.
    if (document.activeElement !== document.body || performance.now() - lostAt > REDRAWN_MS) {
      steps = [];
      return;
    }
    const lost = steps.findLast(({ element }) => !element.isConnected);
    const around = steps.find(({ element }) => element.isConnected)?.element ?? page;
    const places = [lost?.next, lost?.before].filter((one) => one?.isConnected);
    [...places, around].flatMap((place) => (place ? (firstIn(place) ?? []) : []))[0]?.focus();
  }).observe(page, { childList: true, subtree: true });
}

/** The first thing in it, or it itself, that takes the focus and is drawn. */
const firstIn = (place: Element): HTMLElement | undefined =>
  [place, ...place.querySelectorAll(FOCUSABLE)].find(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.matches(FOCUSABLE) && !one.matches(":disabled") && one.checkVisibility(),
  );
