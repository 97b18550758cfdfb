import { subMinutes } from "date-fns/subMinutes";
import { readIntention } from "../store/read";
import { removeIntention, write } from "../store/write";
import { nowInstant } from "./clock";
import { follow } from "./follow";
import { inTurn } from "./queue";
import { inTurnWithRoom } from "./quota";
import { mayRead } from "./source";

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

/** Follows what the reader wanted to follow, once they have given access to it; doing so twice does no harm. */
export async function followIntended(): Promise<void> {
  const intention = await readIntention();
  if (!intention) return;
  if (intention.at < subMinutes(nowInstant(), GOOD_FOR_MINUTES).toISOString()) return dropIntention(intention.address);
  if (!(await mayRead(intention.address))) return;
  await follow(intention.address, intention.allowPrivate);
  // Only now: a worker that is killed before follows it at its next start.
  await dropIntention(intention.address);
}
