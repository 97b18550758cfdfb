import { type Seen, withAllRead, withMarkAllUndone, withSeen, withVisit } from "../../core/filter/seen";
import { type Instant, latest } from "../../core/instant";
import { withoutNote } from "../../core/note";
import { readCoverage, readNotes, type StoredCoverage } from "../../store/read";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { inTurn, inTurnWithRoom } from "../turn";

/** Commands that change what the reader has seen. Each is safe to repeat. */

export const markSeen = (id: string, postIds: readonly string[]) =>
  changeSeen(id, ({ seen }) => withSeen(seen, postIds));

/** All that was there when the reader said so: what is stored before its turn isn't on their screen. */
export function markAllRead(id: string): Promise<void> {
  const said = nowInstant();
  return changeSeen(id, (coverage) => {
    const last = lastArrivalIn(coverage);
    // It arrives later than now only if the clock was set back.
    return withAllRead(coverage.seen, last > nowInstant() ? last : said, last);
  });
}

export const undoMarkAllRead = (id: string) => changeSeen(id, ({ seen }) => withMarkAllUndone(seen));
export const visit = (id: string) =>
  changeSeen(id, ({ seen, newest }) => withVisit(seen, { at: nowInstant(), newest: newest[0]?.publishedAt }));

function changeSeen(id: string, change: (coverage: StoredCoverage) => Seen): Promise<void> {
  return inTurnWithRoom(async () => {
    const coverage = await readCoverage(id);
    if (coverage) await write({ coverage: { id, seen: change(coverage) } });
  });
}

const lastArrivalIn = ({ newest, index }: StoredCoverage): Instant =>
  latest([...newest.map((post) => post.arrivedAt), ...index.map((chunk) => chunk.lastArrival)]);

/** Removes a note about stored data that the reader has dismissed. */
export const dismissNote = (id: string): Promise<void> =>
  inTurn(async () => write({ notes: withoutNote(await readNotes(), id) }));
