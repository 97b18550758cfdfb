import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, published, snapshotOf } from "../test-fixtures";
import { derivedId } from "./identity";
import { merge } from "./merge";

const TEXTS = [
  "The gun has gone",
  "Vale leads at the mill",
  "Rain on the hill",
  "Silva drops back",
  "Nine at half way",
];
const HOUR_MS = 3_600_000;

/** The three newest of so many posts, a minute apart, on a clock that is so many hours ahead. */
const page = (count: number, ahead: number, hasIds: boolean) =>
  snapshotOf(
    ...Array.from({ length: Math.min(count, 3) }, (_, i) => {
      const number = count - 1 - i;
      const post = published(`09:0${number}`, TEXTS[number] ?? "");
      const publishedAt = new Date(Date.parse(post.publishedAt) + ahead * HOUR_MS).toISOString();
      return { ...post, publishedAt, id: hasIds ? `${number}` : derivedId(publishedAt, 0) };
    }),
  );

/** What each page makes of the posts of those before it. */
function polled(pages: readonly ReturnType<typeof page>[]): ReturnType<typeof merge>[] {
  const polls: ReturnType<typeof merge>[] = [];
  for (const snapshot of pages) {
    const before = polls.at(-1);
    polls.push(merge(before?.posts ?? [], snapshot, at("11:30"), before?.windowFrom));
  }
  return polls;
}

const texts = ({ posts }: ReturnType<typeof merge>) =>
  posts.map(({ body: [block] }) => (block && "text" in block ? block.text : ""));

describe("a page whose times all move to another zone", () => {
  it.each([
    ["ids, once and back", true, [0, -1, 0]],
    ["ids, for good", true, [1, 0, 0]],
    ["no ids, once and back", false, [0, -1, 0]],
    ["no ids, for good", false, [1, 0, 0]],
    ["no ids, by half an hour", false, [0, 0.5, 0.5]],
  ])("with %s, has each new post once and on top", (_, hasIds, zones) => {
    const polls = polled(zones.map((ahead, i) => page(3 + i, ahead, hasIds)));
    expect(polls.map(({ added }) => added.length)).toEqual([3, 1, 1]);
    expect(polls.map(({ withdrawn }) => withdrawn)).toEqual([[], [], []]);
    expect(polls.map(texts)).toEqual([3, 4, 5].map((count) => TEXTS.slice(0, count).toReversed()));
  });

  it("shows no time of a post that nobody can date, and that of each other", () => {
    const last = polled([page(3, 0, true), page(4, -1, true), page(5, 0, true)]).at(-1);
    expect(last?.posts.map(({ printedTime }) => printedTime)).toEqual([undefined, "", undefined, undefined, undefined]);
  });
});

it("leaves times alone that don't all move by the same hours", () => {
  const [before, ...after] = [page(3, 0, true), page(3, 1, true)];
  const dated = after.map((snapshot) => ({
    ...snapshot,
    posts: snapshot.posts.map((post, i) => (i === 0 ? post : { ...post, publishedAt: at(`09:3${i}`) })),
  }));
  const late = published("09:45", "A dog on the course", { id: "dog" });
  const first = dated[0];
  if (!before || !first) throw new Error("no page");
  const polls = polled([before, { ...first, posts: [late, ...first.posts] }]);
  expect(polls[1]?.posts.find(({ id }) => id === "dog")).toMatchObject({ publishedAt: at("09:45") });
});

it("adds each post once, however often the zone changes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(-1, 0, 1, 2), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (zones, hasIds) => {
        const polls = polled([0, ...zones].map((ahead, i) => page(Math.min(2 + i, 5), ahead, hasIds)));
        expect(polls.map(texts).at(-1)).toEqual(TEXTS.slice(0, 2 + zones.length).toReversed());
      },
    ),
  );
});

it("takes others under ids of places, half an hour later, for new posts", () => {
  const slots = (clocks: readonly string[], said: readonly string[]) =>
    snapshotOf(...clocks.map((clock, i) => published(clock, said[i] ?? "", { id: `slot-${clocks.length - i}` })));
  const polls = polled([
    slots(["09:20", "09:10", "09:00"], ["The gun has gone", "Rain falls at once", "Nine are at half way"]),
    slots(["09:50", "09:40", "09:30"], ["Silva drops back again", "Vale leads by a length", "A dog crosses over"]),
  ]);
  expect(polls[1]?.added).toHaveLength(3);
});
