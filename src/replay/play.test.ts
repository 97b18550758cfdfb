import { describe, expect, it } from "vitest";
import { at } from "../core/test-fixtures";
import { nextNewsAt, raceClock, snapshotAt } from "./play";
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
    { id: "second", at: "09:10", headline: "Second", body: ["b"], takenBackAt: "09:15" },
    { id: "first", at: "08:50", body: ["a"], edits: [{ at: "09:05", body: ["a, corrected"] }] },
    { id: "third", at: "09:10", label: "Elite men's race", body: [{ type: "media", caption: "c" }] },
  ],
};
const ids = (clock: string) => snapshotAt(script, at(clock)).posts.map((post) => post.id);

describe("a replay's page", () => {
  it("has what was published by then, newest first, and of one minute the later told on top", () => {
    expect(ids("07:55")).toEqual(["first"]);
    expect(ids("08:10")).toEqual(["third", "second", "first"]);
  });

  it("shows an edit with its time from then on", () => {
    expect(snapshotAt(script, at("08:04")).posts[0]).not.toHaveProperty("modifiedAt");
    expect(snapshotAt(script, at("08:05")).posts[0]).toMatchObject({
      publishedAt: at("07:50"),
      modifiedAt: at("08:05"),
      body: [{ type: "paragraph", text: "a, corrected" }],
    });
  });

  it("lacks what was taken back", () => expect(ids("08:15")).toEqual(["third", "first"]));

  it("has the summary of the moment, and says when it is over", () => {
    const told = (clock: string) => snapshotAt(script, at(clock));
    expect(told("07:59").summary).toEqual([]);
    expect(told("08:19").summary).toMatchObject([{ items: [{ text: "Soon" }] }]);
    expect(told("08:20").summary).toMatchObject([{ items: [{ text: "Won" }] }]);
    expect([told("08:59:59").status, told("09:00").status]).toEqual(["live", "ended"]);
  });
});

describe("a replay's clock", () => {
  const STARTED = "2026-01-01T12:00:00.000Z";
  const later = (seconds: number) => new Date(Date.parse(STARTED) + seconds * 1000).toISOString();

  it("runs as fast as was asked, from its opening on", () => {
    expect(raceClock(script, STARTED, 60, STARTED)).toBe(at("08:00"));
    expect(raceClock(script, STARTED, 60, later(10))).toBe(at("08:10"));
    expect(raceClock(script, STARTED, 1, later(10))).toBe(at("08:00:10"));
  });

  it("doesn't run backwards when ours is set back", () =>
    expect(raceClock(script, STARTED, 60, later(-99))).toBe(at("08:00")));

  it("tells when the next change comes, and that it has come then", () => {
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
