import { expect, it } from "vitest";
import type { Belief } from "./belief";
import { freshness } from "./neighbours";

const at = (clock: string): string => `2027-03-06T${clock}:00Z`;
const posts = (...clocks: string[]): Belief[] => clocks.map((clock) => ({ id: clock, at: at(clock), of: new Map() }));

it("forgets what was half an hour before, where posts come by the minute", () => {
  const fresh = freshness(at("10:30"), { before: posts("10:00", "09:59", "09:58"), after: posts("10:31", "10:32") });
  expect(fresh(at("10:00"))).toBeLessThan(0.1);
});

it("still holds it, where each post comes half an hour after the one before", () => {
  const slow = { before: posts("10:00", "09:30", "09:00"), after: posts("11:00", "11:30") };
  expect(freshness(at("10:30"), slow)(at("10:00"))).toBeGreaterThan(0.7);
});

it("forgets it where nothing has come behind: a pause may be one between races", () => {
  const slow = { before: posts("10:00", "09:30", "09:00"), after: [] };
  expect(freshness(at("10:30"), slow)(at("10:00"))).toBeLessThan(0.1);
});

it("forgets what was the day before, where a post comes each day", () => {
  const days = (...all: number[]): Belief[] =>
    all.map((day) => ({ id: String(day), at: `2027-03-0${day}T10:00:00Z`, of: new Map() }));
  const fresh = freshness("2027-03-04T10:00:00Z", { before: days(3, 2, 1), after: days(5, 6) });
  expect(fresh("2027-03-03T10:00:00Z")).toBeLessThan(0.01);
});

it("is of the moment where no other post is", () => {
  expect(freshness(at("10:30"), { before: [], after: [] })(at("10:30"))).toBe(1);
});
