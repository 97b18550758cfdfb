import * as z from "zod/mini";
import { CoverageHead, Post } from "../core/coverage";
import { revealed } from "../core/delay/spoilers";
import { Seen, unreadBy } from "../core/filter/seen";
import { earlierFirst, type Instant, latest } from "../core/instant";
import { withNote } from "../core/note";
import { own } from "../core/own";
import type { Settings } from "../core/settings";
import { isQuota, local } from "./area";
import { itemsOf } from "./changes";
import { type ChunkInfo, decodeIndex, indexText } from "./chunk-index";
import { decode } from "./decode";
import { keys } from "./keys";
import { readNotes, readSettings } from "./read";
import { sweep } from "./sweep";

/** In bytes: a tenth of an extension's quota, enough for a day of races. */
const ENOUGH_BYTES = 1024 * 1024;

/** A closed chunk that may be removed: all its posts are read. */
export interface Removable {
  coverageId: string;
  chunk: ChunkInfo;
  posts: number;
  bytes: number;
}

/**
 * Removes the oldest read posts of all coverages until a megabyte is free. Unread posts are never removed, nor are
 * undated ones: the next poll would bring those back as new.
 *
 * @returns how many posts were removed
 */
export async function makeRoom(now: Instant): Promise<number> {
  await sweep();
  const settings = await readSettings();
  const chosen: Removable[] = [];
  let free = 0;
  for (const { id, chunk } of await closedChunks(settings)) {
    if (free >= ENOUGH_BYTES) break;
    const removable = await asRemovable(id, chunk, settings, now);
    if (!removable) continue;
    chosen.push(removable);
    free += removable.bytes;
  }
  const count = chosen.reduce((sum, { posts }) => sum + posts, 0);
  const notes = withNote(await readNotes(), { what: "pruned", at: now, count });
  // If little was removed, even the note may exceed the quota.
  await removeChunks(chosen, itemsOf({ notes })).catch((error) => {
    if (!isQuota(error)) throw error;
    return removeChunks(chosen, {});
  });
  return count;
}

/** The closed chunks of coverages, those with the oldest posts first. */
export async function closedChunks({ follows }: Settings): Promise<{ id: string; chunk: ChunkInfo }[]> {
  const indexes = await local.get(follows.map(({ id }) => keys.index(id)));
  return follows
    .flatMap(({ id }) => (decodeIndex(indexes[keys.index(id)]) ?? []).map((chunk) => ({ id, chunk })))
    .sort((a, b) => earlierFirst(a.chunk.newest, b.chunk.newest));
}

/** The fields that decide whether a post may be removed. */
const RemovablePost = z.pick(Post, {
  id: true,
  publishedAt: true,
  printedTime: true,
  modifiedAt: true,
  pinned: true,
  arrivedAt: true,
  editedAt: true,
  withdrawn: true,
});

/** @returns undefined if a post in the chunk is unread, undated, or not yet shown to a delayed reader */
export async function asRemovable(
  coverageId: string,
  chunk: ChunkInfo,
  { spoilers }: Settings,
  now: Instant,
): Promise<Removable | undefined> {
  const key = keys.chunk(coverageId, chunk.number);
  const stored = await local.get([key, keys.seen(coverageId)]);
  const seen = decode(Seen, stored[keys.seen(coverageId)]);
  const posts = decode(z.array(RemovablePost), stored[key]);
  if (!seen || !posts) return undefined;
  const shown = revealed(posts, own(spoilers, coverageId), now);
  const isUnread = unreadBy(seen);
  if (shown.length < posts.length) return undefined;
  if (shown.some((post) => isUnread(post) || post.printedTime !== undefined)) return undefined;
  return { coverageId, chunk, posts: posts.length, bytes: key.length + sizeOf(stored[key]) };
}

/** Bytes of the quota that a value takes: browsers count its JSON. */
const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/**
 * Removes closed chunks. One write takes them out of the indexes and sets `forgottenUpTo`; then the chunks are removed.
 * If the worker dies in between, they are in no index, and the next start sweeps them.
 *
 * @param more items to write in the same call
 */
export async function removeChunks(chosen: readonly Removable[], more: Record<string, unknown>): Promise<void> {
  if (chosen.length === 0) return;
  const items: Record<string, unknown> = { ...more };
  for (const id of new Set(chosen.map(({ coverageId }) => coverageId))) {
    const gone = chosen.filter(({ coverageId }) => coverageId === id).map(({ chunk }) => chunk);
    const stored = await local.get([keys.index(id), keys.head(id)]);
    const numbers = new Set(gone.map(({ number }) => number));
    const index = (decodeIndex(stored[keys.index(id)]) ?? []).filter(({ number }) => !numbers.has(number));
    const head = decode(CoverageHead, stored[keys.head(id)]);
    items[keys.index(id)] = indexText(index);
    if (head) {
      const forgottenUpTo = latest([head.forgottenUpTo ?? "", ...gone.map(({ newest }) => newest)]);
      items[keys.head(id)] = { ...head, forgottenUpTo };
    }
  }
  await local.set(items);
  await local.remove(chosen.map(({ coverageId, chunk }) => keys.chunk(coverageId, chunk.number)));
}
