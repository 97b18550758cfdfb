import type { Instant } from "../core/instant";

/** The one place where the background looks at the clock. */
export const nowInstant = (): Instant => new Date().toISOString();

/** What the reader's clock shows, "09:08", in their zone. */
export function timeOfDay(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
