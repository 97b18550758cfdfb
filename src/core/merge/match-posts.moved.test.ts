import { describe, expect, it } from "vitest";
import { at, published } from "../test-fixtures";
import { matchPosts } from "./match-posts";

/** A post whose publisher gives no id. */
const plain = (clock: string, text: string) => published(clock, text, { id: `${at(clock)}#0` });
const idsOf = (...args: Parameters<typeof matchPosts>) => matchPosts(...args).map(({ id }) => id);

const others = [
  plain("09:08", "Yamamoto leads the race"),
  plain("09:05", "Through the tunnel"),
  plain("09:02", "Hello"),
];
const idsOfOthers = others.map(({ id }) => id);

describe("a post without a publisher's id whose time was corrected", () => {
  it.each([
    ["earlier", "09:10"],
    ["later", "09:20"],
  ])("stays the same post: %s", (_, clock) => {
    const stored = [plain("09:12", "Crowds line the road"), ...others];
    const incoming = [plain(clock, "Crowds line the road"), ...others];
    expect(idsOf(incoming, stored)).toEqual([`${at("09:12")}#0`, ...idsOfOthers]);
  });

  it.each([
    ["earlier", "08:55"],
    ["later", "09:01"],
    ["later than others", "09:06"],
  ])("stays the same post where it is the oldest: %s", (_, clock) => {
    const oldest = plain("09:00", "Crowds line the road from the bridge");
    const incoming = [...others, plain(clock, "Crowds line the road from the bridge")].sort((a, b) =>
      b.publishedAt.localeCompare(a.publishedAt),
    );
    const ids = idsOf([plain("09:10", "Weir goes"), ...incoming], [...others, oldest]);
    expect([...ids].sort()).toEqual([...idsOfOthers, oldest.id, `${at("09:10")}#0`].sort());
  });

  it("stays the same post beside a new one", () => {
    const stored = [plain("09:12", "Crowds line the road"), ...others];
    const incoming = [plain("09:20", "Crowds line the road"), plain("09:15", "Weir goes"), ...others];
    expect(idsOf(incoming, stored)).toEqual([`${at("09:12")}#0`, `${at("09:15")}#0`, ...idsOfOthers]);
  });
});

describe("words that were said before", () => {
  it("are a new post if the page no longer reaches back to the old one", () => {
    const stored = [...others, plain("08:00", "It rains again")];
    const incoming = [plain("09:10", "It rains again"), ...others];
    expect(idsOf(incoming, stored)).toEqual([`${at("09:10")}#0`, ...idsOfOthers]);
  });

  it("are a new post if the oldest on the page is pinned there", () => {
    const pinned = plain("07:00", "Welcome");
    const stored = [...others, plain("08:00", "It rains again"), pinned];
    const incoming = [plain("09:10", "It rains again"), ...others, pinned];
    expect(idsOf(incoming, stored)).toEqual([`${at("09:10")}#0`, ...idsOfOthers, pinned.id]);
  });

  it("are a new post among known ones where they are short", () => {
    const stored = [...others, plain("08:00", "It rains again")];
    const [first, ...rest] = others;
    const incoming = [first as (typeof others)[number], plain("09:06", "It rains again"), ...rest];
    expect(idsOf(incoming, stored)).toEqual([idsOfOthers[0], `${at("09:06")}#0`, ...idsOfOthers.slice(1)]);
  });

  it("are a new post where the old one was withdrawn before, if they are short", () => {
    const idOf = (text: string) => {
      const old = { ...plain("09:06", text), withdrawn: true };
      return idsOf([plain("09:20", text), ...others], [...others, old])[0];
    };
    expect(idOf("It rains again")).toBe(`${at("09:20")}#0`);
    expect(idOf("Crowds line the road from the bridge")).toBe(`${at("09:06")}#0`);
  });

  it("are a new post if the publisher gave it an id of its own", () => {
    const named = (clock: string, id: string) => published(clock, "It rains again", { id });
    const stored = [named("09:12", "a"), ...others];
    const incoming = [named("09:20", "b"), ...others];
    expect(idsOf(incoming, stored)).toEqual(["b", ...idsOfOthers]);
  });
});
