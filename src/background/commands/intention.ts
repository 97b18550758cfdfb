import { subMinutes } from "date-fns/subMinutes";
import type { Intention } from "../../core/settings";
import { readIntention } from "../../store/read";
import { removeIntention, write } from "../../store/write";
import { nowInstant } from "../clock";
import { mayRead } from "../permission";
import { inTurn, inTurnWithRoom } from "../turn";
import { addResults, follow } from "./on-demand";

/** An older click on "follow" is no longer what the reader wants. */
const VALID_FOR_MINUTES = 5;

/**
 * Stores what the reader wants to follow, or to add as results to a coverage, because the permission prompt may close the popup. Replaces an earlier
 * intention.
 */
export const intend = ({ address, allowPrivate, coverageId }: Omit<Intention, "at">): Promise<void> =>
  inTurnWithRoom(() =>
    write({
      intention: {
        address,
        ...(allowPrivate && { allowPrivate }),
        ...(coverageId !== undefined && { coverageId }),
        at: nowInstant(),
      },
    }),
  );

/** Removes the intention to follow this address, but not a later one for another address. */
export const dropIntention = (address: string): Promise<void> =>
  inTurn(async () => {
    if ((await readIntention())?.address === address) await removeIntention();
  });

/**
 * Follows what the reader wanted to follow, once its permission is granted. Safe to repeat.
 *
 * @param known the intention, if the caller has already read it
 * @returns whether it was followed
 */
export async function followIntended(known?: Intention): Promise<boolean> {
  const intention = known ?? (await readIntention());
  if (!intention) return false;
  const { address, allowPrivate, coverageId, at } = intention;
  const isOld = at < subMinutes(nowInstant(), VALID_FOR_MINUTES).toISOString();
  if (!isOld && !(await mayRead(address))) return false;
  if (!isOld) await (coverageId ? addResults(coverageId, address, allowPrivate) : follow(address, allowPrivate));
  // Last, so that the next start follows it if the worker dies before.
  await dropIntention(address);
  return !isOld;
}
