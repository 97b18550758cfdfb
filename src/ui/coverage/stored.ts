import { type ReadonlySignal, signal } from "@preact/signals";
import browser from "webextension-polyfill";
import type { Post } from "../../core/coverage";
import type { Spoilers } from "../../core/spoilers";
import { isOf, keys } from "../../storage/keys";
import {
  chunksWithUnread,
  newestFirst,
  readChunks,
  readCoverage,
  readSettings,
  type StoredCoverage,
} from "../../storage/read";
import type { Settings } from "../../storage/schema";

/** The settings as a signal that follows storage. */
export async function openSettings(): Promise<ReadonlySignal<Settings>> {
  const settings = signal(await readSettings());
  browser.storage.local.onChanged.addListener(async (changes) => {
    if (keys.settings in changes) settings.value = await readSettings();
  });
  return settings;
}

/** A coverage as a view holds it: the newest posts, the older ones that were asked for, and all that may be unread. */
export interface LoadedCoverage extends StoredCoverage {
  /** Newest first, without gaps down to the oldest that was asked for. */
  posts: Post[];
  /** Unread candidates that lie below `posts`. */
  late: Post[];
  hasOlder: boolean;
  /** The reader sees it later than it happens. */
  spoilers?: Spoilers;
}

export interface OpenCoverage {
  /** Undefined while loading, and where the coverage is followed no more. */
  loaded: ReadonlySignal<LoadedCoverage | undefined>;
  loadOlder: () => Promise<void>;
  close: () => void;
}

/** A coverage as a signal that follows storage. Reads the head and the newest chunk; older ones when asked. */
export async function openCoverage(
  id: string,
  spoilers = (): Spoilers | undefined => undefined,
): Promise<OpenCoverage> {
  const loaded = signal<LoadedCoverage | undefined>(undefined);
  // Chunks with this number and above are shown. Posts that the newest chunk sheds land in higher ones, so they stay.
  let shownFrom: number | undefined;
  let latest = 0;

  async function load() {
    const turn = ++latest;
    const coverage = await readCoverage(id);
    const from = shownFrom ?? (coverage?.index.at(-1)?.number ?? -1) + 1;
    const value = coverage && (await withChunks(id, coverage, from, spoilers()));
    // A later reading may have overtaken this one.
    if (turn !== latest) return;
    if (value) shownFrom = from;
    loaded.value = value;
  }

  async function loadOlder() {
    const older = loaded.value?.index.findLast((chunk) => chunk.number < (shownFrom ?? 0));
    if (!older) return;
    shownFrom = older.number;
    await load();
  }

  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => isOf(id, key))) load();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  await load();
  return { loaded, loadOlder, close: () => browser.storage.local.onChanged.removeListener(onChanged) };
}

async function withChunks(
  id: string,
  coverage: StoredCoverage,
  from: number,
  spoilers: Spoilers | undefined,
): Promise<LoadedCoverage> {
  const { index, newest } = coverage;
  const shown = index.filter((chunk) => chunk.number >= from).map((chunk) => chunk.number);
  const late = chunksWithUnread(coverage, spoilers).filter((chunk) => chunk.number < from);
  const chunks = await readChunks(id, [...shown, ...late.map((chunk) => chunk.number)]);
  const below = new Map([...chunks].filter(([number]) => number < from));
  for (const number of below.keys()) chunks.delete(number);
  return {
    ...coverage,
    posts: [...newest, ...newestFirst(chunks)],
    late: newestFirst(below),
    hasOlder: index.some((chunk) => chunk.number < from),
  };
}
