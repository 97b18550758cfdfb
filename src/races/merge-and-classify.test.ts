import { describe, expect, it } from "vitest";
import { newCoverage } from "../core/coverage";
import { at, published, snapshotOf } from "../core/test-fixtures";
import { Athletes } from "./evidence/athletes";
import { mergeAndClassify } from "./merge-and-classify";

const NOW = at("12:00");
const empty = newCoverage("id", "https://example.org/live", NOW);
const men = published("09:08", "Yamamoto leads", { id: "1", label: "Men's wheelchair race" });
const women = published("08:58", "Schär lost by a second", { id: "2", label: "Women's wheelchair race" });

describe("ingest", () => {
  it("finds the races in the order in which they appear and says why a post is about one", () => {
    const { head, posts } = mergeAndClassify(empty, [], snapshotOf(men, women), NOW);
    expect(head.races.map(({ name, hue }) => [name, hue])).toEqual([
      ["Women's wheelchair", 0],
      ["Men's wheelchair", 1],
    ]);
    expect(posts[0]?.races).toEqual([{ id: "men-wheelchair", confidence: "label", reason: { why: "label" } }]);
  });

  it("keeps a race's place and hue when others come", () => {
    const first = mergeAndClassify(empty, [], snapshotOf(men), NOW);
    const second = mergeAndClassify(first.head, first.posts, snapshotOf(men, women), NOW);
    expect(second.head.races[0]).toEqual(first.head.races[0]);
  });

  it("changes nothing when it takes the same snapshot twice", () => {
    const first = mergeAndClassify(empty, [], snapshotOf(men, women), NOW);
    const second = mergeAndClassify(first.head, first.posts, snapshotOf(men, women), at("12:01"));
    expect(second.head).toEqual(first.head);
    expect(second.posts).toEqual(first.posts);
  });

  it("finds a standing in a post of an earlier poll once a later one says who that is", () => {
    const label = "Men's high jump";
    const first = published("10:00", "Karst leads on countback.", { id: "1", label });
    const second = published("10:04", "Ivo Karst chases the record now.", { id: "2", label });
    const before = mergeAndClassify(empty, [], snapshotOf(first), NOW);
    const known = { memory: before.memory, others: new Athletes() };
    const after = mergeAndClassify(before.head, before.posts, snapshotOf(second, first), NOW, known);
    const atOnce = mergeAndClassify(empty, [], snapshotOf(second, first), NOW);
    expect(before.head.races[0]?.standing).toBeUndefined();
    expect(after.head.races[0]?.standing?.leader).toBe("Karst");
    expect(atOnce.head.races[0]?.standing?.leader).toBe("Karst");
  });

  it("classifies an edited post anew", () => {
    const first = mergeAndClassify(empty, [], snapshotOf(men, women), NOW);
    const moved = snapshotOf({ ...men, label: women.label }, women);
    const second = mergeAndClassify(first.head, first.posts, moved, NOW);
    expect(second.posts[0]?.races.map((race) => race.id)).toEqual(["women-wheelchair"]);
  });

  it("has the race that its page says it is about, where its title says none", () => {
    const snapshot = { ...snapshotOf(published("09:08", "They are off.", { id: "1" })), title: "River Games – live" };
    const subjects = ["Cycling", "Women's time trial"];
    const { head, posts } = mergeAndClassify(empty, [], { ...snapshot, subjects }, NOW);
    expect(head.races.map(({ name }) => name)).toEqual(["Women's time trial"]);
    const part = { ...snapshotOf(men), partial: true as const };
    expect(mergeAndClassify(head, posts, part, NOW).head.subjects).toEqual(subjects);
    expect(mergeAndClassify(empty, [], snapshot, NOW).head.races).toEqual([]);
  });

  it("keeps the title that its page had first, as long as it has another", () => {
    const titled = (head: typeof empty, title: string) =>
      mergeAndClassify(head, [], { ...snapshotOf(men), title }, NOW).head;
    const first = titled(empty, "River Marathon – live");
    expect(first.firstTitle).toBeUndefined();
    const second = titled(titled(first, "Karst leads at River Marathon"), "Karst wins River Marathon – as it happened");
    expect(second).toMatchObject({ title: expect.stringContaining("wins"), firstTitle: "River Marathon – live" });
    expect(titled(second, "").firstTitle).toBe("River Marathon – live");
    // Before its first poll it is called by its address.
    const unread = { ...empty, title: "example.org/live", damaged: {} };
    expect(titled(unread, "River Marathon – live").firstTitle).toBeUndefined();
  });

  it("learns nothing about the whole from a part", () => {
    const whole = mergeAndClassify(empty, [], { ...snapshotOf(men), startsAt: at("08:55"), publisher: "A" }, NOW);
    const part = { ...snapshotOf(women), title: "Page 2", zone: "UTC", partial: true as const };
    const { head, posts } = mergeAndClassify(whole.head, whole.posts, part, NOW);
    expect({ ...head, races: [] }).toEqual({ ...whole.head, races: [] });
    expect(head.races).toHaveLength(2);
    expect(posts.map((post) => post.id)).toEqual(["1", "2"]);
  });

  it("calls a coverage ended only hours after its end, since many publishers keep the end at the newest post", () => {
    const endsAt = at("12:00");
    expect(mergeAndClassify(empty, [], { ...snapshotOf(men), endsAt }, at("14:00")).head.status).toBe("live");
    expect(mergeAndClassify(empty, [], { ...snapshotOf(men), endsAt }, at("15:01")).head.status).toBe("ended");
  });

  it("takes in a post that can't be classified without races, and all others as ever", () => {
    // No schema lets this label through; it stands for whatever nobody foresaw.
    const broken = { ...men, label: 5 } as unknown as typeof men;
    const { head, posts, unclassified } = mergeAndClassify(empty, [], snapshotOf(broken, women), NOW);
    expect(unclassified).toBe(1);
    const next = published("09:20", "Weir leads", { id: "3", label: "Men's wheelchair race" });
    const later = mergeAndClassify(head, posts, snapshotOf(next, broken, women), at("12:05"));
    expect(later.unclassified).toBe(0);
    expect(later.posts.map(({ races }) => races.length)).toEqual([1, 0, 1]);
    expect(posts.map(({ id, races }) => [id, races.length])).toEqual([
      ["1", 0],
      ["2", 1],
    ]);
  });
});
