import * as z from "zod/mini";
import { CoverageHead, newCoverage, Post } from "../core/coverage";
import type { Instant } from "../core/instant";
import type { Note, NoteCause } from "../core/note";
import { emptyMemory, Memory } from "../core/race";
import { Seen, seenFrom } from "../core/seen";
import type { Follow } from "../core/settings";
import { Source } from "../core/source";
import { getEach, local } from "./area";
import { type ChunkInfo, decodeIndex } from "./chunk-index";
import { infoOf } from "./chunks";
import { decode } from "./decode";
import { keys, partOf } from "./keys";
import { listOf, salvaged } from "./salvage";
import type { Changes } from "./write";

export interface RepairOptions {
  now: Instant;
  /** Also checks the posts in closed chunks, which a start of the worker doesn't read. */
  deep: boolean;
  /** The source of a coverage of which only the address is left. */
  sourceFor: (follow: Follow) => Source;
}

/** Damaged values by key, and what to write instead. */
export interface Damage {
  damaged: Record<string, unknown>;
  changes: Changes;
  notes: Note[];
  /** Keys of chunks without a readable post; removed last. */
  gone?: string[];
}

type Part = NonNullable<Changes["coverage"]>;

/** Finds damaged values of one coverage. @returns undefined if everything can be read */
export async function findDamage(follow: Follow, options: RepairOptions): Promise<Damage | undefined> {
  const { id, url } = follow;
  const { now, deep, sourceFor } = options;
  const all = [keys.head(id), keys.source(id), keys.seen(id), keys.memory(id), keys.newest(id), keys.index(id)];
  const raw = await getEach(all);
  const damaged: Record<string, unknown> = {};
  const changes: Part = { id };
  const causes = new Set<NoteCause>();

  const head = decode(CoverageHead, raw[keys.head(id)]);
  const source = decode(Source, raw[keys.source(id)]);
  if (!head) damaged[keys.head(id)] = raw[keys.head(id)];
  if (!source) damaged[keys.source(id)] = raw[keys.source(id)];
  if (!head || !source) causes.add("coverage");
  if (!decode(Seen, raw[keys.seen(id)])) {
    damaged[keys.seen(id)] = raw[keys.seen(id)];
    changes.seen = salvaged(Seen, raw[keys.seen(id)], seenFrom(now));
    causes.add("reading");
  }
  const memory = raw[keys.memory(id)];
  if (memory !== undefined && !decode(Memory, memory)) {
    damaged[keys.memory(id)] = memory;
    changes.memory = salvaged(Memory, memory, emptyMemory);
    causes.add("reading");
  }
  const newest = readablePosts(raw[keys.newest(id)]);
  if (newest.bad !== undefined) {
    damaged[keys.newest(id)] = newest.bad;
    changes.newest = newest.posts;
    causes.add("posts");
  }
  const index = decodeIndex(raw[keys.index(id)]);
  if (!index) {
    damaged[keys.index(id)] = raw[keys.index(id)];
    changes.index = [];
  }
  const gone: string[] = [];
  if (!index || deep) {
    const chunks = await checkChunks(id, index);
    Object.assign(damaged, chunks.damaged);
    gone.push(...chunks.gone);
    if (!index || chunks.closed.size > 0 || chunks.index.length < index.length) {
      Object.assign(changes, { closed: chunks.closed, index: chunks.index });
    }
    if (Object.keys(chunks.damaged).length > 0 || chunks.index.length < (index?.length ?? 0)) causes.add("posts");
  }
  if (Object.keys(damaged).length === 0 && !causes.has("posts")) return undefined;

  const usable = head ?? restoredHead(id, url, raw[keys.head(id)], now);
  if (causes.has("coverage") || causes.has("posts")) {
    const lostUpTo = causes.has("posts") ? (source?.lastSuccessAt ?? now) : head?.damaged?.lostUpTo;
    changes.head = { ...usable, damaged: { ...(lostUpTo && { lostUpTo }) } };
    changes.source = source ? withWholePageDue(source, now) : sourceFor(follow);
  }
  const coverage = { id, title: usable.title };
  return {
    damaged,
    changes: { coverage: changes },
    notes: [...causes].map((what) => ({ what, at: now, coverage })),
    gone,
  };
}

/** A damaged head whose title can still be read. */
const Titled = z.looseObject({ title: z.string() });

/** A new head for a coverage whose head is damaged. It keeps the title if that can be read. */
function restoredHead(id: string, url: string, raw: unknown, now: Instant): CoverageHead {
  const title = decode(Titled, raw)?.title;
  return { ...newCoverage(id, url, now), title: title || (URL.canParse(url) && new URL(url).host) || url };
}

/**
 * A source without validators and update address, so that the next answer is the whole page. It is due now, unless it
 * is failing: a pause that the server asked for is kept.
 */
function withWholePageDue({ etag: _, lastModified: __, updates: ___, ...source }: Source, now: Instant): Source {
  return { ...source, nextPollAt: source.problem ? source.nextPollAt : now };
}

interface ReadablePosts {
  posts: Post[];
  /** The damaged posts, or the whole value; undefined if everything can be read. */
  bad?: unknown;
}

function readablePosts(raw: unknown): ReadablePosts {
  if (!Array.isArray(raw)) return { posts: [], bad: raw ?? null };
  const posts = listOf(Post, raw);
  const bad = posts.length < raw.length ? raw.filter((one) => decode(Post, one) === undefined) : undefined;
  return { posts, bad };
}

/** Checks closed chunks: those in the index, or every stored chunk if there is no index. */
async function checkChunks(id: string, index: readonly ChunkInfo[] | undefined) {
  const numbers = index ? index.map((chunk) => chunk.number) : await storedChunks(id);
  const damaged: Record<string, unknown> = {};
  const closed = new Map<number, Post[]>();
  const infos: ChunkInfo[] = [];
  const gone: string[] = [];
  for (const number of numbers) {
    const key = keys.chunk(id, number);
    const { posts, bad } = readablePosts((await getEach([key]))[key]);
    if (bad !== undefined) damaged[key] = bad;
    if (posts.length === 0) {
      gone.push(key);
      continue;
    }
    const known = index?.find((chunk) => chunk.number === number);
    infos.push(bad === undefined && known ? known : infoOf(number, posts));
    if (bad !== undefined) closed.set(number, posts);
  }
  return { damaged, closed, index: infos, gone };
}

async function storedChunks(id: string): Promise<number[]> {
  const parts = (await local.keys()).map(partOf).filter((part) => part?.id === id);
  const numbers = parts.flatMap((part) => /^posts:(-?\d+)$/.exec(part?.part ?? "")?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}
