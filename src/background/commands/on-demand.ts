import type * as Calendar from "./calendar";
import type * as Correct from "./correct";
import type * as Discover from "./discover";
import type * as Follow from "./follow";
import type * as Results from "./results";

// Commands that read pages or classify posts, loaded when they are first called (docs/performance.md).

export const follow: typeof Follow.follow = async (...data) => (await import("./follow")).follow(...data);
export const followReplay: typeof Follow.followReplay = async (speed) => (await import("./follow")).followReplay(speed);
export const fetchCalendar: typeof Calendar.fetchCalendar = async (...data) =>
  (await import("./calendar")).fetchCalendar(...data);
export const setStart: typeof Calendar.setStart = async (...data) => (await import("./calendar")).setStart(...data);
export const bestOn: typeof Discover.bestOn = async (html, url) => (await import("./discover")).bestOn(html, url);
export const correct: typeof Correct.correct = async (...data) => (await import("./correct")).correct(...data);
export const addResults: typeof Results.addResults = async (...data) => (await import("./results")).addResults(...data);
export const removeResults: typeof Results.removeResults = async (...data) =>
  (await import("./results")).removeResults(...data);
export const setResultsRace: typeof Results.setResultsRace = async (...data) =>
  (await import("./results")).setResultsRace(...data);
