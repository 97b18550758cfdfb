import { useEffect } from "preact/hooks";
import { send } from "../../../messaging/send";

const VISIT_AFTER_MS = 1000;
const WATCHING_EVERY_MS = 5000;
const VISIT_EVERY_MS = 30_000;

const isSeen = () => !document.hidden;

/**
 * Tells the background that the reader is looking: "visit" after a second, then "watching" every few seconds.
 *
 * @param isLookedAt whether the reader is looking right now
 */
export function usePresence(coverageId: string, isLookedAt = isSeen) {
  useEffect(() => {
    const watching = () => {
      if (isLookedAt()) send("watching", { coverageId });
    };
    // Repeated, because no event tells reliably that a popup closes.
    const visit = () => {
      if (isLookedAt()) send("visit", { coverageId });
    };
    const first = setTimeout(visit, VISIT_AFTER_MS);
    const timers = [setInterval(watching, WATCHING_EVERY_MS), setInterval(visit, VISIT_EVERY_MS)];
    return () => {
      clearTimeout(first);
      timers.forEach(clearInterval);
    };
  }, [coverageId]);
}
