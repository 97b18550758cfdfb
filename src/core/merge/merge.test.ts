import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraph } from "../blocks";
import type { Post, PublishedPost } from "../coverage";
import { at, kept, published, snapshotOf } from "../test-fixtures";
import { derivedId } from "./identity";
import { merge } from "./merge";

const NOW = at("12:00");

describe("merge", () => {
  it("adds new posts with the time of their arrival", () => {
    const { posts, added } = merge([], snapshotOf(published("09:08", "b"), published("09:02", "a")), NOW);
    expect(added).toHaveLength(2);
    expect(posts.every((post) => post.arrivedAt === NOW)).toBe(true);
  });

  it("keeps posts that a snapshot of the newest part leaves out", () => {
    const old = kept("08:24", "Welcome", { id: "1" });
    const { posts, withdrawn } = merge([old], snapshotOf(published("09:08", "b"), published("09:02", "a")), NOW);
    expect(posts.at(-1)).toBe(old);
    expect(withdrawn).toEqual([]);
  });

  it("dates a post from the future now, once, and withdraws nothing", () => {
    const ahead = published("18:00", "Results at six", { id: "f" });
    const first = merge([], snapshotOf(ahead, published("11:58", "a", { id: "a" })), NOW);
    // Nobody can tell when it was, so no time is shown.
    expect(first.posts[0]).toMatchObject({ id: "f", publishedAt: NOW, printedTime: "" });
    const later = at("12:10");
    const page = snapshotOf(ahead, published("12:05", "b", { id: "b" }), published("11:58", "a", { id: "a" }));
    const { posts, added, edited, withdrawn } = merge(first.posts, page, later);
    expect(posts.map((post) => post.id)).toEqual(["b", "f", "a"]);
    expect({ added, edited, withdrawn }).toEqual({ added: ["b"], edited: [], withdrawn: [] });
  });

  it("shows the time of a post whose publisher's clock is a little ahead", () => {
    const { posts } = merge([], snapshotOf(published("12:10", "b"), published("11:58", "a")), NOW);
    expect(posts[0]?.publishedAt).toBe(NOW);
    expect(posts[0]).not.toHaveProperty("printedTime");
  });

  it("doubles no post of a page without ids that a slow clock has dated, when it is the last of the page", () => {
    const timed = (clock: string) => published(clock, `News of ${clock}`, { id: derivedId(at(clock), 0) });
    const [a, b, c, d, e] = [timed("11:40"), timed("12:20"), timed("12:30"), timed("12:40"), timed("12:50")];
    const slow = merge([], snapshotOf(b, a), at("11:50:23")).posts;
    expect(slow[0]).toMatchObject({ id: b.id, publishedAt: at("11:50:23") });
    const right = merge(slow, snapshotOf(d, c, b, a), at("12:40")).posts;
    expect(merge(right, snapshotOf(e, d, c, b), at("12:50")).added).toEqual([e.id]);
  });

  it("keeps what it shows for a time with the time, whatever an edit says", () => {
    const old = kept("09:08", "Weir leads", { id: "1", printedTime: "" });
    const { posts } = merge([old], snapshotOf(published("08:00", "Weir still leads", { id: "1" })), NOW);
    expect(posts[0]).toMatchObject({ publishedAt: at("09:08"), printedTime: "" });
  });

  it("doesn't count a later mark as an edit, and keeps it", () => {
    const old = kept("09:08", "Weir leads", { id: "1" });
    const marked = published("09:08", "Weir leads", { id: "1", keyEvent: true });
    const { posts, edited } = merge([old], snapshotOf(marked), NOW);
    expect(posts).toEqual([{ ...old, keyEvent: true }]);
    expect(edited).toEqual([]);
  });

  it("withdraws nothing after a partial snapshot", () => {
    const middle = kept("09:05", "m", { id: "m" });
    const part = { ...snapshotOf(published("09:08", "b"), published("09:02", "a")), partial: true as const };
    expect(merge([middle], part, NOW).withdrawn).toEqual([]);
  });

  it("records an edit: same post, same arrival, the new words, the time it was seen", () => {
    const old = kept("09:08", "Weir is forth", { id: "1" });
    const { posts, added, edited } = merge([old], snapshotOf(published("09:08", "Weir is fourth", { id: "1" })), NOW);
    expect({ added, edited }).toEqual({ added: [], edited: ["1"] });
    expect(posts).toMatchObject([{ ...old, body: [paragraph("Weir is fourth")], editedAt: NOW }]);
  });

  it("counts a running counter as one edit in all, and keeps its last value", () => {
    let posts: Post[] = [kept("09:08", "Weir leads. 3 min ago, 1 view", { id: "1" })];
    const edits = ["4 min ago, 1 view", "5 min ago, 12 views", "1 hour ago, 1,300 views", "2 hours ago, 1,301 views"];
    const seen = edits.map((end) => {
      const merged = merge(posts, snapshotOf(published("09:08", `Weir leads. ${end}`, { id: "1" })), NOW);
      posts = merged.posts as Post[];
      return merged.edited.length;
    });
    expect(seen).toEqual([1, 1, 0, 0]);
    expect(posts[0]?.body).toEqual([paragraph("Weir leads. 2 hours ago, 1,301 views")]);
  });

  it("counts a corrected result as an edit, also in a post that was edited before", () => {
    const old = kept("09:08", "Weir wins in 1:31:06", { id: "1", editedAt: at("09:10") });
    const page = snapshotOf(published("09:08", "Weir wins in 1:31:05", { id: "1" }));
    expect(merge([old], page, NOW).edited).toEqual(["1"]);
    const third = snapshotOf(published("09:08", "Weir is 2nd", { id: "1" }));
    expect(merge([kept("09:08", "Weir is 3rd", { id: "1", counters: [0] })], third, NOW).edited).toEqual(["1"]);
  });

  it.each<[string, Partial<Post>]>([
    ["label", { label: "Women's race" }],
    ["author", { byline: { name: "Ann", role: "Reporter" } }],
    ["author's role", { byline: { name: "Bob", role: "Editor" } }],
    ["blocks", { body: [paragraph("text"), paragraph("")] }],
  ])("takes another %s for an edit", (_, change) => {
    const before = { id: "1", label: "Men's race", byline: { name: "Bob", role: "Reporter" } };
    const after = published("09:08", "text", { ...before, ...change });
    expect(merge([kept("09:08", "text", before)], snapshotOf(after), NOW).edited).toEqual(["1"]);
  });

  it("dates an edit by the source's time, unless that was known before", () => {
    const old = kept("09:08", "Weir is forth", { id: "1", modifiedAt: at("09:10") });
    const edited = (modifiedAt: string) =>
      merge([old], snapshotOf(published("09:08", "Weir is fourth", { id: "1", modifiedAt })), NOW).posts[0]?.editedAt;
    expect(edited(at("09:30"))).toBe(at("09:30"));
    expect(edited(at("09:10"))).toBe(NOW);
  });

  it("lists withdrawn posts that have returned, even with the same words", () => {
    const stored = [kept("09:08", "b", { id: "2", withdrawn: true }), kept("09:02", "a", { id: "1" })];
    const { returned, edited } = merge(stored, snapshotOf(...stored), NOW);
    expect({ returned, edited }).toEqual({ returned: ["2"], edited: [] });
  });

  it("doesn't count a bumped modification time as an edit", () => {
    const old = kept("09:08", "Weir is third", { id: "1", modifiedAt: at("09:08") });
    const bumped = published("09:08", "Weir is third", { id: "1", modifiedAt: at("09:30") });
    const { posts, edited } = merge([old], snapshotOf(bumped), NOW);
    expect(edited).toEqual([]);
    expect(posts[0]).toBe(old);
  });

  it("drops a headline that the source dropped", () => {
    const old = kept("09:08", "text", { id: "1", headline: "Wrong race" });
    expect(merge([old], snapshotOf(published("09:08", "text", { id: "1" })), NOW).posts[0]?.headline).toBeUndefined();
  });

  it("withdraws a post that is missing between two others, and restores it when it returns", () => {
    const stored = [kept("09:08", "c", { id: "3" }), kept("09:02", "b", { id: "2" }), kept("09:01", "a", { id: "1" })];
    const without = merge(
      stored,
      snapshotOf(published("09:08", "c", { id: "3" }), published("09:01", "a", { id: "1" })),
      NOW,
    );
    expect(without.withdrawn).toEqual(["2"]);
    expect(without.posts.map((post) => post.withdrawn)).toEqual([false, true, false]);
    const again = merge(without.posts as Post[], snapshotOf(...stored), NOW);
    expect(again.posts.map((post) => post.withdrawn)).toEqual([false, false, false]);
    expect(again.added).toEqual([]);
  });

  it("withdraws two posts that are missing at once, and none if three are", () => {
    const stored = ["09:05", "09:04", "09:03", "09:02", "09:01"].map((clock) => kept(clock, clock, { id: clock }));
    const showing = (...clocks: string[]) =>
      merge(stored, snapshotOf(...clocks.map((clock) => published(clock, clock, { id: clock }))), NOW);
    expect(showing("09:05", "09:03", "09:01").withdrawn).toEqual(["09:04", "09:02"]);
    const gap = showing("09:05", "09:01");
    expect(gap.withdrawn).toEqual([]);
    expect(gap.posts).toEqual(stored);
  });

  it("doesn't withdraw the newest posts when a cache serves an older snapshot", () => {
    const stored = [kept("09:08", "c", { id: "3" }), kept("09:02", "b", { id: "2" }), kept("09:01", "a", { id: "1" })];
    const older = merge(
      stored,
      snapshotOf(published("09:02", "b", { id: "2" }), published("09:01", "a", { id: "1" })),
      NOW,
    );
    expect(older.withdrawn).toEqual([]);
  });

  it("doesn't withdraw what lies behind an old post pinned to the top", () => {
    const stored = [kept("09:08", "c", { id: "3" }), kept("09:02", "b", { id: "2" }), kept("08:24", "a", { id: "1" })];
    const page = snapshotOf(
      published("08:24", "a", { id: "1" }),
      published("09:08", "c", { id: "3" }),
      published("09:02", "b", { id: "2" }),
    );
    expect(merge(stored, page, NOW).withdrawn).toEqual([]);
  });

  it("puts later arrivals above posts of the same time, wherever the page has them", () => {
    const page = [1, 2, 3].map((id) => published("00:00", `Kilometre ${id}`, { id: String(id) }));
    let { posts } = merge<Post>([], snapshotOf(...page), at("09:00"));
    for (const id of [4, 5]) {
      page.push(published("00:00", `Kilometre ${id}`, { id: String(id) }));
      posts = merge(posts as Post[], snapshotOf(...page), at(`09:0${id}`)).posts;
    }
    expect(posts.map((post) => post.id)).toEqual(["5", "4", "1", "2", "3"]);
  });

  it("keeps the page's order of posts within a minute", () => {
    const page = snapshotOf(published("09:08", "second", { id: "2" }), published("09:08", "first", { id: "1" }));
    const { posts } = merge([kept("09:08", "zeroth", { id: "0" })], page, NOW);
    expect(posts.map((post) => post.id)).toEqual(["2", "1", "0"]);
  });
});

