import browser from "webextension-polyfill";
import { Interruptions } from "../core/attention/interrupt";
import { CoverageHead, Post } from "../core/coverage";
import type { Spoilers } from "../core/delay/delay";
import { lastArrivalFor } from "../core/delay/spoilers";
import { Seen } from "../core/filter/seen";
import type { Note } from "../core/note";
import { Notes } from "../core/note";
import { own as ownValue } from "../core/own";
import type { Athlete } from "../core/race";
import { AthleteList, emptyMemory, Memory } from "../core/race";
import { Intention, noSettings, Settings } from "../core/settings";
import { Source } from "../core/source";
import { getEach, getOne } from "./area";
import { type ChunkInfo, decodeIndex } from "./chunk-index";
import { decode } from "./decode";
import { coverageKeys, keys, SCHEMA_VERSION, settingsKeys } from "./keys";
import { type EffectiveSettings, effective } from "./policy";
import { listOf, salvaged } from "./salvage";

/** What the popup first reads of a coverage. Its size doesn't depend on how many posts are stored. */
export interface StoredCoverage {
  head: CoverageHead;
  source: Source;
  seen: Seen;
  /** The newest 25 to 50 posts, newest first. */
  newest: Post[];
  index: readonly ChunkInfo[];
}

/**
 * The settings that apply: the reader's own, overridden by what an organisation has set. Before a write, use
 * `readOwnSettings` instead.
 */
export async function readSettings(): Promise<EffectiveSettings> {
  return settingsOf(await browser.storage.local.get(settingsKeys));
}

/** The settings that apply, of the values under `settingsKeys`. */
export const settingsOf = (stored: Record<string, unknown>): EffectiveSettings =>
  effective(own(stored[keys.settings]), stored[keys.policy]);

/** The reader's own settings, without an organisation's rules. Damaged parts have their defaults. */
export const readOwnSettings = async (): Promise<Settings> => own(await getOne(keys.settings));

const own = (stored: unknown): Settings => salvaged(Settings, stored, noSettings);

/** Notes about stored data that the reader hasn't dismissed, the newest last. */
export const readNotes = async (): Promise<Note[]> => decode(Notes, await getOne(keys.notes)) ?? [];

/** The queue of interruptions; undefined if none are allowed, or none were looked for since they are. */
export const readInterruptions = async (): Promise<Interruptions | undefined> =>
  decode(Interruptions, await getOne(keys.interruptions));

/** Whether a later version of the extension has written the storage. */
export async function isOfNewerVersion(): Promise<boolean> {
  const version = await getOne(keys.schema);
  return typeof version === "number" && version > SCHEMA_VERSION;
}

/** The address to follow once the browser's permission prompt is answered; undefined if there is none. */
export const readIntention = async (): Promise<Intention | undefined> =>
  decode(Intention, await getOne(keys.intention));

/** @returns undefined if the coverage isn't stored, or is damaged */
export async function readCoverage(id: string): Promise<StoredCoverage | undefined> {
  return decodeCoverage(await browser.storage.local.get(coverageKeys(id)), id).coverage;
}

/**
 * A coverage from stored values, if its head, source and seen posts can be read, and whether all its values could. Closed chunks
 * are not checked.
 */
export function decodeCoverage(
  stored: Record<string, unknown>,
  id: string,
): { coverage?: StoredCoverage; isIntact: boolean } {
  const head = decode(CoverageHead, stored[keys.head(id)]);
  const source = decode(Source, stored[keys.source(id)]);
  const seen = decode(Seen, stored[keys.seen(id)]);
  if (!head || !source || !seen) return { isIntact: false };
  const posts = stored[keys.newest(id)];
  const newest = decodePosts(posts);
  const index = decodeIndex(stored[keys.index(id)]);
  return {
    coverage: { head, source, seen, newest, index: index ?? [] },
    isIntact: index !== undefined && Array.isArray(posts) && newest.length === posts.length,
  };
}

/** Head and source of a coverage. Cheaper than `readCoverage`, since it reads no posts. */
export async function readSource(id: string): Promise<Pick<StoredCoverage, "head" | "source"> | undefined> {
  const stored = await browser.storage.local.get([keys.head(id), keys.source(id)]);
  const head = decode(CoverageHead, stored[keys.head(id)]);
  const source = decode(Source, stored[keys.source(id)]);
  return head && source && { head, source };
}

/** What was learned about athletes from a coverage's posts. */
export const readMemory = async (id: string): Promise<Memory> =>
  decode(Memory, await getOne(keys.memory(id))) ?? emptyMemory;

/** The athletes of all coverages that were unfollowed. */
export const readArchivedAthletes = async (): Promise<Athlete[]> =>
  decode(AthleteList, await getOne(keys.athletes)) ?? [];

/** @returns posts of closed chunks by chunk number, each newest first */
export async function readChunks(id: string, numbers: readonly number[]): Promise<Map<number, Post[]>> {
  if (numbers.length === 0) return new Map();
  const stored = await browser.storage.local.get(numbers.map((number) => keys.chunk(id, number)));
  return new Map(numbers.map((number) => [number, decodePosts(stored[keys.chunk(id, number)])]));
}

/** All stored posts of a coverage, newest first. */
export async function readAllPosts({ head, newest, index }: StoredCoverage): Promise<Post[]> {
  const numbers = index.map(({ number }) => number);
  return [...newest, ...newestFirst(await readChunks(head.id, numbers))];
}

/**
 * For each coverage, its newest posts and all others that may be unread, newest first. Reads storage once for all
 * coverages, and not at all if no closed chunk may hold unread posts.
 */
export async function readUnreadCandidates(
  coverages: readonly (StoredCoverage & { id: string })[],
  spoilers: Record<string, Spoilers>,
): Promise<Map<string, Post[]>> {
  const late = coverages.map((coverage) =>
    chunksWithUnread(coverage, ownValue(spoilers, coverage.id)).map(({ number }) => number),
  );
  const wanted = coverages.flatMap(({ id }, i) => late[i]?.map((number) => keys.chunk(id, number)) ?? []);
  const stored = wanted.length > 0 ? await getEach(wanted) : {};
  return new Map(
    coverages.map(({ id, newest }, i) => {
      const chunks = late[i]?.map((number): [number, Post[]] => [number, decodePosts(stored[keys.chunk(id, number)])]);
      return [id, [...newest, ...newestFirst(new Map(chunks))]];
    }),
  );
}

/** The chunks that may hold unread posts. */
export const chunksWithUnread = ({ index, seen }: StoredCoverage, spoilers?: Spoilers): ChunkInfo[] =>
  index.filter((chunk) => lastArrivalFor(chunk, spoilers) > seen.readUpTo);

/** All posts of chunks in one list, newest first. */
export function newestFirst(chunks: ReadonlyMap<number, Post[]>): Post[] {
  return [...chunks].sort(([a], [b]) => b - a).flatMap(([, posts]) => posts);
}

/** Damaged posts are left out. */
const decodePosts = (value: unknown): Post[] => listOf(Post, value);
