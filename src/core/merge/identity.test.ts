import { describe, expect, it } from "vitest";
import { paragraph } from "../blocks";
import { at } from "../test-fixtures";
import { type FoundPost, identify } from "./identity";

const found = (clock: string, text: string, id?: string): FoundPost => ({
  publishedAt: at(clock),
  body: [paragraph(text)],
  keyEvent: false,
  pinned: false,
  ...(id && { id }),
});
const ids = (posts: readonly { id: string }[]) => posts.map((post) => post.id);

describe("identify", () => {
  it("keeps a publisher's id that is unique in the snapshot", () => {
    expect(ids(identify([found("09:08", "b", "block-2"), found("09:02", "a", "block-1")]))).toEqual([
      "block-2",
      "block-1",
    ]);
  });

  it("doesn't trust an id that several posts carry", () => {
    const posts = identify([found("09:08", "b", "same"), found("09:02", "a", "same")]);
    expect(new Set(ids(posts)).size).toBe(2);
    expect(ids(posts)).not.toContain("same");
  });

  it("trusts no ids that count places from the newest, but those that count posts of one instant", () => {
    const heats = (clocks: readonly string[]) =>
      ids(identify(clocks.map((clock, i) => found(clock, `${i}`, `heat-${i}`))));
    expect(heats(["09:08", "09:04", "09:02"]).join(" ")).not.toContain("heat");
    const pages = ["09:08", "09:04", "09:02"].map((clock, i) => found(clock, `${i}`, `https://run.example/${i}`));
    expect(ids(identify(pages))[0]).toMatch(/run\.example\/0/);
    expect(heats(["09:02", "09:02", "09:02"])).toEqual(["heat-0", "heat-1", "heat-2"]);
  });

  it("treats http and https addresses, with and without a trailing slash, as one id", () => {
    const [before] = identify([found("09:08", "a", "http://example.org/1")]);
    const [after] = identify([found("09:08", "a", "https://example.org/1/")]);
    expect(after?.id).toBe(before?.id);
  });

  it("derives an id that survives an edit of the text", () => {
    const before = identify([
      found("09:08", "Yamamoto leeds"),
      found("09:08", "Here they come"),
      found("09:02", "Hello"),
    ]);
    const after = identify([
      found("09:08", "Yamamoto leads"),
      found("09:08", "Here they come!"),
      found("09:02", "Hello"),
    ]);
    expect(ids(after)).toEqual(ids(before));
    expect(new Set(ids(before)).size).toBe(3);
  });

  it("derives ids that a newer post of the same minute doesn't change", () => {
    const before = identify([found("09:08", "b"), found("09:08", "a")]);
    const after = identify([found("09:08", "c"), found("09:08", "b"), found("09:08", "a")]);
    expect(ids(after).slice(1)).toEqual(ids(before));
  });
});

describe("a pinned post that is on the page twice", () => {
  const pinned = found("08:28", "Schedule");
  const page = [pinned, found("09:08", "b"), found("08:28", "Schedule"), found("08:24", "a")];

  it.each([undefined, "x1"])("becomes one pinned post in its place, with the id %s", (id) => {
    const posts = identify(page.map((post, i) => (i % 2 === 0 && id ? { ...post, id } : post)));
    expect(posts.map((post) => [post.publishedAt, post.pinned])).toEqual([
      [at("09:08"), false],
      [at("08:28"), true],
      [at("08:24"), false],
    ]);
    if (id) expect(posts[1]?.id).toBe(id);
  });
});
