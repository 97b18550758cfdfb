import * as z from "zod/mini";
import { CoverageHead, newCoverage, Post } from "../core/coverage";
import { Seen, seenFrom } from "../core/filter/seen";
import type { Instant } from "../core/instant";
import type { Note, NoteCause } from "../core/note";
import { emptyMemory, Memory } from "../core/race";
import type { Follow } from "../core/settings";
import { Source } from "../core/source";
import { getEach, local } from "./area";
import type { Changes } from "./changes";
import { type ChunkInfo, decodeIndex } from "./chunk-index";
import { infoOf } from "./chunks";
import { decode } from "./decode";
import { chunkNumberOf, isOf, keys } from "./keys";
import { listOf, salvaged } from "./salvage";

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

/** What is damaged in one place of a coverage, and what replaces it. */
interface Finding {
  damaged: Record<string, unknown>;
  changes?: Omit<Part, "id">;
  /** What the reader is told of; absent where nothing was lost. */
  cause?: NoteCause;
  gone?: string[];
}

/** Finds damaged values of one coverage. @returns undefined if everything can be read */
export async function findDamage(follow: Follow, options: RepairOptions): Promise<Damage | undefined> {
  const { id, url } = follow;
  const { now, deep, sourceFor } = options;
  const key = {
    head: keys.head(id),
    source: keys.source(id),
    seen: keys.seen(id),
    memory: keys.memory(id),
    newest: keys.newest(id),
    index: keys.index(id),
  };
  const raw = await getEach(Object.values(key));
  const as = (part: keyof typeof key) => ({ [key[part]]: raw[key[part]] });

  const head = decode(CoverageHead, raw[key.head]);
  const source = decode(Source, raw[key.source]);
  const newest = readablePosts(raw[key.newest]);
  const index = decodeIndex(raw[key.index]);
  const findings: Finding[] = [];
  if (!head) findings.push({ damaged: as("head"), cause: "coverage" });
  if (!source) findings.push({ damaged: as("source"), cause: "coverage" });
  if (!decode(Seen, raw[key.seen])) {
    const seen = salvaged(Seen, raw[key.seen], seenFrom(now));
    findings.push({ damaged: as("seen"), changes: { seen }, cause: "reading" });
  }
  if (raw[key.memory] !== undefined && !decode(Memory, raw[key.memory])) {
    const memory = salvaged(Memory, raw[key.memory], emptyMemory);
    findings.push({ damaged: as("memory"), changes: { memory }, cause: "reading" });
  }
  if (newest.bad !== undefined)
    findings.push({ damaged: { [key.newest]: newest.bad }, changes: { newest: newest.posts }, cause: "posts" });
  if (!index) findings.push({ damaged: as("index") });
  if (!index || deep) findings.push(...(await inClosedChunks(id, index)));
  if (findings.length === 0) return undefined;

  const causes = new Set(findings.flatMap(({ cause }) => cause ?? []));
  const changes: Part = Object.assign({ id }, ...findings.map((finding) => finding.changes));
  const usable = head ?? restoredHead(id, url, raw[key.head], now);
  if (causes.has("coverage") || causes.has("posts")) {
    const lostUpTo = causes.has("posts") ? (source?.lastSuccessAt ?? now) : head?.damaged?.lostUpTo;
    changes.head = { ...usable, damaged: { ...(lostUpTo && { lostUpTo }) } };
    changes.source = source ? withWholePageDue(source, now) : sourceFor(follow);
  }
  const coverage = { id, title: usable.firstTitle ?? usable.title };
  return {
    damaged: Object.assign({}, ...findings.map(({ damaged }) => damaged)),
    changes: { coverage: changes },
    notes: [...causes].map((what) => ({ what, at: now, coverage })),
    gone: findings.flatMap(({ gone = [] }) => gone),
  };
}

/** A damaged head whose title can still be read. */
const Titled = z.looseObject({ title: z.string(), firstTitle: z.optional(z.string()) });

/** A new head for a coverage whose head is damaged. It keeps its titles if they can be read. */
function restoredHead(id: string, url: string, raw: unknown, now: Instant): CoverageHead {
  const { title, firstTitle } = decode(Titled, raw) ?? {};
  const name = title || (URL.canParse(url) && new URL(url).host) || url;
  return { ...newCoverage(id, url, now), title: name, ...(firstTitle && { firstTitle }) };
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

/** What is damaged in closed chunks: those in the index, or every stored chunk if there is no index, which is made anew. */
async function inClosedChunks(id: string, index: readonly ChunkInfo[] | undefined): Promise<Finding[]> {
  const damaged: Record<string, unknown> = {};
  const closed = new Map<number, Post[]>();
  const infos: ChunkInfo[] = [];
  const gone: string[] = [];
  for (const number of index?.map((chunk) => chunk.number) ?? (await storedChunks(id))) {
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
  const isLost = Object.keys(damaged).length > 0 || infos.length < (index?.length ?? 0);
  if (index && !isLost) return [];
  return [{ damaged, changes: { closed, index: infos }, gone, ...(isLost && { cause: "posts" as const }) }];
}

async function storedChunks(id: string): Promise<number[]> {
  const ofIt = (await local.keys()).filter((key) => isOf(id, key));
  return ofIt.flatMap((key) => chunkNumberOf(key) ?? []).sort((a, b) => a - b);
}
