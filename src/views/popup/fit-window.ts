/** The popup is opened small and grows step by step. */
const SETTLED_MS = 200;
/** Less is a popup that is still growing. */
const LEAST_PX = 200;

/**
 * Keeps the footer in sight where the browser gives the popup less height than it asks for: browsers limit it to 600
 * device-independent pixels, which at 200 % zoom are 300 CSS pixels.
 */
export function fitWindow(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = () => {
    const { scrollHeight } = document.documentElement;
    if (innerHeight >= LEAST_PX && scrollHeight > innerHeight) {
      document.documentElement.style.setProperty("--most-height", `${innerHeight}px`);
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(fit, SETTLED_MS);
  };
  addEventListener("resize", later);
  later();
}
