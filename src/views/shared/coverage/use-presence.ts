import { useEffect } from "preact/hooks";
import { send } from "../../../messaging/send";

const VISIT_AFTER_MS = 1000;
const WATCHING_EVERY_MS = 5000;
const VISIT_EVERY_MS = 30_000;

const isSeen = () => !document.hidden;

/**
 * Tells the background that someone looks: the visit once it lasted a second, and every few seconds that it goes on.
 *
 * @param isLookedAt whether someone does, just now
 */
export function usePresence(coverageId: string, isLookedAt = isSeen) {
  useEffect(() => {
    const watching = () => {
      if (isLookedAt()) send("watching", { coverageId });
    };
    // Once more now and then: nothing tells reliably when a popup closes.
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
