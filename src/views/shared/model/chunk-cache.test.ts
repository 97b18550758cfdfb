import { expect, it } from "vitest";
import { newCoverage } from "../../../core/coverage";
import { seenFrom } from "../../../core/filter/seen";
import { at, kept } from "../../../core/test-fixtures";
import { keys } from "../../../store/keys";
import type { StoredCoverage } from "../../../store/read";
import { openChunkCache } from "./chunk-cache";

const ID = "https://example.org/live/";
const withPost = (text: string): StoredCoverage => ({
  head: newCoverage(ID, ID, at("08:00")),
  source: { url: ID, nextPollAt: at("09:00"), failures: 0 },
  seen: seenFrom(at("08:00")),
  newest: [kept("08:30", text)],
  index: [],
});

it("gives the same posts until they change", async () => {
  const cache = openChunkCache(ID);
  const [first, again] = [withPost("Men start"), withPost("Men start")];
  await cache.withNewest(async () => first);
  expect((await cache.withNewest(async () => again))?.newest).toBe(first.newest);
  cache.forget([keys.newest(ID)]);
  expect((await cache.withNewest(async () => again))?.newest).toBe(again.newest);
});

it("keeps nothing that was read before a change, and came after it", async () => {
  const cache = openChunkCache(ID);
  const [before, after] = [withPost("Men start"), withPost("Men halfway")];
  await cache.withNewest(async () => {
    cache.forget([keys.newest(ID)]);
    return before;
  });
  expect((await cache.withNewest(async () => after))?.newest).toBe(after.newest);
});
