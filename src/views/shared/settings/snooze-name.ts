import type { Snooze } from "../../../core/attention/quiet";
import { t } from "../../../text/browser";

const names = { "15 min": "snooze15", "1 h": "snooze60", day: "snoozeDay" } as const;

/** What the button for a snooze says. */
export const snoozeName = (length: Snooze): string => t(names[length]);
