import { signal } from "@preact/signals";

const TICK_MS = 5000;

/** The current time in milliseconds since 1970; ticks every five seconds while a view is open. */
export const clock = signal(Date.now());

/** Lets the clock show the time now. */
export function tick(): void {
  clock.value = Date.now();
}

setInterval(tick, TICK_MS);
