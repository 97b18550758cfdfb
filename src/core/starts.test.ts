import { describe, expect, it } from "vitest";
import { announcedStarts, overdueCoverage, overdueStart, startOf, withJoinedStart, withStart } from "./starts";
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

describe("a start taken from a calendar", () => {
  const [said, joined, moved] = [at("14:00"), at("15:00"), at("17:00")];
  const head = { startsAt: said };

  it("counts instead of the source's own, until the source says another", () => {
    const taken = withJoinedStart(head, joined);
    expect(taken.startsAt).toBe(joined);
    expect(startOf(said, taken.joinedStart)).toBe(joined);
    expect(startOf(undefined, taken.joinedStart)).toBe(joined);
    expect(startOf(moved, taken.joinedStart)).toBe(moved);
  });

  it("that was taken on another machine counts for what the source said there", () => {
    const there = { at: joined, instead: said };
    expect(withStart(head, there)).toEqual({ startsAt: joined, joinedStart: there });
    expect(withStart({}, there)).toEqual({ startsAt: joined, joinedStart: there });
    expect(withStart({ startsAt: moved }, there)).toEqual({ startsAt: moved, joinedStart: there });
    expect(withStart(withStart(head, there), undefined)).toEqual(head);
  });

  it("is replaced by another, and given back for what the source said", () => {
    const again = withJoinedStart(withJoinedStart(head, joined), moved);
    expect(again).toEqual({ startsAt: moved, joinedStart: { at: moved, instead: said } });
    expect(withJoinedStart(again, null)).toEqual(head);
    expect(withJoinedStart(withJoinedStart({}, joined), null)).toEqual({});
    // Meanwhile the source has said another.
    expect(withJoinedStart({ ...again, startsAt: at("19:00") }, null)).toEqual({ startsAt: at("19:00") });
  });
});

it("announced starts are those of the coverage and of its races to come, each once", () => {
  const coverage = { id: "https://a.example/", title: "City", url: "https://a.example", startsAt: at("14:00") };
  const women = { ...race("women"), startsAt: at("14:30") };
  const starts = (races: Parameters<typeof announcedStarts>[1], now = at("13:00")) =>
    announcedStarts(coverage, races, now).map(({ id, name }) => `${id} ${name}`);
  expect(starts([men, women])).toEqual([
    `https://a.example/#men ${men.name} · City`,
    `https://a.example/#women ${women.name} · City`,
  ]);
  expect(starts([women])).toEqual(["https://a.example/ City", `https://a.example/#women ${women.name} · City`]);
  expect(starts([men, women], at("14:10"))).toEqual([`https://a.example/#women ${women.name} · City`]);
  expect(starts([race("men")], at("15:00"))).toEqual([]);
});
