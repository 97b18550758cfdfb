import type { UntimedPost } from "../times/post-order";
import { isDateAlone } from "./dated";
import type { Entry } from "./entries";
import { listed, toPost } from "./post";

/** Entries without the hours that head a part of the page ("11 h"), and its date: nothing stands between them and the next entry. */
export function withoutHours(entries: readonly Entry[], base: string): readonly Entry[] {
  const list = listed(entries);
  const isHead = ({ mark, line }: Entry) => (mark.clock ?? 1) % 60 === 0 && mark.length >= line.length;
  return entries.filter(
    (entry, i) => !(isHead(entry) || (i === 0 && isDateAlone(entry))) || says(toPost(entry, list, base)),
  );
}

const says = ({ headline, body }: UntimedPost): boolean => headline !== undefined || body.length > 0;
