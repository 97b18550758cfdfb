import { expect, it } from "vitest";
import { type Note, noteId, withNote, withoutNote } from "./note";

const at = (minute: number) => `2026-04-26T10:${String(minute).padStart(2, "0")}:00.000Z`;
const lost = (id: string, minute = 0): Note => ({ what: "posts", at: at(minute), coverage: { id, title: id } });

it("a note takes the place of one about the same, and their counts are added", () => {
  const pruned = (count: number, minute: number): Note => ({ what: "pruned", at: at(minute), count });
  const notes = [pruned(3, 0), lost("a"), pruned(4, 1), lost("a", 2)].reduce<Note[]>(withNote, []);
  expect(notes).toEqual([pruned(7, 1), lost("a", 2)]);
  expect(withoutNote(notes, noteId(lost("a")))).toEqual([pruned(7, 1)]);
});

it("of many, the twenty newest stay", () => {
  const many = Array.from({ length: 25 }, (_, i) => lost(`${i}`, i));
  expect(many.reduce<Note[]>(withNote, [])).toEqual(many.slice(5));
});
