import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import { rechunk } from "../../store/chunks";
import { newestFirst, readChunks, readCoverage, readMemory } from "../../store/read";
import { readState } from "../../store/state";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { Athletes, correctionOf, reclassified, withCorrection } from "../reading";
import { knownElsewhere } from "../refresh/ingest";
import { inTurnWithRoom } from "../turn";

/**
 * Chunks since the corrected post that are classified again. In longer coverages, the posts after them stay as they
 * are.
 */
const MOST_CHUNKS = 40;

/**
 * Stores which races a post is about according to the reader, or undoes that. The post, and later ones that name the
 * same athletes, are classified again.
 *
 * @param post its id and when it was published
 * @param races ids; undefined to undo the correction
 */
export function correct(id: string, post: { id: string; publishedAt: Instant }, races: string[] | undefined) {
  return inTurnWithRoom(async () => {
    const coverage = await readCoverage(id);
    if (!coverage) return;
    const { head, newest, index } = coverage;
    const since = index.filter((chunk) => chunk.newest >= post.publishedAt).map(({ number }) => number);
    const closed = await readChunks(id, since.slice(0, MOST_CHUNKS));
    const posts = [...newest, ...newestFirst(closed)];
    const corrected = posts.find((one) => one.id === post.id);
    if (!corrected) return;
    const memory = await readMemory(id);
    const others = await knownElsewhere(await readState(), id, head);
    const known = new Athletes(others);
    for (const { name, races: theirs } of memory.athletes) known.add(name, theirs, true);
    const correction = races && correctionOf(corrected, races, head, known, nowInstant());
    const before = own(memory.corrections, post.id)?.names ?? [];
    const corrections = withCorrection(memory, post.id, correction);
    const names = [...before, ...(correction?.names ?? [])];
    const again = reclassified(head, posts, corrections, others, { postId: post.id, names });
    await write({
      coverage: {
        id,
        head: { ...head, races: again.races },
        memory: corrections,
        ...rechunk({ newest, closed }, again.posts, index),
      },
    });
  });
}
