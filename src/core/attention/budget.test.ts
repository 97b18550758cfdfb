import { describe, expect, it } from "vitest";
import { allowedAgainAt, NOTIFICATION_LIMITS, OVERLAY_LIMITS, remainingBudget, withinBudgetWindow } from "./budget";

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12) + seconds * 1000).toISOString();
const every = (seconds: number, count: number) => Array.from({ length: count }, (_, i) => at(i * seconds));

describe("the overlay", () => {
  it("is shown at most once a minute", () => {
    expect(remainingBudget([], OVERLAY_LIMITS, at(0))).toBe(1);
    expect(remainingBudget([at(0)], OVERLAY_LIMITS, at(59))).toBe(0);
    expect(allowedAgainAt([at(0)], OVERLAY_LIMITS, at(59))).toBe(at(60));
    expect(remainingBudget([at(0)], OVERLAY_LIMITS, at(60))).toBe(1);
    expect(allowedAgainAt([at(0)], OVERLAY_LIMITS, at(60))).toBeUndefined();
  });

  it("is shown at most six times an hour", () => {
    const said = every(90, 6);
    expect(remainingBudget(said.slice(0, 5), OVERLAY_LIMITS, at(900))).toBe(1);
    expect(remainingBudget(said, OVERLAY_LIMITS, at(900))).toBe(0);
    expect(allowedAgainAt(said, OVERLAY_LIMITS, at(900))).toBe(at(3600));
    expect(remainingBudget(said, OVERLAY_LIMITS, at(3600))).toBe(1);
  });

  it("isn't blocked by deliveries from a clock that was ahead", () => {
    expect(remainingBudget([at(86_400)], OVERLAY_LIMITS, at(0))).toBe(1);
    expect(withinBudgetWindow([at(86_400)], at(0))).toEqual([]);
  });
});

it("notifications are shown at most four times an hour", () => {
  expect(remainingBudget(every(60, 3), NOTIFICATION_LIMITS, at(600))).toBe(1);
  expect(remainingBudget(every(60, 5), NOTIFICATION_LIMITS, at(600))).toBe(0);
  expect(allowedAgainAt(every(60, 5), NOTIFICATION_LIMITS, at(600))).toBe(at(60 + 3600));
  expect(withinBudgetWindow(every(60, 5), at(3600 + 120))).toEqual([at(180), at(240)]);
});
