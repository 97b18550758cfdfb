import type * as Refresh from "./refresh";

/** `refresh`, loaded when it is first called: what reads pages makes up half of the worker's start (docs/performance.md). */
export const refresh: typeof Refresh.refresh = async (state, id) => (await import("./refresh")).refresh(state, id);
