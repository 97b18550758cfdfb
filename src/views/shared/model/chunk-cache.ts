import type { Post } from "../../../core/coverage";
import { keys } from "../../../store/keys";
import { readChunks, type StoredCoverage } from "../../../store/read";

/**
 * The posts of one coverage by chunks, each read once until storage says that it has changed: a post stays the same
 * object, so that what was made of it needn't be made anew.
 */
export function openChunkCache(id: string) {
  const known = new Map<string, Post[]>();
  const joins = new Map<string, { parts: readonly (readonly Post[])[]; posts: readonly Post[] }>();
  // What was asked for before a change may be answered after it.
  let changes = 0;

  const keep = (key: string, posts: Post[], asOf: number) => {
    if (asOf === changes) known.set(key, posts);
  };

  return {
    /** Call with the keys that have changed. */
    forget(changed: readonly string[]) {
      if (changed.map((key) => known.delete(key)).length > 0) changes++;
    },

    /** What `read` gives, with its newest posts as they were where they haven't changed. */
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

    /** Reads the chunks that aren't known; gives what looks them up, the newest chunk first. */
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

    /** Lists of posts in one; the same one as the last of this name where all its parts are. */
    joined(name: string, parts: readonly (readonly Post[])[]): readonly Post[] {
      const last = joins.get(name);
      if (last?.parts.length === parts.length && last.parts.every((part, i) => part === parts[i])) return last.posts;
      const posts = parts.flat();
      joins.set(name, { parts, posts });
      return posts;
    },
  };
}
