import type { Note } from "../core/note";
import { plural, type Translate } from "./translate";

/** What has happened to stored data, for its reader. */
export function noteSentence({ what, coverage, count = 0 }: Note, t: Translate): string {
  return what === "pruned" ? plural(t, "note_pruned", count) : t(`note_${what}`, coverage?.title ?? "");
}
