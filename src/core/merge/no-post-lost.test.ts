import fc from "fast-check";
import { expect, it } from "vitest";
import { paragraph } from "../blocks";
import type { Instant } from "../instant";
import { type FoundPost, identify } from "./identity";
import { type KeptPost, merge } from "./merge";

const minute = (n: number): Instant => new Date(Date.UTC(2017, 3, 23, 9, n)).toISOString();
/** No word of one post is a word of another. */
const textOf = (n: number) => `a${n} b${n} c${n} d${n} e${n}`;

/** How a page prints ids: by the number of the post, or of its place on the page. */
const idBy = {
  none: () => undefined,
  post: (post: number) => `post-${post}`,
  place: (_: number, place: number) => `row${place}`,
} satisfies Record<string, (post: number, place: number) => string | undefined>;

/** By poll, how many minutes before it each new post is dated. */
const polls = fc.array(fc.array(fc.nat(8), { maxLength: 5 }), { minLength: 5, maxLength: 30 });

it.each(Object.entries(idBy))("a page that shows its newest posts alone loses none of them, ids by %s", (_, idOf) => {
  fc.assert(
    fc.property(polls, fc.integer({ min: 5, max: 12 }), (news, size) => {
      const page: { number: number; publishedAt: Instant }[] = [];
      const shown = new Set<string>();
      const added: string[] = [];
      let kept: KeptPost[] = [];
      let windowFrom: Instant | undefined;
      for (const [poll, ages] of news.entries()) {
        const now = minute(10 + poll * 2);
        for (const age of ages) page.unshift({ number: page.length, publishedAt: minute(10 + poll * 2 - age) });
        page.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0));
        const found = page.slice(0, size).map(({ number, publishedAt }, place): FoundPost => {
          const id = idOf(number, place);
          const post = { publishedAt, body: [paragraph(textOf(number))], keyEvent: false, pinned: false };
          return id === undefined ? post : { ...post, id };
        });
        const posts = identify(found);
        for (const { body } of posts) shown.add(JSON.stringify(body));
        const merged = merge(kept, { title: "", summary: [], zone: "UTC", posts }, now, windowFrom);
        ({ posts: kept, windowFrom } = merged);
        added.push(...merged.added);
      }
      expect(kept.map(({ body }) => JSON.stringify(body)).sort()).toEqual([...shown].sort());
      expect(added.length).toBe(shown.size);
    }),
  );
});
