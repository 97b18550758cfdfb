import type * as Refresh from "./refresh";
import type * as Results from "./results";

/** `refresh`, loaded when it is first called: what reads pages would make up most of the worker's start (docs/performance.md). */
export const refresh: typeof Refresh.refresh = async (state, id) => (await import("./refresh")).refresh(state, id);

/** `refreshResults`, loaded likewise. */
export const refreshResults: typeof Results.refreshResults = async (state, id, wanted) =>
  (await import("./results")).refreshResults(state, id, wanted);
