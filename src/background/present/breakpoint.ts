import browser from "webextension-polyfill";
import { MAX_WAIT_MS } from "../../core/attention/interrupt";

let stop: (() => void) | undefined;

/**
 * Calls once at the next breakpoint in the reader's work: they go to another tab or window, or come back to the machine. Listens
 * no longer than news may wait, since each such event would wake a worker that sleeps.
 */
export function atBreakpoint(call: () => unknown): void {
  stop?.();
  const events = [browser.tabs.onActivated, browser.windows.onFocusChanged, browser.idle.onStateChanged];
  const end = () => {
    clearTimeout(timer);
    for (const event of events) event?.removeListener(happened);
    stop = undefined;
  };
  const happened = () => {
    end();
    return call();
  };
  const timer = setTimeout(end, MAX_WAIT_MS);
  for (const event of events) event?.addListener(happened);
  stop = end;
}
