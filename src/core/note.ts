import * as z from "zod/mini";
import { Instant } from "./instant";

export const Note = z.object({
  what: z.enum([
    // Settings were damaged; what could be read is kept.
    "settings",
    // A coverage was damaged and is fetched again.
    "coverage",
    // Posts were damaged and are quarantined.
    "posts",
    // What the reader has seen, or what was learned of athletes, was damaged; what could be read is kept.
    "reading",
    "athletes",
    // Read posts were removed because the storage was full.
    "pruned",
  ]),
  at: Instant,
  /** The coverage that it is about. */
  coverage: z.optional(z.object({ id: z.string(), title: z.string() })),
  /** How many posts were removed. */
  count: z.optional(z.number()),
});
/**
 * What happened to stored data, shown to the reader until it is dismissed. Each has its sentence in `_locales` under
 * `note_<what>`.
 */
export type Note = z.infer<typeof Note>;
export const Notes = z.array(Note);
export type NoteCause = Note["what"];

const MAX_NOTES = 20;

/** Notes with the same id are shown as one. */
export const noteId = ({ what, coverage }: Pick<Note, "what" | "coverage">): string => `${what} ${coverage?.id ?? ""}`;

/** Adds a note, the newest last. It replaces one with the same id; their counts are added. */
export function withNote(notes: readonly Note[], note: Note): Note[] {
  const same = notes.find((other) => noteId(other) === noteId(note));
  const count = (same?.count ?? 0) + (note.count ?? 0);
  return [...withoutNote(notes, noteId(note)), { ...note, ...(count > 0 && { count }) }].slice(-MAX_NOTES);
}

export const withoutNote = (notes: readonly Note[], id: string): Note[] => notes.filter((note) => noteId(note) !== id);
