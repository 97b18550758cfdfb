import { isKeyEvent } from "./about";
import type { Post } from "./coverage";
import { type Choices, countedFor, isCounted, isShown } from "./filter";
import { type Seen, unreadBy } from "./seen";

export interface Unread {
  /** Unread posts that count in the badge, newest first. */
  counted: Post[];
  /** Ids of the races for which they count. */
  races: string[];
  /** Per race id: unread posts that the filter lets through. */
  byRace: ReadonlyMap<string, number>;
  /** Whether a key event is among the counted. */
  keyEvent: boolean;
}

/** @param posts newest first, at least every post that arrived after `seen.readUpTo` */
export function unreadOf(posts: readonly Post[], seen: Seen, choices: Choices): Unread {
  const isUnread = unreadBy(seen);
  const unread = posts.filter((post) => isUnread(post) && isShown(post, choices));
  const counted = unread.filter((post) => isCounted(post, choices));
  const byRace = new Map<string, number>();
  for (const { id } of unread.flatMap((post) => post.races)) byRace.set(id, (byRace.get(id) ?? 0) + 1);
  const races = [...new Set(counted.flatMap((post) => countedFor(post, choices)))];
  return { counted, races, byRace, keyEvent: counted.some(isKeyEvent) };
}
