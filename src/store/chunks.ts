import type { CoverageHead, Post } from "../core/coverage";
import { type Instant, latest } from "../core/instant";
import type { ChunkInfo } from "./chunk-index";

/** Posts in a closed chunk. The newest chunk holds up to twice as many, so the popup needs to read no other. */
export const CHUNK_SIZE = 25;

/** Some of a coverage's posts in their chunks, each newest first. */
interface Chunks {
  newest: Post[];
  closed: ReadonlyMap<number, Post[]>;
}

/**
 * The closed chunks to which posts of these instants belong: the chunk that covers the instant; between two, the older;
 * before all, the oldest.
 *
 * @param index oldest first
 */
export function chunksAt(
  index: readonly ChunkInfo[],
  instants: readonly Instant[],
  newestChunkFrom?: Instant,
): number[] {
  const numbers = new Set<number>();
  for (const instant of instants) {
    if (newestChunkFrom !== undefined && instant > newestChunkFrom) continue;
    const home = index.findLast((chunk) => chunk.oldest <= instant) ?? index[0];
    if (home) numbers.add(home.number);
    for (const chunk of index) if (chunk.oldest <= instant && instant <= chunk.newest) numbers.add(chunk.number);
  }
  return [...numbers];
}

/**
 * Puts merged posts back into their chunks: a known post stays where it was, a new one joins the post
 * before it in time, and the oldest posts of the newest chunk move into new closed chunks.
 *
 * @param merged newest first; all posts of `before`, changed or not, and the new ones
 * @returns the chunks to write (closed ones only where changed) and the whole index, oldest first
 */
export function rechunk(
  before: Chunks,
  merged: readonly Post[],
  index: readonly ChunkInfo[],
): { newest: Post[]; closed: Map<number, Post[]>; index: ChunkInfo[] } {
  const { newest, closed } = distribute(before, merged, index);
  let last = index.reduce((highest, chunk) => Math.max(highest, chunk.number), -1);
  let rest = newest;
  while (rest.length > 2 * CHUNK_SIZE) {
    closed.set(++last, rest.slice(-CHUNK_SIZE));
    rest = rest.slice(0, -CHUNK_SIZE);
  }
  splitOldest(closed, index[0]?.number);

  const changed = new Map([...closed].filter(([number, posts]) => !sameItems(posts, before.closed.get(number))));
  const infos = new Map(index.map((chunk) => [chunk.number, chunk]));
  for (const [number, posts] of changed) infos.set(number, infoOf(number, posts));
  return { newest: rest, closed: changed, index: [...infos.values()].sort((a, b) => a.number - b.number) };
}

/**
 * A coverage whose posts are put into chunks from the beginning; its page may show those of any. Old chunks whose number is no
 * longer used are in no index, so `sweep` removes them.
 */
export function chunkedAnew(head: CoverageHead, posts: readonly Post[]) {
  const chunks = rechunk({ newest: [], closed: new Map() }, posts, []);
  const pageChunks = chunks.index.map(({ number }) => number);
  return { head: { ...head, pageChunks: pageChunks.length > 0 ? pageChunks : undefined }, ...chunks };
}

/** The newest chunk's place after all the numbers of closed ones. */
const NEWEST = Number.POSITIVE_INFINITY;

function distribute(
  before: Chunks,
  merged: readonly Post[],
  index: readonly ChunkInfo[],
): { newest: Post[]; closed: Map<number, Post[]> } {
  const places = new Map<string, number>(before.newest.map((post) => [post.id, NEWEST]));
  for (const [number, posts] of before.closed) for (const post of posts) places.set(post.id, number);
  // If the newest chunk was lost, newer posts start a new one. Otherwise they would all join the last closed chunk.
  const closedUntil = before.newest.length === 0 ? index.at(-1)?.newest : undefined;

  const filled = new Map<number, Post[]>();
  let place = Math.min(NEWEST, ...before.closed.keys());
  for (const post of merged.toReversed()) {
    const home = places.get(post.id);
    // Posts of one instant may be in two chunks, in either order: a new post joins the newer chunk.
    place = Math.max(place, home ?? place);
    if (closedUntil !== undefined && post.publishedAt > closedUntil) place = NEWEST;
    const chunk = filled.get(home ?? place);
    if (chunk) chunk.push(post);
    else filled.set(home ?? place, [post]);
  }
  for (const posts of filled.values()) posts.reverse();
  const newest = filled.get(NEWEST) ?? [];
  filled.delete(NEWEST);
  return { newest, closed: filled };
}

/** Splits the oldest chunk when older pages have made it too big. The new chunks have lower numbers. */
function splitOldest(closed: Map<number, Post[]>, oldest: number | undefined): void {
  if (oldest === undefined) return;
  let number = oldest;
  let posts = closed.get(number) ?? [];
  while (posts.length > 2 * CHUNK_SIZE) {
    closed.set(number, posts.slice(0, CHUNK_SIZE));
    posts = posts.slice(CHUNK_SIZE);
    closed.set(--number, posts);
  }
}

/** The index entry of a closed chunk. */
export function infoOf(number: number, posts: readonly Post[]): ChunkInfo {
  const times = posts.map((post) => post.publishedAt).sort();
  const lastArrival = latest(posts.map((post) => post.arrivedAt));
  return { number, oldest: times[0] ?? "", newest: times.at(-1) ?? "", lastArrival };
}

const sameItems = (a: readonly Post[], b: readonly Post[] | undefined): boolean =>
  b !== undefined && a.length === b.length && a.every((post, i) => post === b[i]);
