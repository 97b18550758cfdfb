import { describe, expect, it } from "vitest";
import { at } from "../core/test-fixtures";
import { nextNewsAt, raceClock, snapshotAt } from "./playback";
import type { Script } from "./script";

const script: Script = {
  id: "short",
  title: "A short race",
  publisher: "Raceside",
  zone: "Europe/London",
  day: "2017-04-23",
  offset: "+01:00",
  opensAt: "09:00",
  startsAt: "09:00",
  endsAt: "10:00",
  summaries: [
    { at: "09:00", lines: ["Soon"] },
    { at: "09:20", lines: ["Won"] },
  ],
  entries: [
    { id: "second", at: "09:10", headline: "Second", body: ["b"], withdrawnAt: "09:15" },
    { id: "first", at: "08:50", body: ["a"], edits: [{ at: "09:05", body: ["a, corrected"] }] },
    { id: "third", at: "09:10", label: "Elite men's race", body: [{ type: "media", caption: "c" }] },
  ],
};
const ids = (clock: string) => snapshotAt(script, at(clock)).posts.map((post) => post.id);

describe("a replay's page", () => {
  it("has the posts published by then, newest first, also within a minute", () => {
    expect(ids("07:55")).toEqual(["first"]);
    expect(ids("08:10")).toEqual(["third", "second", "first"]);
  });

  it("shows an edit and its time once it was made", () => {
    expect(snapshotAt(script, at("08:04")).posts[0]).not.toHaveProperty("modifiedAt");
    expect(snapshotAt(script, at("08:05")).posts[0]).toMatchObject({
      publishedAt: at("07:50"),
      modifiedAt: at("08:05"),
      body: [{ type: "paragraph", text: "a, corrected" }],
    });
  });

  it("leaves out withdrawn posts", () => expect(ids("08:15")).toEqual(["third", "first"]));

  it("has the current summary, and ends with the race", () => {
    const shown = (clock: string) => snapshotAt(script, at(clock));
    expect(shown("07:59").summary).toEqual([]);
    expect(shown("08:19").summary).toMatchObject([{ items: [{ text: "Soon" }] }]);
    expect(shown("08:20").summary).toMatchObject([{ items: [{ text: "Won" }] }]);
    expect([shown("08:59:59").status, shown("09:00").status]).toEqual(["live", "ended"]);
  });
});

describe("a replay's clock", () => {
  const STARTED = "2026-01-01T12:00:00.000Z";
  const later = (seconds: number) => new Date(Date.parse(STARTED) + seconds * 1000).toISOString();

  it("runs at the chosen speed from the opening on", () => {
    expect(raceClock(script, STARTED, 60, STARTED)).toBe(at("08:00"));
    expect(raceClock(script, STARTED, 60, later(10))).toBe(at("08:10"));
    expect(raceClock(script, STARTED, 1, later(10))).toBe(at("08:00:10"));
  });

  it("doesn't go back before the opening when ours is set back", () =>
    expect(raceClock(script, STARTED, 60, later(-99))).toBe(at("08:00")));

  it("gives the time of the next change, when it is visible", () => {
    expect(nextNewsAt(script, STARTED, 60, STARTED)).toBe(later(5));
    expect(nextNewsAt(script, STARTED, 60, later(5))).toBe(later(10));
    expect(nextNewsAt(script, STARTED, 60, later(20))).toBe(later(60));
    expect(nextNewsAt(script, STARTED, 60, later(60))).toBeUndefined();
    for (const speed of [1, 7, 30, 60]) {
      const next = nextNewsAt(script, STARTED, speed, STARTED) ?? "";
      expect(raceClock(script, STARTED, speed, next) >= at("08:05")).toBe(true);
    }
  });
});
