import type { PreferencesChange } from "../core/preferences";
import { failed } from "../core/result";
import type { Handlers } from "../messaging/receive";
import { mayPollWhileWatched, silenceOf } from "../polling/due";
import { readSource } from "../storage/read";
import { mute, setAthlete, setLevel } from "./choices";
import { clear } from "./clear";
import { nowInstant } from "./clock";
import { correct } from "./correct";
import { bestOn } from "./discover";
import { follow, followReplay, unfollow } from "./follow";
import { hush } from "./hush";
import { dropIntention, intend } from "./intention";
import { dismissNote } from "./notes";
import { clearNotifications } from "./notify";
import { takePolicy } from "./policy";
import { poll } from "./poll";
import { setPreferences, setSpoilers } from "./preferences";
import { markAllRead, markSeen, undoMarkAllRead, visit } from "./reading";
import { previewBackup, restoreBackup } from "./restore";
import { settle } from "./settle";
import { setSync, syncIfDue } from "./sync";
import { leaveTabs } from "./tabs";
import { setRetention } from "./tidy";

/** What the views may ask for, and who does it. */
export const handlers: Handlers = {
  follow: ({ address, allowPrivate }) => settled(follow(address, allowPrivate).finally(() => dropIntention(address))),
  intendToFollow: ({ address, allowPrivate }) => intend(address, allowPrivate).then(() => null),
  dropIntention: ({ address }) => dropIntention(address).then(() => null),
  discover: ({ url, html }) => bestOn(html, url),
  followReplay: ({ speed }) => settled(followReplay(speed)),
  unfollow: ({ coverageId }) => settled(unfollow(coverageId).then(() => null)),
  setLevel: ({ coverageId, race, level }) => settled(setLevel(coverageId, race, level).then(() => null)),
  setAthlete: ({ coverageId, name, level }) => settled(setAthlete(coverageId, name, level).then(() => null)),
  mute: ({ coverageId, what, value, on }) => settled(mute(coverageId, what, value, on).then(() => null)),
  correctRaces: ({ coverageId, post, races }) =>
    settled(correct(coverageId, post, races ?? undefined).then(() => null)),
  setRetention: (keep) => settled(setRetention(keep).then(() => null)),
  setPreferences: ({ change }) => settled(changePreferences(change)),
  setSpoilers: ({ coverageId, spoilers }) => settled(setSpoilers(coverageId, spoilers).then(() => null)),
  setSync: ({ on }) =>
    settled(
      setSync(on)
        .then(syncIfDue)
        .then(() => null),
    ),
  hush: (data) => hush(data.hush ?? undefined).then(() => null),
  previewRestore: ({ text }) => previewBackup(text),
  restore: ({ text }) => settled(restoreBackup(text).finally(leaveTabs)),
  clear: () =>
    settled(
      clear()
        .finally(leaveTabs)
        .then(takePolicy)
        .then(() => null),
    ),
  dismissNote: ({ id }) => dismissNote(id).then(() => null),
  markSeen: ({ coverageId, postIds }) => settled(markSeen(coverageId, postIds).then(() => null)),
  markAllRead: ({ coverageId }) => settled(markAllRead(coverageId).then(() => null)),
  undoMarkAllRead: ({ coverageId }) => settled(undoMarkAllRead(coverageId).then(() => null)),
  visit: ({ coverageId }) => settled(visit(coverageId).then(() => null)),
  refresh: ({ coverageId }) => settled(refresh(coverageId)),
  watching: ({ coverageId }) => watching(coverageId),
};

/** Badge and alarm follow from what is stored, so each change ends with drawing them anew. */
async function settled<T>(change: Promise<T>): Promise<T> {
  const result = await change;
  await settle();
  return result;
}

async function changePreferences(change: PreferencesChange): Promise<null> {
  await setPreferences(change);
  if (change.overlay) await leaveTabs();
  if (change.alerts?.on === false) await clearNotifications();
  return null;
}

async function refresh(coverageId: string) {
  const source = await readSource(coverageId);
  if (!source) return failed({ code: "unfollowed" });
  // Said again without a note of it: each counts as a failure.
  const silence = source.feed.problem && silenceOf(source.feed, nowInstant());
  if (silence && source.feed.problem?.code === silence.code) return failed(silence);
  return poll(coverageId);
}

async function watching(coverageId: string): Promise<null> {
  const feed = (await readSource(coverageId))?.feed;
  if (!feed) return null;
  const now = nowInstant();
  const due = feed.replay ? feed.nextPollAt <= now : mayPollWhileWatched(feed, now);
  if (due) await settled(poll(coverageId));
  return null;
}
