import { newCoverage, type Post, type PublishedPost } from "../core/coverage";
import { at, published, snapshotOf } from "../core/test-fixtures";
import { mergeAndClassify } from "../races/merge-and-classify";
import type { ChunkInfo } from "./chunk-index";
import { chunksAt, rechunk } from "./chunks";
import { newestFirst } from "./read";

/** A coverage's posts in chunks as storage would hold them, without the browser around it. */
export interface Store {
  newest: Post[];
  chunks: ReadonlyMap<number, Post[]>;
  index: ChunkInfo[];
}

export const emptyStore: Store = { newest: [], chunks: new Map(), index: [] };

/** What taking a page in did: the store afterwards, the chunks it had to read and those it wrote. */
export interface Taken {
  store: Store;
  read: number[];
  written: number[];
}

/** Takes a page in as a poll does: reads the chunks it may touch, merges, and writes what changed. */
export function take({ newest, chunks, index }: Store, page: readonly PublishedPost[], now = at("23:00")): Taken {
  const instants = page.map((post) => post.publishedAt);
  const read = chunksAt(index, instants, newest.at(-1)?.publishedAt);
  const closed = new Map(read.map((number) => [number, chunks.get(number) ?? []]));
  const head = newCoverage("id", "https://example.org/live", now);
  const { posts } = mergeAndClassify(head, [...newest, ...newestFirst(closed)], snapshotOf(...page), now);
  const next = rechunk({ newest, closed }, posts, index);
  return {
    store: { newest: next.newest, chunks: new Map([...chunks, ...next.closed]), index: next.index },
    read,
    written: [...next.closed.keys()],
  };
}

/** Every post by the index's order, newest first. */
export const allPosts = ({ newest, chunks, index }: Store): Post[] => [
  ...newest,
  ...index.toReversed().flatMap(({ number }) => chunks.get(number) ?? []),
];

/** The post of a minute of the day; its words are its own, so that no two are taken for one. */
export const postAt = (minute: number, name = `${minute}`, text = `a${name} b${name} c${name}`): PublishedPost =>
  published(clock(minute), text, { id: `post-${name}` });

/** One post a minute, newest first. */
export const minutes = (from: number, to: number): PublishedPost[] =>
  Array.from({ length: to - from }, (_, i) => postAt(to - 1 - i));

export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
