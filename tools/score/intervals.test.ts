import { expect, it } from "vitest";
import { rates } from "./figures";
import { intervalsOf } from "./intervals";

const right = rates(1, 0, 0);
const wrong = rates(0, 1, 1);

it("is as wide as chance makes it: of 100 pages, half of them right, 40 to 60 % nineteen times of twenty", () => {
  const pages = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? right : wrong));
  for (const [low, high] of Object.values(intervalsOf(pages))) {
    expect(low).toBeCloseTo(0.4, 1);
    expect(high).toBeCloseTo(0.6, 1);
  }
});

it("has no width if all pages are alike", () => {
  expect(intervalsOf([rates(3, 1, 2), rates(3, 1, 2)])).toEqual({ precision: [0.75, 0.75], recall: [0.6, 0.6] });
});
