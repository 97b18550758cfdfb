import { isAbout, isSurelyAbout, type Post } from "../../../core/coverage";
import { gistOf } from "../../../core/filter/digest";
import type { Instant } from "../../../core/instant";
import type { Race } from "../../../core/race";
import type { RaceLine } from "../../../text/race-line";

/** How one race stands, in one line. */
export interface RaceNews {
  /** Who leads or won, when it starts, or the newest headline about it; undefined where nothing is known of it. */
  says?: string;
  /** When the post that says so was published, where that is certain. */
  at?: Instant;
  /** It is how the race stands or when it starts, not a headline. */
  isStanding?: true;
}

/**
 * What there is to say of a race: how it stands, else its newest headline.
 *
 * @param line how it stands or when it starts, where that is known
 * @param posts newest first
 * @param isOver whether its coverage has ended: who led then is no news
 */
export function raceNews(race: Race, line: RaceLine | undefined, posts: readonly Post[], isOver: boolean): RaceNews {
  if (line && !(isOver && line.at && !line.isFinal)) return { says: line.says, at: line.at, isStanding: true };
  // The race first: to tell what a post says costs more, and there may be thousands.
  const tells = (post: Post) => !post.withdrawn && gistOf(post) !== "";
  const post =
    posts.find((one) => isSurelyAbout(one, race.id) && tells(one)) ??
    posts.find((one) => isAbout(one, race.id) && tells(one));
  if (!post) return {};
  return { says: withoutName(gistOf(post), race), ...(post.printedTime === undefined && { at: post.publishedAt }) };
}

/** "Women's ski cross: Okafor leads" stands behind the race's name already. */
function withoutName(headline: string, { name, aliases }: Race): string {
  const said = [name, ...aliases].find((one) => headline.toLowerCase().startsWith(one.toLowerCase()));
  const rest = said === undefined ? undefined : /^\s*[:–—|-]\s*(\S.*)$/su.exec(headline.slice(said.length))?.[1];
  return rest ?? headline;
}

/** The rows that stand on the board before it is unfolded. */
const ROWS = 6;

/**
 * The followed races in the order of the board, those with unread posts first where there are more than it has room for.
 *
 * @param unread unread posts by race
 * @returns the rows that are shown, and those that are folded away
 */
export function boardRows(
  races: readonly Race[],
  unread: ReadonlyMap<string, number> = new Map(),
): { shown: readonly Race[]; folded: readonly Race[] } {
  if (races.length <= ROWS) return { shown: races, folded: [] };
  const busy = races.filter(({ id }) => unread.has(id));
  const all = [...busy, ...races.filter(({ id }) => !unread.has(id))];
  // One row is the fold's own, unless all rows have something to say.
  const room = busy.length >= ROWS ? ROWS : ROWS - 1;
  return { shown: all.slice(0, room), folded: all.slice(room) };
}
