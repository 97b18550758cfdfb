import { subMinutes } from "date-fns/subMinutes";
import type { Intention } from "../../core/settings";
import { readIntention } from "../../store/read";
import { removeIntention, write } from "../../store/write";
import { nowInstant } from "../clock";
import { mayRead } from "../refresh/ask";
import { inTurn, inTurnWithRoom } from "../turn";
import { follow } from "./follow";

/** The prompt for access may close the popup before it can say "follow"; a click that long ago is no wish any more. */
const GOOD_FOR_MINUTES = 5;

/** Remembers what the reader wants to follow; a later wish takes the place of an earlier one. */
export const intend = (address: string, allowPrivate?: true): Promise<void> =>
  inTurnWithRoom(() => write({ intention: { address, ...(allowPrivate && { allowPrivate }), at: nowInstant() } }));

/** Forgets the wish to follow this address, but not another that came since. */
export const dropIntention = (address: string): Promise<void> =>
  inTurn(async () => {
    if ((await readIntention())?.address === address) await removeIntention();
  });

/**
 * Follows what the reader wanted to follow, once they have given access to it; doing so twice does no harm.
 *
 * @param known as the caller has read it
 * @returns whether it was followed
 */
export async function followIntended(known?: Intention): Promise<boolean> {
  const intention = known ?? (await readIntention());
  if (!intention) return false;
  const { address, allowPrivate, at } = intention;
  const isOld = at < subMinutes(nowInstant(), GOOD_FOR_MINUTES).toISOString();
  if (!isOld && !(await mayRead(address))) return false;
  if (!isOld) await follow(address, allowPrivate);
  // Only now: a worker that is killed before follows it at its next start.
  await dropIntention(address);
  return !isOld;
}
