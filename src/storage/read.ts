import browser from "webextension-polyfill";
import type { CoverageHead, Instant, Post } from "../core/coverage";
import type { Feed } from "../core/feed";
import type { Told } from "../core/interrupt";
import type { Note } from "../core/note";
import { defaultPreferences } from "../core/preferences";
import type { Athlete } from "../core/races/athletes";
import { emptyMemory, type Memory } from "../core/races/memory";
import type { Seen } from "../core/seen";
import { lastArrivalFor, type Spoilers } from "../core/spoilers";
import { type ChunkInfo, decodeIndex } from "./chunk-index";
import { decode } from "./decode";
import { keys, SCHEMA_VERSION } from "./keys";
import { type EffectiveSettings, effective } from "./policy";
import { listOf, salvagedSettings } from "./salvage";
import type { Intention, Settings } from "./schema";
import * as schema from "./schema";

/** A coverage as the popup first needs it: a constant amount to read, however many posts are stored. */
export interface StoredCoverage {
  head: CoverageHead;
  feed: Feed;
  seen: Seen;
  /** The newest 25 to 50 posts, newest first. */
  newest: Post[];
  index: readonly ChunkInfo[];
}

export const noSettings: Settings = { follows: [], choices: {}, preferences: defaultPreferences, spoilers: {} };

/** The settings as they hold: the reader's own, under what an office has set. To change them, take `readOwnSettings`. */
export async function readSettings(): Promise<EffectiveSettings> {
  const { [keys.settings]: stored, [keys.policy]: policy } = await browser.storage.local.get([
    keys.settings,
    keys.policy,
  ]);
  return effective(own(stored), policy);
}

/** What can be read of the reader's own settings. */
export async function readOwnSettings(): Promise<Settings> {
  return own((await browser.storage.local.get(keys.settings))[keys.settings]);
}

const own = (stored: unknown): Settings => decode(schema.settings, stored) ?? salvagedSettings(stored);

/** What has happened to stored data and wasn't put away yet, the newest last. */
export async function readNotes(): Promise<Note[]> {
  const stored = await browser.storage.local.get(keys.notes);
  return decode(schema.notes, stored[keys.notes]) ?? [];
}

/** When what is old was last looked for. */
export async function readTidied(): Promise<Instant | undefined> {
  const stored = await browser.storage.local.get(keys.tidied);
  return decode(schema.instant, stored[keys.tidied]);
}

/** What has interrupted the reader; undefined where nothing may, or nothing was looked at since it may. */
export async function readTold(): Promise<Told | undefined> {
  const stored = await browser.storage.local.get(keys.told);
  return decode(schema.told, stored[keys.told]);
}

/** Whether a later version has written the storage. */
export async function isOfNewerVersion(): Promise<boolean> {
  const { [keys.schema]: version } = await browser.storage.local.get(keys.schema);
  return typeof version === "number" && version > SCHEMA_VERSION;
}

/** What the reader wanted to follow when the browser asked them for access, if that isn't done yet. */
export async function readIntention(): Promise<Intention | undefined> {
  const stored = await browser.storage.local.get(keys.intention);
  return decode(schema.intention, stored[keys.intention]);
}

/** @returns undefined where the coverage isn't stored, or what is stored of it can't be read */
export async function readCoverage(id: string): Promise<StoredCoverage | undefined> {
  const stored = await browser.storage.local.get([
    keys.head(id),
    keys.feed(id),
    keys.seen(id),
    keys.newest(id),
    keys.index(id),
  ]);
  const head = decode(schema.head, stored[keys.head(id)]);
  const feed = decode(schema.feed, stored[keys.feed(id)]);
  const seen = decode(schema.seen, stored[keys.seen(id)]);
  if (!head || !feed || !seen) return undefined;
  return {
    head,
    feed,
    seen,
    newest: decodePosts(stored[keys.newest(id)]),
    index: decodeIndex(stored[keys.index(id)]) ?? [],
  };
}

/** A coverage as far as asking its source goes, without its posts and their index: the most of what is to be read. */
export async function readSource(id: string): Promise<Pick<StoredCoverage, "head" | "feed"> | undefined> {
  const stored = await browser.storage.local.get([keys.head(id), keys.feed(id)]);
  const head = decode(schema.head, stored[keys.head(id)]);
  const feed = decode(schema.feed, stored[keys.feed(id)]);
  return head && feed && { head, feed };
}

/** What a coverage's posts have taught of its athletes. */
export async function readMemory(id: string): Promise<Memory> {
  const stored = await browser.storage.local.get(keys.memory(id));
  return decode(schema.memory, stored[keys.memory(id)]) ?? emptyMemory;
}

/** Whom other coverages have named: the followed ones, and those that were followed once. */
export async function readAthletesOf(ids: readonly string[]): Promise<Athlete[]> {
  const stored = await browser.storage.local.get([keys.athletes, ...ids.map(keys.memory)]);
  const memories = ids.flatMap((id) => decode(schema.memory, stored[keys.memory(id)])?.athletes ?? []);
  return [...(decode(schema.athletes, stored[keys.athletes]) ?? []), ...memories];
}

/** The titles of coverages by their ids. */
export async function readTitles(ids: readonly string[]): Promise<Map<string, string>> {
  const stored = await browser.storage.local.get(ids.map(keys.head));
  return new Map(ids.map((id) => [id, decode(schema.head, stored[keys.head(id)])?.title ?? id]));
}

/** @returns posts of closed chunks by chunk number, each newest first */
export async function readChunks(id: string, numbers: readonly number[]): Promise<Map<number, Post[]>> {
  if (numbers.length === 0) return new Map();
  const stored = await browser.storage.local.get(numbers.map((number) => keys.chunk(id, number)));
  return new Map(numbers.map((number) => [number, decodePosts(stored[keys.chunk(id, number)])]));
}

/** The newest posts and all others that may be unread, newest first. */
export async function readUnreadCandidates(id: string, coverage: StoredCoverage, spoilers?: Spoilers): Promise<Post[]> {
  const late = chunksWithUnread(coverage, spoilers).map((chunk) => chunk.number);
  return [...coverage.newest, ...newestFirst(await readChunks(id, late))];
}

/** The chunks that may hold unread posts. */
export const chunksWithUnread = ({ index, seen }: StoredCoverage, spoilers?: Spoilers): ChunkInfo[] =>
  index.filter((chunk) => lastArrivalFor(chunk, spoilers) > seen.readUpTo);

/** All posts of chunks in one list, newest first. */
export function newestFirst(chunks: ReadonlyMap<number, Post[]>): Post[] {
  return [...chunks].sort(([a], [b]) => b - a).flatMap(([, posts]) => posts);
}

/** One post that can't be read costs that post, not those beside it. */
const decodePosts = (value: unknown): Post[] => listOf(schema.post, value);
