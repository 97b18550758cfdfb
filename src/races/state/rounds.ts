import type { PublishedPost } from "../../core/coverage";
import { isFinal, isHeat } from "../kinds/kind";

/**
 * Tells heats from finals, whose winners alone have won the race. A post is of a heat if it says so, or if the last post of its
 * race that says which it is of does.
 *
 * @returns says whether a post is of a heat of one of its races, given its place among the posts; and remembers it
 */
export function rounds(): (post: PublishedPost, races: readonly { id: string }[], at: number) => boolean {
  const heats = new Map<string, Map<number, boolean>>();
  return (post, races, at) => {
    const said = isHeat(post) ? true : isFinal(post) ? false : undefined;
    return races
      .map(({ id }) => {
        const ofRace = heats.get(id) ?? new Map<number, boolean>();
        heats.set(id, ofRace);
        if (said !== undefined) ofRace.set(at, said);
        const last = Math.max(-1, ...[...ofRace.keys()].filter((one) => one <= at));
        return ofRace.get(last) === true;
      })
      .some(Boolean);
  };
}
