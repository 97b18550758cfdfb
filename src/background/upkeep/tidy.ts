import { isShown, noChoices } from "../../core/filter";
import { own } from "../../core/own";
import { defaultRetention, type FollowedAge, isOld, isTidyingDue, type Retention, toLeave } from "../../core/retention";
import { unreadBy } from "../../core/seen";
import { readOwnSettings, readUnreadCandidates } from "../../store/read";
import { asRemovable, closedChunks, type Removable, removeChunks } from "../../store/room";
import { readState, type State } from "../../store/state";
import { sweep } from "../../store/sweep";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { inTurn, inTurnWithRoom } from "../turn";
import { unfollow } from "./follows";

/**
 * Once a day, at a wake-up that there is anyway: removes what the reader has read and doesn't want to keep any longer.
 * That it is done is written last, so that what was killed half-way is done again.
 *
 * @returns whether it was due
 */
export async function tidyDaily({ tidied }: Pick<State, "tidied">): Promise<boolean> {
  const isDue = isTidyingDue(tidied, nowInstant());
  if (isDue) await tidy();
  return isDue;
}

/** The reader says how much to keep; what is too much goes at once. */
export async function setRetention(keep: Retention): Promise<void> {
  await inTurnWithRoom(async () => write({ settings: { ...(await readOwnSettings()), keep } }));
  await tidy();
}

async function tidy(): Promise<void> {
  const state = await readState();
  const { keep = defaultRetention } = state.settings;
  await inTurn(() => removeOld(state, keep));
  // It is removed here alone: other machines may have posts of it that are still to be read.
  for (const id of toLeave(await ages(state), keep)) await unfollow(id, "here");
  await inTurn(async () => {
    await sweep();
    await write({ tidied: nowInstant() });
  });
}

async function removeOld({ settings }: State, keep: Retention): Promise<void> {
  const now = nowInstant();
  const chosen: Removable[] = [];
  for (const { id, chunk } of await closedChunks(settings.follows.map((follow) => follow.id))) {
    const removable = isOld(chunk, keep, now) ? await asRemovable(id, chunk) : undefined;
    if (removable) chosen.push(removable);
  }
  await removeChunks(chosen, {});
}

async function ages({ settings, coverages }: State): Promise<FollowedAge[]> {
  const candidates = await readUnreadCandidates(coverages);
  return coverages.map(({ id, head, source, seen }) => {
    const isUnread = unreadBy(seen);
    const choices = own(settings.choices, id) ?? noChoices;
    const hasUnread = (candidates.get(id) ?? []).some((post) => isUnread(post) && isShown(post, choices));
    return { id, status: head.status, hasUnread, lastActiveAt: source.lastNewsAt ?? head.followedAt };
  });
}
