import { useEffect } from "preact/hooks";
import { send } from "../messaging/channel";

const VISIT_AFTER_MS = 1000;
const WATCHING_EVERY_MS = 5000;

/** Tells the background that someone looks: the visit once it lasted a second, and every few seconds that it goes on. */
export function usePresence(coverageId: string) {
  useEffect(() => {
    const watching = () => {
      if (!document.hidden) send("watching", { coverageId });
    };
    const visit = setTimeout(() => send("visit", { coverageId }), VISIT_AFTER_MS);
    const timer = setInterval(watching, WATCHING_EVERY_MS);
    return () => {
      clearTimeout(visit);
      clearInterval(timer);
    };
  }, [coverageId]);
}
