import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { newCoverage, type Post } from "../../src/core/coverage";
import type { Race } from "../../src/core/race";
import { Athletes } from "../../src/races/evidence/athletes";
import { mergeAndClassify } from "../../src/races/merge-and-classify";
import { conditionsOf } from "./conditions";
import { type LabelledPage, labelledPagesIn } from "./label-file";
import { athleteLists } from "./lists";
import { publishedPosts } from "./trial";

const labelled = (folder: string) =>
  labelledPagesIn(fileURLToPath(new URL(`../../testing/${folder}`, import.meta.url)));
const invented = () => labelled("labels");

/** How each race stands after some polls, each of which brings as many posts as the oldest. */
function standingsAfter(page: LabelledPage, polls: readonly number[]): Map<string, string> {
  const posts = publishedPosts(page, true).reverse();
  let head = newCoverage("id", "https://example.org", posts.at(-1)?.publishedAt ?? "");
  let kept: Post[] = [];
  let known: Parameters<typeof mergeAndClassify>[4];
  for (const count of polls) {
    const snapshot = { title: page.event, summary: [], zone: "UTC", posts: posts.slice(posts.length - count) };
    const merged = mergeAndClassify(head, kept, snapshot, snapshot.posts[0]?.publishedAt ?? "", known);
    head = merged.head;
    kept = merged.posts;
    known = { memory: merged.memory, others: new Athletes() };
  }
  return new Map(head.races.flatMap((race) => lineOf(race)));
}

const lineOf = ({ id, standing }: Race): [string, string][] =>
  standing ? [[id, JSON.stringify({ ...standing, postId: "", at: "" })]] : [];

test("races stand the same whether their posts came in one poll or in four", {
  timeout: 60_000,
}, async () => {
  // Each is read five times, so of the real ones a third will do.
  const real = (await labelled("labels/real")).filter((_, place) => place % 3 === 0);
  const pages = [...(await invented()), ...real];
  const differs = pages.flatMap((page) => {
    const atOnce = standingsAfter(page, [page.posts.length]);
    const inFour = standingsAfter(
      page,
      [0.25, 0.5, 0.75, 1].map((share) => Math.ceil(share * page.posts.length)),
    );
    return [...new Set([...atOnce.keys(), ...inFour.keys()])]
      .filter((id) => atOnce.get(id) !== inFour.get(id))
      .map((id) => `${page.id}, ${id}: ${atOnce.get(id)} or ${inFour.get(id)}`);
  });
  expect(differs).toEqual([]);
});

test("the invented coverage is classified no worse than when it was written", async () => {
  const pages = await invented();
  expect(pages.length).toBeGreaterThanOrEqual(9);
  const { pooled } = conditionsOf(pages, [], await athleteLists(), ["all pages"]);
  const { whole, live } = pooled["all pages"] ?? {};
  // A ratchet: raise these figures with the classifier, and never change a label for them.
  expect(whole?.races.all.f1).toBeGreaterThan(0.9);
  expect(whole?.counted.precision).toBeGreaterThan(0.95);
  expect(live?.alerts.precision).toBeGreaterThan(0.95);
  expect(whole?.kinds.accuracy).toBeGreaterThan(0.7);
  expect(whole?.mostBogus).toBeLessThanOrEqual(1);
});
