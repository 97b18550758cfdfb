import type { Level } from "../../../core/filter/filter";
import type { Race } from "../../../core/race";
import { send } from "../../../messaging/send";

/**
 * Follows a race, or no longer. Of a page with one race all posts are about it, those too that don't say so: they count with
 * it.
 *
 * @param followedAt its level if it is followed
 */
export async function setFollowed(
  { id: coverageId, races }: { id: string; races: readonly Race[] },
  raceId: string,
  on: boolean,
  followedAt: Level = "count",
): Promise<void> {
  const level = on ? followedAt : "show";
  await send("setLevel", { coverageId, race: { id: raceId }, level });
  if (races.length === 1) await send("setLevel", { coverageId, race: "others", level });
}
