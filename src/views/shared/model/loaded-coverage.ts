import { type ReadonlySignal, signal } from "@preact/signals";
import browser from "webextension-polyfill";
import type { Post } from "../../../core/coverage";
import type { Spoilers } from "../../../core/delay/delay";
import type { Instant } from "../../../core/instant";
import { isOf, keys } from "../../../store/keys";
import type { EffectiveSettings } from "../../../store/policy";
import { chunksWithUnread, readCoverage, readSettings, type StoredCoverage } from "../../../store/read";
import { openChunkCache } from "./chunk-cache";

/** The settings as a signal that follows storage. */
export async function openSettings(): Promise<ReadonlySignal<EffectiveSettings>> {
  const settings = signal(await readSettings());
  browser.storage.local.onChanged.addListener(async (changes) => {
    if (keys.settings in changes || keys.policy in changes) settings.value = await readSettings();
  });
  return settings;
}

/** A coverage with the posts that a view has loaded: the newest, older ones on request, and all that may be unread. */
export interface LoadedCoverage extends StoredCoverage {
  /** Newest first, without gaps down to the oldest loaded post. The same array as before if nothing changed. */
  posts: readonly Post[];
  /** Possibly unread posts that are older than `posts`. */
  late: readonly Post[];
  hasOlder: boolean;
  /** Set while the reader sees the coverage delayed. */
  spoilers?: Spoilers;
}

export interface OpenCoverage {
  /** Undefined while loading, and after unfollowing. */
  loaded: ReadonlySignal<LoadedCoverage | undefined>;
  /** Loads this many older chunks (default 1). */
  loadOlder: (chunks?: number) => Promise<void>;
  /** Loads all posts since an instant, and the one before it. */
  loadBackTo: (instant: Instant) => Promise<void>;
  close: () => void;
}

/** Chunks to read at once, about a thousand posts, so that the view stays responsive. */
const MANY = 40;

/**
 * Opens a coverage as a signal that follows storage. Reads the head and the newest chunk; older chunks on request, each
 * once until it changes.
 */
export async function openCoverage(
  id: string,
  spoilers = (): Spoilers | undefined => undefined,
): Promise<OpenCoverage> {
  const loaded = signal<LoadedCoverage | undefined>(undefined);
  const chunks = openChunkCache(id);
  // The lowest chunk number that is loaded. Posts that leave the newest chunk get higher numbers, so they stay loaded.
  let shownFrom: number | undefined;
  let latest = 0;
  let running: Promise<void> = Promise.resolve();

  const load = () => {
    running = read(++latest);
    return running;
  };
  async function read(turn: number): Promise<void> {
    const coverage = await chunks.withNewest(() => readCoverage(id));
    const from = shownFrom ?? (coverage?.index.at(-1)?.number ?? -1) + 1;
    const value = coverage && (await withPosts(coverage, from));
    // A later read has finished first.
    if (turn !== latest) return running;
    if (value) shownFrom = from;
    loaded.value = value;
  }

  async function withPosts(coverage: StoredCoverage, from: number): Promise<LoadedCoverage> {
    const { index, newest } = coverage;
    const shown = index.filter((chunk) => chunk.number >= from);
    const late = chunksWithUnread(coverage, spoilers()).filter(({ number }) => number < from);
    const read = await chunks.read([...shown, ...late].map(({ number }) => number));
    return {
      ...coverage,
      posts: chunks.joined("posts", [newest, ...read(shown)]),
      late: chunks.joined("late", read(late)),
      hasOlder: index.some((chunk) => chunk.number < from),
    };
  }

  async function loadOlder(count = 1) {
    const older = loaded.value?.index.filter((chunk) => chunk.number < (shownFrom ?? 0)) ?? [];
    const first = older.at(-count) ?? older[0];
    if (!first) return;
    shownFrom = first.number;
    await load();
  }

  async function loadBackTo(instant: Instant) {
    const { index = [] } = loaded.value ?? {};
    const since = index.filter(({ newest }) => newest >= instant).map(({ number }) => number);
    const before = index.findLast(({ oldest }) => oldest <= instant) ?? index[0];
    const target = Math.min(...since, before?.number ?? 0);
    while (loaded.value?.hasOlder && (shownFrom ?? 0) > target) {
      const missing = index.filter(({ number }) => number >= target && number < (shownFrom ?? 0)).length;
      await loadOlder(Math.min(MANY, Math.max(1, missing)));
    }
  }

  const onChanged = (changes: Record<string, unknown>) => {
    const ours = Object.keys(changes).filter((key) => isOf(id, key));
    if (ours.length === 0) return;
    chunks.forget(ours);
    load();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  await load();
  return { loaded, loadOlder, loadBackTo, close: () => browser.storage.local.onChanged.removeListener(onChanged) };
}
