import { type Zippable, zipSync } from "fflate";

/** A file of an archive: its path with slashes, and what is in it. */
export interface Entry {
  path: string;
  bytes: Uint8Array;
  /** Whether it is executable. */
  executable?: boolean;
}

const UNIX = 3;
const attributes = (mode: number): number => ((0o100000 | mode) << 16) >>> 0;

/**
 * The same files always give the same bytes: sorted by path, with one time and one pair of permissions. The library has its
 * own compression, so the version of Node's zlib doesn't matter.
 */
export function zip(entries: readonly Entry[]): Uint8Array {
  // The earliest time in a ZIP. The library writes local time, so it is the same in every zone.
  const mtime = new Date(1980, 0, 1);
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: Zippable = {};
  for (const { path, bytes, executable } of sorted) {
    files[path] = [bytes, { level: 9, mtime, os: UNIX, attrs: attributes(executable ? 0o755 : 0o644) }];
  }
  return zipSync(files);
}
