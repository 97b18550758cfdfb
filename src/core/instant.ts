import * as z from "zod/mini";

// The extension's own policy forbids eval; without this zod tries it once and the browser logs a violation.
z.config({ jitless: true });

export const Instant = z.iso.datetime();
/** An ISO 8601 instant in UTC, as `Date.prototype.toISOString` writes it: comparable as text. */
export type Instant = z.infer<typeof Instant>;

/** Sorts instants, the earliest first. */
export const earlierFirst = (a: Instant, b: Instant): number => Number(a > b) - Number(a < b);

/** The latest of some instants; empty of none. */
export const latest = (instants: readonly Instant[]): Instant =>
  instants.reduce((last, one) => (one > last ? one : last), "");

/** Sorts instants, the latest first. */
export const laterFirst = (a: Instant, b: Instant): number => earlierFirst(b, a);
