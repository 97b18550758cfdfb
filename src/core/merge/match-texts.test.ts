import { describe, expect, it } from "vitest";
import type { PublishedPost } from "../coverage";
import { published } from "../test-fixtures";
import { type FoundPost, withTextIds } from "./identity";
import { matchPosts } from "./match-posts";

const ids = (posts: readonly { id: string }[]) => posts.map((post) => post.id);

describe("posts without ids and dates", () => {
  const withIds = (posts: readonly FoundPost[]): PublishedPost[] =>
    withTextIds(posts, () => true).map(({ id = "", ...post }) => ({ id, ...post }));
  const post = (clock: string, headline: string): FoundPost => ({ ...published(clock, ""), id: undefined, headline });
  const page = (clock: string, ...texts: string[]) => withIds(texts.map((text) => post(clock, text)));
  /** Below marks, as of heats and laps. */
  const markedAt = (clock: string, ...posts: [string, string][]) =>
    withIds(posts.map(([printedTime, text]) => ({ ...post(clock, text), printedTime })));
  const marked = (...posts: [string, string][]) => markedAt("09:00", ...posts);
  const first = page("09:00", "They are off in the suun, all of them", "Rain is forecast for noon today");

  it("are the same after a misprint was corrected, above another, below one, or between two", () => {
    const top = page("09:01", "They are off in the sun, all of them", "Rain is forecast for noon today");
    expect(ids(matchPosts(top, first))).toEqual(ids(first));
    const last = page("09:01", "They are off in the suun, all of them", "Rain was forecast for noon today");
    expect(ids(matchPosts(last, first))).toEqual(ids(first));
    const between = page(
      "09:01",
      "Weir leads",
      "They are off in the sun, all of them",
      "Rain is forecast for noon today",
    );
    const [added, ...others] = ids(matchPosts(between, first));
    expect(others).toEqual(ids(first));
    expect(ids(first)).not.toContain(added);
  });

  it("are the same after a figure was added, and others if one of those that they had is missing", () => {
    const lap = "Weir leads by a length on lap 12, all of them are together";
    const before = page("09:00", lap, "They are off");
    const added = page("09:01", `${lap} (2,4)`, "They are off");
    expect(ids(matchPosts(added, before))).toEqual(ids(before));
    expect(ids(matchPosts(before, added))[0]).not.toBe(added[0]?.id);
  });

  it("are the same after one was reworded in a script that parts no words", () => {
    const before = page("09:00", "残り二百メートルでギルが先頭に立っている", "スタート");
    const after = page("09:01", "残り二百メートルでギルが先頭に立った", "スタート");
    expect(ids(matchPosts(after, before))).toEqual(ids(before));
    const other = page("09:01", "雨が降り始め風は西に変わったようだ", "スタート");
    expect(ids(matchPosts(other, before))[0]).not.toBe(before[0]?.id);
  });

  it("are others if they say something short again below another mark, when the page no longer has the first", () => {
    const before = marked(["Heat 4", "They are off"], ["Heat 3", "No change"]);
    const after = markedAt("09:04", ["Heat 5", "No change"], ["Heat 4", "They are off"]);
    expect(ids(matchPosts(after, before))).toEqual(ids(after));
    expect(ids(before)).not.toContain(after[0]?.id);
  });

  it("are the same below the same mark in the same place, whatever they say", () => {
    const before = marked(["Lap 15", "Weir leads"], ["Lap 12", "Rain"], ["Lap 4", "They are off"]);
    const after = marked(["Lap 15", "Nobody is ahead"], ["Lap 12", "Rain"], ["Lap 4", "They are off"]);
    expect(ids(matchPosts(after, before))).toEqual(ids(before));
    const next = marked(["Lap 16", "Nobody is ahead"], ["Lap 12", "Rain"], ["Lap 4", "They are off"]);
    expect(ids(matchPosts(next, before))).toEqual(ids(next));
    const again = marked(["Lap 15", "Nobody is ahead"], ["Lap 15", "Weir leads"], ["Lap 12", "Rain"]);
    expect(ids(matchPosts(again, before))[0]).not.toBe(ids(before)[0]);
    const cut = marked(["Lap 15", "Weir leads"], ["Lap 12", "Rain"], ["Lap 4", "A dog is on the road"]);
    expect(ids(matchPosts(cut, before))[2]).not.toBe(ids(before)[2]);
  });

  it("are others where the figures, most words or the neighbours differ", () => {
    const laps = page("09:00", "Lap 12 of 20: Weir leads by two seconds", "They are off");
    const next = page("09:01", "Lap 13 of 20: Weir leads by two seconds", "They are off");
    expect(ids(matchPosts(next, laps))[0]).not.toBe(laps[0]?.id);
    const other = page("09:01", "Weir attacks on the bridge, all of them", "Rain is forecast for noon today");
    expect(ids(matchPosts(other, first))[0]).not.toBe(first[0]?.id);
    const alone = page("09:01", "They are off in the sun, all of them");
    expect(ids(matchPosts(alone, first))).not.toContain(first[0]?.id);
    const later = page("09:01", "They are off in the sun, all of them", "They are off in the suun, all of them");
    expect(ids(matchPosts(later, first))[0]).not.toBe(first[0]?.id);
  });

  it("are the same where each says otherwise how long ago it was, but not where they are numbered", () => {
    const before = page("09:00", "Okoro leads, vor 3 Minuten", "Rain falls, vor 9 Minuten", "Off, vor 20 Minuten");
    const after = page("09:01", "Weir wins, gerade eben", "Okoro leads, vor 4 Minuten", "Rain falls, vor 10 Minuten");
    const [added, ...others] = ids(matchPosts(after, before));
    expect(others).toEqual(ids(before).slice(0, 2));
    expect(ids(before)).not.toContain(added);
    const laps = page("09:00", "Lap 2 is run", "Lap 1 is run");
    const next = ids(matchPosts(page("09:01", "Lap 4 is run", "Lap 3 is run"), laps));
    expect(next.filter((id) => ids(laps).includes(id))).toEqual([]);
  });

  it("are the same where minutes become hours, and where the newest has been there for a minute", () => {
    const before = page(
      "09:00",
      "Rain falls on all of them at the bridge, gerade eben",
      "Okoro leads at the mill, vor 3 Min.",
      "They are off in the sun, vor 59 Min.",
    );
    const after = page(
      "09:01",
      "Rain falls on all of them at the bridge, vor 1 Min.",
      "Okoro leads at the mill, vor 4 Min.",
      "They are off in the sun, vor 1 Std. 0 Min.",
    );
    expect(ids(matchPosts(after, before))).toEqual(ids(before));
  });
});
