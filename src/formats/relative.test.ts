import { expect, it } from "vitest";
import { relativeInstant } from "./relative";

const NOW = "2017-04-23T12:00:00.000Z";

it.each([
  ["just now", NOW],
  ["30 seconds ago", "2017-04-23T11:59:30.000Z"],
  ["5 min. ago", "2017-04-23T11:55:00.000Z"],
  ["5 mins ago", "2017-04-23T11:55:00.000Z"],
  ["5m", "2017-04-23T11:55:00.000Z"],
  ["an hour ago", "2017-04-23T11:00:00.000Z"],
  ["About 2 hours ago", "2017-04-23T10:00:00.000Z"],
  ["2h ago.", "2017-04-23T10:00:00.000Z"],
  ["3 days ago", "2017-04-20T12:00:00.000Z"],
  ["5 laps ago", undefined],
  ["ages ago", undefined],
  ["09:08", undefined],
  ["", undefined],
])("takes %j for %s", (text, instant) => {
  expect(relativeInstant(text, NOW)).toBe(instant);
});