const clock = fc
  .integer({ min: 0, max: 120 })
  .map((minute) => new Date((8 * 60 + minute) * 60_000).toISOString().slice(11, 16));
const page = fc
  .uniqueArray(
    fc.record({ clock, id: fc.integer({ min: 0, max: 40 }), text: fc.constantFrom("a lead", "a quote", "an update") }),
    {
      selector: ({ id }) => id,
      maxLength: 20,
    },
  )
  .map((posts) =>
    posts.map((post): PublishedPost => published(post.clock, `${post.text} ${post.id}`, { id: String(post.id) })),
  )
  .map((posts) => posts.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)));

describe("merging any pages in any order", () => {
  it("changes nothing the second time where posts look alike, under ids of their own", () => {
    const post = (clock: string, id: string) => published(clock, `a lead ${id}`, { id });
    const pages = [[post("08:00", "0")], [post("08:00", "16")], [post("08:01", "16"), post("08:00", "1")]];
    let posts: Post[] = [];
    for (const page of pages) posts = merge(posts, snapshotOf(...page), NOW).posts as Post[];
    const again = merge(posts, snapshotOf(...(pages.at(-1) ?? [])), NOW);
    expect(again.added).toEqual([]);
    expect(again.posts).toEqual(posts);
  });

  it("never loses or doubles a post, and merging the last page again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 5 }), (pages) => {
        let posts: Post[] = [];
        let windowFrom: string | undefined;
        const everSeen = new Set<string>();
        for (const one of pages) {
          const merged = merge(posts, snapshotOf(...one), NOW, windowFrom);
          const next = merged.posts as Post[];
          windowFrom = merged.windowFrom;
          const now = new Set(next.map((post) => post.id));
          for (const { id } of posts) expect(now.has(id)).toBe(true);
          for (const { id } of next) everSeen.add(id);
          expect(now.size).toBe(next.length);
          expect(next.map((post) => post.publishedAt)).toEqual(
            next
              .map((post) => post.publishedAt)
              .toSorted()
              .reverse(),
          );
          posts = next;
        }
        expect(new Set(posts.map((post) => post.id))).toEqual(everSeen);
        const again = merge(posts, snapshotOf(...(pages.at(-1) ?? [])), NOW, windowFrom);
        expect(again.posts).toEqual(posts);
        expect([...again.added, ...again.edited, ...again.withdrawn]).toEqual([]);
      }),
    );
  });
});
