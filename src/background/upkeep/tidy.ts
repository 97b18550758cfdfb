import { revealed, withoutSpoilers } from "../../core/delay/spoilers";
import { isShown, noChoices } from "../../core/filter/filter";
import { unreadBy } from "../../core/filter/seen";
import { own } from "../../core/own";
import {
  coveragesToUnfollow,
  defaultRetention,
  type FollowedAge,
  isOld,
  isTidyingDue,
  type Retention,
} from "../../core/retention";
import { readOwnSettings, readUnreadCandidates } from "../../store/read";
import { asRemovable, closedChunks, type Removable, removeChunks } from "../../store/room";
import { readState, type State } from "../../store/state";
import { sweep } from "../../store/sweep";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { ifRoom, inTurn, inTurnWithRoom } from "../turn";
import { unfollowOn } from "./follows";

/**
 * Removes old read posts and coverages once a day, whenever the worker is awake. The time is stored last, so that a
 * tidying that was killed is repeated, as is one whose time has no room in a full storage.
 *
 * @returns whether it was due
 */
export async function tidyDaily({ tidied }: Pick<State, "tidied">): Promise<boolean> {
  const isDue = isTidyingDue(tidied, nowInstant());
  if (isDue) await ifRoom(tidy);
  return isDue;
}

/** Sets how much to keep, and removes the rest at once. */
export async function setRetention(keep: Retention): Promise<void> {
  await inTurnWithRoom(async () => write({ settings: { ...(await readOwnSettings()), keep } }));
  await tidy();
}

/** All of it in one turn, so that no post arrives in what is about to be removed. */
const tidy = (): Promise<void> =>
  inTurn(async () => {
    const state = await readState();
    const { keep = defaultRetention } = state.settings;
    await removeOld(state, keep);
    // Only here: on other machines it may have unread posts.
    for (const id of coveragesToUnfollow(await ages(state), keep)) await unfollowOn(id, "here");
    await sweep();
    await write({ tidied: nowInstant() });
  });

async function removeOld({ settings }: State, keep: Retention): Promise<void> {
  const now = nowInstant();
  const chosen: Removable[] = [];
  for (const { id, chunk } of await closedChunks(settings)) {
    const removable = isOld(chunk, keep, now) ? await asRemovable(id, chunk, settings, now) : undefined;
    if (removable) chosen.push(removable);
  }
  await removeChunks(chosen, {});
}

/** As far as a delayed reader may know: what hasn't ended for them must stay. */
async function ages({ settings, coverages }: State): Promise<FollowedAge[]> {
  const now = nowInstant();
  const candidates = await readUnreadCandidates(coverages, settings.spoilers);
  return coverages.map(({ id, head, source, seen }) => {
    const hiding = own(settings.spoilers, id);
    const isUnread = unreadBy(seen);
    const choices = own(settings.choices, id) ?? noChoices;
    const posts = revealed(candidates.get(id) ?? [], hiding, now);
    const hasUnread = posts.some((post) => isUnread(post) && isShown(post, choices));
    const { status } = withoutSpoilers(head, hiding, now);
    return { id, status, hasUnread, lastActiveAt: source.lastNewsAt ?? head.followedAt };
  });
}
