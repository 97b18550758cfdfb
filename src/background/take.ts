import type { Instant, Snapshot } from "../core/coverage";
import { ingest } from "../core/ingest";
import { chunksAt, rechunk } from "../storage/chunks";
import { newestFirst, readChunks, type StoredCoverage } from "../storage/read";
import type { Changes } from "../storage/write";

export interface Taken {
  head: StoredCoverage["head"];
  /** How many posts the snapshot added. */
  added: number;
  /** How many of its posts were there already. */
  known: number;
  /** The chunks to write; none where no post changed. */
  chunks: Pick<NonNullable<Changes["coverage"]>, "newest" | "closed" | "index">;
}

/**
 * Takes a snapshot into what is stored of a coverage, reading only the chunks that it may touch. Nothing is written:
 * what goes with it is the caller's to say.
 *
 * @param now when its posts arrived
 */
export async function take({ head, newest, index }: StoredCoverage, snapshot: Snapshot, now: Instant): Promise<Taken> {
  const instants = snapshot.posts.map((post) => post.publishedAt);
  const closed = await readChunks(head.id, chunksAt(index, instants, newest.at(-1)?.publishedAt));
  const { changes, posts, ...taken } = ingest(head, [...newest, ...newestFirst(closed)], snapshot, now);
  const changed = Object.values(changes).some((ids) => ids.length > 0);
  const added = changes.added.length;
  return {
    head: taken.head,
    added,
    known: snapshot.posts.length - added,
    chunks: changed ? rechunk({ newest, closed }, posts, index) : {},
  };
}
