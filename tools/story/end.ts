import type { RaceClock } from "./race-clock";

const SAVED_PAGE_MS = 10_000;

/**
 * Resolves when the story is over: after the chosen time, at Ctrl-C, and without a display also at the end of the race, or
 * soon after the posts of a saved page were printed.
 *
 * @param lasting in milliseconds
 * @param clock absent for a saved page
 */
export function endOf(story: { lasting?: number; headless: boolean; clock?: RaceClock }): () => boolean {
  const { lasting, headless, clock } = story;
  const begun = Date.now();
  let interrupted = false;
  process.once("SIGINT", () => {
    interrupted = true;
  });
  return () => {
    const passed = Date.now() - begun;
    if (interrupted || (lasting !== undefined && passed >= lasting)) return true;
    if (!headless) return false;
    return clock ? clock.isOver() : lasting === undefined && passed >= SAVED_PAGE_MS;
  };
}
