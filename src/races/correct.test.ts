import { expect, it } from "vitest";
import { paragraph } from "../core/blocks";
import { readerOf } from "./classify";
import { correctionOf, reclassified, withCorrection } from "./correct";
import { Athletes } from "./evidence/athletes";
import { LONDON, listedFor, reading } from "./test-races";

const entries: Parameters<typeof reading>[1] = [
  ["Arno Tester leads from Bo Sample.", { label: "Men's wheelchair race" }],
  ["The women's wheelchair race is on.", {}],
  "Arno Tester and Bo Sample are away.",
  "Tester is clear.",
  "Closer now.",
];

function corrected() {
  const { reader, posts } = reading(LONDON, entries);
  const others = listedFor(LONDON);
  const coverage = { title: LONDON, zone: "Europe/London", races: reader.races() };
  const newestFirst = posts.toReversed();
  const wrong = posts[2];
  if (!wrong) throw new Error("There are five posts.");
  const known = new Athletes(others);
  for (const { name, races } of reader.memory().athletes) known.add(name, races, true);
  const correction = correctionOf(wrong, ["women-wheelchair"], coverage, known, wrong.publishedAt);
  const taught = withCorrection(reader.memory(), wrong.id, correction);
  const about = { postId: wrong.id, names: correction.names };
  const { posts: again } = reclassified(coverage, newestFirst, taught, others, about);
  const undone = () => reclassified(coverage, again, withCorrection(taught, wrong.id, undefined), others, about).posts;
  return { newestFirst, again, undone, taught, coverage, others };
}

const races = (posts: readonly { races: { id: string; reason: { why: string } }[] }[]) =>
  posts.map((post) => post.races.map(({ id, reason }) => `${id} ${reason.why}`).join());

it("moves the post, and those that name the same athletes", () => {
  const { newestFirst, again } = corrected();
  expect(races(newestFirst).slice(1, 3)).toEqual(["men-wheelchair text", "men-wheelchair text"]);
  expect(races(again).slice(1, 3)).toEqual(["women-wheelchair text", "women-wheelchair reader"]);
});

it("is worth more than what posts before it were about", () => {
  const { coverage, taught, others } = corrected();
  const reader = readerOf({ ...coverage, memory: taught }, others);
  const [before] = reading(LONDON, entries).posts;
  if (!before) throw new Error("There are five posts.");
  reader.read({ ...before, id: "before" });
  const later = {
    ...before,
    id: "later",
    label: undefined,
    headline: "Tester attacks",
    body: [paragraph("Arno Tester is away again.")],
  };
  expect(reader.read(later).races).toMatchObject([{ id: "women-wheelchair", confidence: "high" }]);
});

it("leaves all other posts alone", () => {
  const { newestFirst, again } = corrected();
  expect(again[0]).toBe(newestFirst[0]);
  expect(again[3]).toBe(newestFirst[3]);
});

it("can be taken back", () => {
  const { newestFirst, undone } = corrected();
  expect(races(undone())).toEqual(races(newestFirst));
});

it("holds for posts that come later", () => {
  const { taught, coverage, others } = corrected();
  const next = reading(LONDON, ["Tester pushes on."]).last;
  const [post] = reclassified(coverage, [next], taught, others, { postId: next.id, names: [] }).posts;
  expect(post?.races.map(({ id }) => id)).toEqual(["women-wheelchair"]);
});
