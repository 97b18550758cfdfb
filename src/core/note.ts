import * as z from "zod/mini";
import { Instant } from "./instant";

export const Note = z.object({
  what: z.enum([
    // Settings were damaged; what could be read is kept.
    "settings",
    // A coverage was damaged and is fetched anew.
    "coverage",
    // Posts were damaged and are set aside.
    "posts",
    // What was read or learnt was damaged; what could be read is kept.
    "reading",
    "athletes",
    // Read posts were removed for want of room.
    "pruned",
  ]),
  at: Instant,
  /** The coverage that it is about. */
  coverage: z.optional(z.object({ id: z.string(), title: z.string() })),
  /** Of posts that were removed. */
  count: z.optional(z.number()),
});
/**
 * What has happened to stored data that its reader should know, until they put it away. Each has its sentence in
 * `_locales` under `note_<what>`.
 */
export type Note = z.infer<typeof Note>;
export const Notes = z.array(Note);
export type NoteCause = Note["what"];

const MOST = 20;

/** Tells one note from another; what happens to the same again is said once. */
export const noteId = ({ what, coverage }: Pick<Note, "what" | "coverage">): string => `${what} ${coverage?.id ?? ""}`;

/** Notes with one more, the newest last; counts of the same add up. */
export function withNote(notes: readonly Note[], note: Note): Note[] {
  const same = notes.find((other) => noteId(other) === noteId(note));
  const count = (same?.count ?? 0) + (note.count ?? 0);
  return [...withoutNote(notes, noteId(note)), { ...note, ...(count > 0 && { count }) }].slice(-MOST);
}

export const withoutNote = (notes: readonly Note[], id: string): Note[] => notes.filter((note) => noteId(note) !== id);
