import { describe, expect, it } from "vitest";
import { overdueCoverage, overdueStart } from "./starts";
import { at, kept, race } from "./test-fixtures";

const men = { ...race("men"), startsAt: at("14:00") };
const ms = (clock: string) => Date.parse(at(clock));
const about = { races: [{ id: "men", confidence: "label" as const, reason: { why: "label" as const } }] };

describe("a race should have started", () => {
  it("once its start has passed without a sign, for some hours", () => {
    expect(overdueStart(men, [], ms("14:04"))).toBeUndefined();
    expect(overdueStart(men, [], ms("14:05"))).toBe(at("14:00"));
    expect(overdueStart(men, [], ms("20:01"))).toBeUndefined();
    expect(overdueStart(race("men"), [], ms("14:05"))).toBeUndefined();
  });

  it("unless a post since then is about it, or something says how it stands", () => {
    const post = kept("14:03", "Off they go", about);
    expect(overdueStart(men, [post], ms("14:10"))).toBeUndefined();
    expect(overdueStart(men, [{ ...post, withdrawn: true }], ms("14:10"))).toBe(at("14:00"));
    expect(overdueStart(men, [kept("13:55", "Warming up", about)], ms("14:10"))).toBe(at("14:00"));
    const standing = { leader: "Weir", isFinal: false, places: [], postId: "x", at: at("14:02") };
    expect(overdueStart({ ...men, standing }, [], ms("14:10"))).toBeUndefined();
  });
});

it("a coverage should have, while its source calls it upcoming", () => {
  const head = { status: "upcoming" as const, startsAt: at("14:00") };
  expect(overdueCoverage(head, ms("14:10"))).toBe(at("14:00"));
  expect(overdueCoverage({ ...head, status: "live" }, ms("14:10"))).toBeUndefined();
  expect(overdueCoverage({ status: "upcoming" }, ms("14:10"))).toBeUndefined();
});
