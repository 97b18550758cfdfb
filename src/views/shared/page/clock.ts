import { signal } from "@preact/signals";

const TICK_MS = 5000;

/** The current time in milliseconds since 1970; ticks every five seconds while a view is open. */
export const clock = signal(Date.now());

setInterval(() => {
  clock.value = Date.now();
}, TICK_MS);
