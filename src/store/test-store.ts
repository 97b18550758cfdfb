import { fakeBrowser } from "@webext-core/fake-browser";
import { vi } from "vitest";
import { ingest } from "../background/refresh/ingest";
import { newCoverage, type Post, type PublishedPost } from "../core/coverage";
import { seenFrom } from "../core/filter/seen";
import { noSettings } from "../core/settings";
import { at, published, snapshotOf } from "../core/test-fixtures";
import type { ChunkInfo } from "./chunk-index";
import { chunkNumberOf, keys } from "./keys";
import { readChunks, readCoverage } from "./read";
import { readForCommit, readState } from "./state";
import { restore, stored } from "./test-killed";
import { write } from "./write";

const ID = "https://example.org/live/";
const URL = "https://example.org/live";

/** A coverage's posts in their chunks, with its head and index. */
export interface Store {
  newest: Post[];
  chunks: ReadonlyMap<number, Post[]>;
  index: readonly ChunkInfo[];
  items: Record<string, unknown>;
}

/** The store after a page was ingested, and the closed chunks that were read and written for it. */
export interface Outcome {
  store: Store;
  read: number[];
  written: number[];
}

/** A coverage that is followed and has no posts yet. */
export async function emptyStore(): Promise<Store> {
  await restore({});
  const now = at("00:00");
  await write({
    settings: { ...noSettings, follows: [{ id: ID, url: URL }] },
    coverage: {
      id: ID,
      head: newCoverage(ID, URL, now),
      source: { url: URL, nextPollAt: now, failures: 0 },
      seen: seenFrom(now),
      newest: [],
      index: [],
    },
  });
  return read();
}

/** Ingests a page into the browser's storage as a poll does: through the same reads and the same write. */
export async function ingestPage({ items }: Store, page: readonly PublishedPost[]): Promise<Outcome> {
  await restore(items);
  const now = at("23:00");
  const { coverage } = await readForCommit(ID);
  if (!coverage) throw new Error("The coverage isn't stored.");
  const { local } = fakeBrowser.storage;
  const [get, set] = [vi.spyOn(local, "get"), vi.spyOn(local, "set")];
  const { head, memory, chunks } = await ingest(await readState(), coverage, snapshotOf(...page), now, now);
  await write({ coverage: { id: ID, head, memory, ...chunks } });
  const asked = get.mock.calls.flatMap(([wanted]) => (Array.isArray(wanted) ? wanted : []));
  const written = set.mock.calls.flatMap(([changed]) => Object.keys(changed));
  for (const spy of [get, set]) spy.mockRestore();
  return { store: await read(), read: closedAmong(asked), written: closedAmong(written) };
}

/** The store after some pages, one after the other. */
export async function storeOf(...pages: (readonly PublishedPost[])[]): Promise<Store> {
  let store = await emptyStore();
  for (const page of pages) store = (await ingestPage(store, page)).store;
  return store;
}

/** The same store, but its newest chunk can't be read. */
export const withoutNewest = (store: Store): Store => ({
  ...store,
  newest: [],
  items: { ...store.items, [keys.newest(ID)]: "damaged" },
});

async function read(): Promise<Store> {
  const coverage = await readCoverage(ID);
  if (!coverage) throw new Error("The coverage isn't stored.");
  const items = structuredClone(await stored());
  const closed = closedAmong(Object.keys(items)).sort((a, b) => a - b);
  return { newest: coverage.newest, chunks: await readChunks(ID, closed), index: coverage.index, items };
}

/** The numbers of closed chunks among keys. */
const closedAmong = (all: readonly string[]): number[] => all.flatMap((key) => chunkNumberOf(key) ?? []);

/** Every post in the order of the index, newest first. */
export const allPosts = ({ newest, chunks, index }: Store): Post[] => [
  ...newest,
  ...index.toReversed().flatMap(({ number }) => chunks.get(number) ?? []),
];

/** The post of a minute of the day. Each has its own words, so that no two are matched as one. */
export const postAt = (minute: number, name = `${minute}`, text = `a${name} b${name} c${name}`): PublishedPost =>
  published(clock(minute), text, { id: `post-${name}` });

/** One post a minute, newest first. */
export const minutes = (from: number, to: number): PublishedPost[] =>
  Array.from({ length: to - from }, (_, i) => postAt(to - 1 - i));

export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
