import { signal } from "@preact/signals";

/** The locale that the view speaks now, for what is computed of it: a computed text doesn't notice another language by itself. */
export const displayedLocale = signal("en");
