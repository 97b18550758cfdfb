import { isShown, noChoices } from "../core/filter";
import { defaultRetention, type FollowedAge, isOld, isTidyingDue, type Retention, toLeave } from "../core/retention";
import { unreadBy } from "../core/seen";
import { readCoverage, readOwnSettings, readSettings, readTidied, readUnreadCandidates } from "../store/read";
import { asRemovable, closedChunks, type Removable, removeChunks } from "../store/room";
import { sweep } from "../store/sweep";
import { write } from "../store/write";
import { nowInstant } from "./clock";
import { unfollow } from "./follow";
import { inTurn } from "./queue";
import { inTurnWithRoom } from "./quota";

/**
 * Once a day, at a wake-up that there is anyway: lets go of what the reader has read and doesn't want to keep any longer.
 * That it is done is written last, so that what was killed half-way is done again.
 */
export async function tidyDaily(): Promise<void> {
  if (isTidyingDue(await readTidied(), nowInstant())) await tidy();
}

/** The reader says how much to keep; what is too much goes at once. */
export async function setRetention(keep: Retention): Promise<void> {
  await inTurnWithRoom(async () => write({ settings: { ...(await readOwnSettings()), keep } }));
  await tidy();
}

async function tidy(): Promise<void> {
  const { keep = defaultRetention } = await readSettings();
  await inTurn(() => removeOld(keep));
  // It is only put away here: other machines may have posts of it that are still to be read.
  for (const id of toLeave(await ages(), keep)) await unfollow(id, "here");
  await inTurn(async () => {
    await sweep();
    await write({ tidied: nowInstant() });
  });
}

async function removeOld(keep: Retention): Promise<void> {
  const { follows } = await readSettings();
  const now = nowInstant();
  const chosen: Removable[] = [];
  for (const { id, chunk } of await closedChunks(follows.map((follow) => follow.id))) {
    const removable = isOld(chunk, keep, now) ? await asRemovable(id, chunk) : undefined;
    if (removable) chosen.push(removable);
  }
  await removeChunks(chosen, {});
}

async function ages(): Promise<FollowedAge[]> {
  const { follows, choices } = await readSettings();
  const all = await Promise.all(
    follows.map(async ({ id }): Promise<FollowedAge[]> => {
      const coverage = await readCoverage(id);
      if (!coverage) return [];
      const { head, feed, seen } = coverage;
      const isUnread = unreadBy(seen);
      const posts = await readUnreadCandidates(id, coverage);
      const hasUnread = posts.some((post) => isUnread(post) && isShown(post, choices[id] ?? noChoices));
      return [{ id, status: head.status, hasUnread, lastActiveAt: feed.lastNewsAt ?? head.followedAt }];
    }),
  );
  return all.flat();
}
