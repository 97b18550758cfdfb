import { describe, expect, it } from "vitest";
import { newCoverage } from "../../core/coverage";
import { mergeAndClassify } from "../../races/merge-and-classify";
import { snapshotAt } from "../playback";
import { instantOf } from "../script";
import { london2017 } from "./index";

const { entries } = london2017;
const all = snapshotAt(london2017, instantOf(london2017, london2017.endsAt));
const { head, posts } = mergeAndClassify(
  newCoverage("id", "url", "2017-04-23T07:00:00.000Z"),
  [],
  all,
  "2017-04-23T12:00:00.000Z",
);
const kinds = new Set(posts.map((post) => post.kind));

describe("the London Marathon of 2017", () => {
  it("has at least sixty posts, each with a unique id and a body", () => {
    expect(entries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    expect(entries.filter((entry) => entry.body.length === 0)).toEqual([]);
  });

  it("has all its races, in order of appearance", () => {
    expect(head.races.map((race) => race.name)).toEqual([
      "Men's wheelchair",
      "Women's wheelchair",
      "Para ambulant",
      "Elite women",
      "Elite men",
      "Mass start",
      "Mini marathon",
      "Men's wheelchair T51/52",
    ]);
  });

  it("has posts without label or headline, quotes, edits, a correction and a withdrawn post, like real pages", () => {
    expect(entries.filter((entry) => !entry.label).length).toBeGreaterThan(8);
    expect(entries.filter((entry) => !entry.headline).length).toBeGreaterThan(5);
    expect(entries.filter((entry) => entry.byline?.role && entry.headline?.startsWith("'")).length).toBeGreaterThan(5);
    expect(entries.some((entry) => entry.withdrawnAt)).toBe(true);
    const edits = entries.flatMap((entry) => entry.edits ?? []);
    expect(edits.length).toBeGreaterThan(1);
    expect(JSON.stringify(edits)).toContain("Correction:");
  });

  it.each([
    "start",
    "lead change",
    "result",
    "record",
    "withdrawal",
    "quote",
    "preview",
    "schedule",
    "weather",
    "social",
  ])("has posts of the kind “%s”", (kind) => {
    expect(kinds).toContain(kind);
  });

  it("has each winner with the right time", () => {
    const told = new Map(all.posts.map((post) => [post.id, JSON.stringify(post)]));
    expect(told.get("weir-wins")).toContain("1:31:06");
    expect(told.get("schar-wins")).toContain("1:39:57");
    expect(told.get("martin-wins")).toContain("1:57:15");
    expect(told.get("keitany-wins")).toContain("2:17:01");
    expect(told.get("wanjiru-wins")).toContain("2:05:48");
  });
});
