import { signal } from "@preact/signals";

/** The current locale as a signal, because computed signals don't notice a change of language otherwise. */
export const displayedLocale = signal("en");
