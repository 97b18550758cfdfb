import { type Zippable, zipSync } from "fflate";

/** A file of an archive: its path with slashes, and what is in it. */
export interface Entry {
  path: string;
  bytes: Uint8Array;
  /** Only what is run by its name has to be. */
  executable?: boolean;
}

const UNIX = 3;
const attributes = (mode: number): number => ((0o100000 | mode) << 16) >>> 0;

/**
 * The same files make the same bytes, whoever packs them, where and when: sorted by path, with one time and one pair of
 * permissions. The library compresses by itself, so Node's zlib, which changes with Node, has no part in it.
 */
export function zip(entries: readonly Entry[]): Uint8Array {
  // The first moment that a ZIP can name. The library writes local time, so it is the same in every zone.
  const mtime = new Date(1980, 0, 1);
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: Zippable = {};
  for (const { path, bytes, executable } of sorted) {
    files[path] = [bytes, { level: 9, mtime, os: UNIX, attrs: attributes(executable ? 0o755 : 0o644) }];
  }
  return zipSync(files);
}
