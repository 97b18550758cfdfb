import { signal } from "@preact/signals";

const TICK_MS = 5000;

/** Now, in milliseconds, for the ages on the screen; moves on by itself while a view is open. */
export const clock = signal(Date.now());

setInterval(() => {
  clock.value = Date.now();
}, TICK_MS);
