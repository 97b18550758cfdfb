import { useEffect } from "preact/hooks";
import { send } from "../../messaging/channel";

const VISIT_AFTER_MS = 1000;
const WATCHING_EVERY_MS = 5000;
const VISIT_EVERY_MS = 30_000;

/** Tells the background that someone looks: the visit once it lasted a second, and every few seconds that it goes on. */
export function usePresence(coverageId: string) {
  useEffect(() => {
    const watching = () => {
      if (!document.hidden) send("watching", { coverageId });
    };
    // Once more now and then: nothing tells reliably when a popup closes.
    const visit = () => {
      if (!document.hidden) send("visit", { coverageId });
    };
    const first = setTimeout(visit, VISIT_AFTER_MS);
    const timers = [setInterval(watching, WATCHING_EVERY_MS), setInterval(visit, VISIT_EVERY_MS)];
    return () => {
      clearTimeout(first);
      timers.forEach(clearInterval);
    };
  }, [coverageId]);
}
