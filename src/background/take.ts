import type { CoverageHead, Post, Snapshot } from "../core/coverage";
import type { Instant } from "../core/instant";
import type { KeptPost } from "../core/merge";
import { emptyMemory, type Memory } from "../core/race";
import { type Ingested, ingest } from "../races/ingest";
import { chunksAt, rechunk } from "../store/chunks";
import { newestFirst, readChunks, readMemory, type StoredCoverage } from "../store/read";
import type { Changes } from "../store/write";
import { knownElsewhere } from "./athletes";

export interface Taken {
  /** Where it has learnt something. */
  memory?: Memory;
  head: StoredCoverage["head"];
  /** How many posts the snapshot added. */
  added: number;
  /** Its oldest post is new: there may be more between it and what is stored. */
  oldestIsNew: boolean;
  /** The chunks to write; none where no post changed. */
  chunks: Pick<NonNullable<Changes["coverage"]>, "newest" | "closed" | "index">;
}

/**
 * Takes a snapshot into what is stored of a coverage, reading only the chunks that it may touch. Nothing is written:
 * what goes with it is the caller's to say.
 *
 * @param now when the snapshot was taken
 * @param arrival when each of its new posts arrived
 */
export async function take(
  { head, newest, index }: StoredCoverage,
  snapshot: Snapshot,
  now: Instant,
  arrival: Instant,
): Promise<Taken> {
  const instants = snapshot.posts.map((post) => post.publishedAt);
  // A post that its source didn't date has come at each poll anew: only its id says where it is stored.
  const [first] = snapshot.posts;
  const undated =
    first !== undefined &&
    snapshot.posts.every((post) => post.printedTime !== undefined && post.publishedAt === first.publishedAt);
  // The coverage's races were lost: all of its posts find theirs again.
  const again = head.damaged !== undefined && head.races.length === 0 && !snapshot.partial;
  const numbers =
    undated || again ? index.map((chunk) => chunk.number) : chunksAt(index, instants, newest.at(-1)?.publishedAt);
  const closed = await readChunks(head.id, numbers);
  const kept = [...newest, ...newestFirst(closed)];
  const memory = await readMemory(head.id);
  const others = await knownElsewhere(head.id, snapshot.title || head.title);
  const {
    changes,
    posts: merged,
    ...taken
  } = ingest(head, again ? kept.map(unclassified) : kept, snapshot, now, { memory, others });
  const added = new Set(changes.added);
  const posts = merged.map((post) =>
    added.has(post.id) ? { ...post, arrivedAt: arrivalOf(post, arrival, head.damaged?.lostUpTo) } : post,
  );
  // What hasn't changed is the same object still.
  const before = new Set<unknown>(kept);
  const changed = posts.some((post) => !before.has(post));
  const oldest = snapshot.posts.findLast((post) => !post.pinned)?.publishedAt;
  return {
    head: snapshot.partial ? taken.head : sound(taken.head),
    ...(taken.memory !== memory && { memory: taken.memory }),
    added: added.size,
    oldestIsNew: posts.some((post) => added.has(post.id) && post.publishedAt === oldest),
    chunks: changed ? toWrite(rechunk({ newest, closed }, posts, index)) : {},
  };
}

/** The first snapshot of a coverage of which nothing is stored. */
export async function takeFirst(coverage: CoverageHead, snapshot: Snapshot, now: Instant): Promise<Ingested> {
  const others = await knownElsewhere(coverage.id, snapshot.title);
  return ingest(coverage, [], snapshot, now, { memory: emptyMemory, others });
}

/** The index tells of closed chunks: where none has changed, neither has it, and it grows with what is stored. */
const toWrite = ({ newest, closed, index }: ReturnType<typeof rechunk>): Taken["chunks"] =>
  closed.size > 0 ? { newest, closed, index } : { newest };

/** A post that was lost had been here when it was published, or soon after: what was read then isn't unread now. */
const arrivalOf = ({ publishedAt }: Post, arrival: Instant, lostUpTo = ""): Instant =>
  publishedAt <= lostUpTo && publishedAt < arrival ? publishedAt : arrival;

const unclassified = ({ races: _races, kind: _kind, corrected: _corrected, ...post }: Post): KeptPost => post;

const sound = ({ damaged: _damaged, ...head }: CoverageHead): CoverageHead => head;
