import { withoutNote } from "../core/note";
import { readNotes } from "../store/read";
import { write } from "../store/write";
import { inTurn } from "./queue";

/** The reader has read it. */
export const dismissNote = (id: string): Promise<void> =>
  inTurn(async () => write({ notes: withoutNote(await readNotes(), id) }));
