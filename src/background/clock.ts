import type { Instant } from "../core/coverage";

/** The one place where the background looks at the clock. */
export const nowInstant = (): Instant => new Date().toISOString();
