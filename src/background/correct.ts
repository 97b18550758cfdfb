import type { Instant } from "../core/coverage";
import { correctionOf, readAgain, withCorrection } from "../core/races/correct";
import { chunksAt, rechunk } from "../storage/chunks";
import { newestFirst, readChunks, readCoverage, readMemory } from "../storage/read";
import { write } from "../storage/write";
import { knownElsewhere } from "./athletes";
import { inTurnWithRoom } from "./quota";

/**
 * The reader says which races a post is about, or takes that back. The post and those of its time and of now that name
 * the same athletes are read again; later ones follow by themselves.
 *
 * @param post where it is: its id, and when it was published
 * @param races ids; undefined to take the correction back
 */
export function correct(id: string, post: { id: string; publishedAt: Instant }, races: string[] | undefined) {
  return inTurnWithRoom(async () => {
    const coverage = await readCoverage(id);
    if (!coverage) return;
    const { head, newest, index } = coverage;
    const closed = await readChunks(id, chunksAt(index, [post.publishedAt], newest.at(-1)?.publishedAt));
    const posts = [...newest, ...newestFirst(closed)];
    const corrected = posts.find((one) => one.id === post.id);
    if (!corrected) return;
    const memory = await readMemory(id);
    const others = await knownElsewhere(id, head.title);
    const correction = races && correctionOf(corrected, races, others);
    const names = (correction ?? memory.corrections[post.id])?.names ?? [];
    const taught = withCorrection(memory, post.id, correction);
    const again = readAgain(head, posts, taught, others, { postId: post.id, names });
    await write({ coverage: { id, memory: taught, ...rechunk({ newest, closed }, again, index) } });
  });
}
