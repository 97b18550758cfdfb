import type { Feed } from "../core/feed";

/** Some sources call an answer fresh for years. */
const LONGEST_MS = 5 * 3_600_000;

/** For how many milliseconds a source wants not to be asked after an answer: by its headers or its text, 5 h at most. */
export const floorOf = ({ maxAge = 0, ttl = 0 }: Pick<Feed, "maxAge" | "ttl">): number =>
  Math.min(Math.max(maxAge, ttl) * 1000, LONGEST_MS);
