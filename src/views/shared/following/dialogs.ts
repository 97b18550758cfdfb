import { lazyComponent } from "../page/lazy-component";

// Loaded when they are asked for.

export const CalendarDialog = lazyComponent(() => import("./calendar-dialog").then((view) => view.CalendarDialog));
export const ResultsDialog = lazyComponent(() => import("./results-dialog").then((view) => view.ResultsDialog));
