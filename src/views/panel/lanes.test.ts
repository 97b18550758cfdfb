import { afterEach, describe, expect, it, vi } from "vitest";
import type { Post } from "../../core/coverage";
import type { Race } from "../../core/race";
import { kept } from "../../core/test-fixtures";
import { lanesOf, neighbour, spanOf, ticksOf } from "./lanes";

const race = (id: string): Race => ({ id, name: id, is: {} as Race["is"], aliases: [], hue: 0 });
const about = (id: string, more: Partial<Post> = {}): Partial<Post> => ({
  races: [{ id, confidence: "label", reason: { why: "label" } }],
  ...more,
});
const hours = (clock: string): number => new Date(2017, 3, 23, Number(clock)).getTime();

/** Newest first, at local times. */
const posts = [
  kept("10:40", "The women pass", about("women")),
  kept("09:32", "Weir closes in", about("men")),
  kept("09:31", "Hug leads", about("men", { kind: "lead change" })),
  kept("09:30", "A pack of three", about("men")),
  kept("09:02", "They are off", about("men", { kind: "start" })),
].map((post) => ({ ...post, publishedAt: new Date(post.publishedAt.replace("Z", "")).toISOString() }));

afterEach(() => vi.unstubAllEnvs());

describe("the span of a day's posts", () => {
  it("begins and ends with whole hours", () => expect(spanOf(posts)).toEqual({ from: hours("9"), to: hours("11") }));
  it("is an hour for a single post", () => {
    const [one] = posts;
    expect(one && spanOf([one])).toEqual({ from: hours("10"), to: hours("11") });
  });
  it("has the hour that a clock repeats when it is set back", () => {
    vi.stubEnv("TZ", "America/New_York");
    const again = [{ ...kept("09:00", "Still on the bikes"), publishedAt: "2026-11-01T06:30:00.000Z" }];
    const [from, to] = ["2026-11-01T06:00:00.000Z", "2026-11-01T07:00:00.000Z"].map(Date.parse);
    expect(spanOf(again)).toEqual({ from, to });
  });
  it("is none without posts", () => expect(spanOf([])).toBeUndefined());
});

describe("the named hours", () => {
  const day = { from: hours("7"), to: hours("19") };
  const named = (most: number) => ticksOf(day, most).map((tick) => new Date(tick).getHours());
  it("are all where there is room", () => expect(named(12)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]));
  it("are fewer, on round hours, where there is less", () => {
    expect(named(6)).toEqual([8, 10, 12, 14, 16, 18]);
    expect(named(4)).toEqual([9, 12, 15, 18]);
  });
});

describe("lanes", () => {
  const span = { from: hours("9"), to: hours("11") };
  const lanes = lanesOf(posts, [race("men"), race("women"), race("nobody")], span, 12);

  it("are one for each race, with its posts only", () =>
    expect(lanes.map(({ race: { id }, posts: its }) => [id, its.length])).toEqual([
      ["men", 4],
      ["women", 1],
      ["nobody", 0],
    ]));

  it("make one mark of posts that stand close together, named by the newest key event", () => {
    const marks = lanes[0]?.marks.map(({ slot, main, more }) => [slot, main.body, more]);
    expect(marks).toEqual([
      [0, [{ type: "paragraph", text: "They are off" }], 0],
      [3, [{ type: "paragraph", text: "Hug leads" }], 2],
    ]);
  });

  it("draw key events apart", () => {
    expect(lanes[0]?.at.keyEvents).toHaveLength(2);
    expect(lanes[0]?.at.posts[0]).toBeCloseTo(0.25);
  });

  it("put the last instant into the last slot", () => {
    const [one] = posts;
    if (!one) throw new Error("fixture");
    const end = { ...one, publishedAt: new Date(span.to).toISOString() };
    expect(lanesOf([end], [race("women")], span, 12)[0]?.marks[0]?.slot).toBe(11);
  });
});

describe("arrows", () => {
  const lanes = lanesOf(posts, [race("men"), race("nobody"), race("women")], { from: hours("9"), to: hours("11") }, 12);
  it("go along a lane, and stop at its ends", () => {
    expect(neighbour(lanes, { lane: 0, slot: 0 }, "later")).toEqual({ lane: 0, slot: 3 });
    expect(neighbour(lanes, { lane: 0, slot: 3 }, "later")).toBeUndefined();
    expect(neighbour(lanes, { lane: 0, slot: 0 }, "earlier")).toBeUndefined();
    expect(neighbour(lanes, { lane: 0, slot: 0 }, "last")).toEqual({ lane: 0, slot: 3 });
  });
  it("go to the nearest mark of the next lane that has any", () => {
    expect(neighbour(lanes, { lane: 0, slot: 0 }, "down")).toEqual({ lane: 2, slot: 10 });
    expect(neighbour(lanes, { lane: 2, slot: 10 }, "up")).toEqual({ lane: 0, slot: 3 });
  });
});
