import type { Post } from "../../../core/coverage";
import { keys } from "../../../store/keys";
import { readChunks, type StoredCoverage } from "../../../store/read";

/**
 * Caches the posts of one coverage by chunk until storage reports a change. A post stays the same object, so that
 * components and computations for it are reused.
 */
export function openChunkCache(id: string) {
  const known = new Map<string, Post[]>();
  const joins = new Map<string, { parts: readonly (readonly Post[])[]; posts: readonly Post[] }>();
  // A read that began before a change may return the old value.
  let changes = 0;

  const keep = (key: string, posts: Post[], asOf: number) => {
    if (asOf === changes) known.set(key, posts);
  };

  return {
    /** Drops what has changed. */
    forget(changed: readonly string[]) {
      for (const key of changed) known.delete(key);
      changes++;
    },

    /** Reads a coverage, reusing its cached newest posts if they haven't changed. */
    async withNewest(read: () => Promise<StoredCoverage | undefined>): Promise<StoredCoverage | undefined> {
      const asOf = changes;
      const coverage = await read();
      if (!coverage) return undefined;
      const key = keys.newest(id);
      const before = known.get(key);
      if (before) return { ...coverage, newest: before };
      keep(key, coverage.newest, asOf);
      return coverage;
    },

    /** Reads the chunks that aren't cached; returns a function that looks up their posts, the newest chunk first. */
    async read(numbers: readonly number[]) {
      const asOf = changes;
      const have = new Map<number, Post[]>();
      for (const number of numbers) {
        const posts = known.get(keys.chunk(id, number));
        if (posts) have.set(number, posts);
      }
      const read = await readChunks(
        id,
        numbers.filter((number) => !have.has(number)),
      );
      for (const [number, posts] of read) {
        have.set(number, posts);
        keep(keys.chunk(id, number), posts, asOf);
      }
      return (of: readonly { number: number }[]) =>
        of
          .toSorted((a, b) => b.number - a.number)
          .flatMap(({ number }) => {
            const posts = have.get(number);
            return posts ? [posts] : [];
          });
    },

    /** Concatenates lists of posts. Returns the same array as last time for this name if all parts are the same. */
    joined(name: string, parts: readonly (readonly Post[])[]): readonly Post[] {
      const last = joins.get(name);
      if (last?.parts.length === parts.length && last.parts.every((part, i) => part === parts[i])) return last.posts;
      const posts = parts.flat();
      joins.set(name, { parts, posts });
      return posts;
    },
  };
}
