import type { Instant } from "../../src/core/instant";
import { race } from "../../testing/publisher/race";

/** The race's clock. It stands at the first post until it is started. */
export interface RaceClock {
  now(): Instant;
  start(): void;
  isOver(): boolean;
}

const FAR = "9999-12-31T00:00:00.000Z";

/** @param speed how many times faster than real time, or in how many milliseconds it reaches the last post */
export function raceClock(speed: number | { within: number }): RaceClock {
  const { posts } = race(FAR);
  const times = posts.map((post) => Date.parse(post.publishedAt));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const factor = typeof speed === "number" ? speed : (last - first) / speed.within;
  let startedAt: number | undefined;
  const now = () => (startedAt === undefined ? first : first + (Date.now() - startedAt) * factor);
  return {
    now: () => new Date(now()).toISOString(),
    start: () => {
      startedAt ??= Date.now();
    },
    isOver: () => now() > last,
  };
}
