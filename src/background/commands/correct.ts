import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import { Athletes } from "../../races/athletes";
import { correctionOf, readAgain, withCorrection } from "../../races/correct";
import { rechunk } from "../../store/chunks";
import { newestFirst, readChunks, readCoverage, readMemory } from "../../store/read";
import { readState } from "../../store/state";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { knownElsewhere } from "../refresh/ingest";
import { inTurnWithRoom } from "../turn";

/** What was published since; in a coverage that has gone on for longer, what comes follows and what lies below stays. */
const MOST_CHUNKS = 40;

/**
 * The reader says which races a post is about, or takes that back. It and the posts since that name the same athletes are
 * read again; later ones follow by themselves.
 *
 * @param post where it is: its id, and when it was published
 * @param races ids; undefined to take the correction back
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
    const others = await knownElsewhere(await readState(), id, head.title);
    const known = new Athletes(others);
    for (const { name, races: theirs } of memory.athletes) known.add(name, theirs, true);
    const correction = races && correctionOf(corrected, races, head, known, nowInstant());
    const before = own(memory.corrections, post.id)?.names ?? [];
    const taught = withCorrection(memory, post.id, correction);
    const names = [...before, ...(correction?.names ?? [])];
    const again = readAgain(head, posts, taught, others, { postId: post.id, names });
    await write({
      coverage: {
        id,
        head: { ...head, races: again.races },
        memory: taught,
        ...rechunk({ newest, closed }, again.posts, index),
      },
    });
  });
}
