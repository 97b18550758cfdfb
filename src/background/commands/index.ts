import type { PreferencesChange } from "../../core/preferences";
import { failed, type Result } from "../../core/result";
import { isDue, mayPollWhileWatched, requestedPause } from "../../fetch/due";
import type { Handlers } from "../../messaging/receive";
import { readSource } from "../../store/read";
import { heldIn, readState } from "../../store/state";
import { nowInstant } from "../clock";
import { clearNotifications } from "../present/notifications";
import { closeOverlays } from "../present/overlay-tabs";
import { present } from "../present/present";
import { refresh, refreshResults } from "../refresh/on-demand";
import { unfollow } from "../upkeep/follows";
import { applyPolicy } from "../upkeep/organisation";
import { setSync, syncIfDue } from "../upkeep/sync";
import { setRetention } from "../upkeep/tidy";
import { mute, setAthlete, setLevel, setLevels, setNewRaces, setWord } from "./choices";
import { clear } from "./clear";
import { dropIntention, intend } from "./intention";
import { dismissNote, markAllRead, markSeen, undoMarkAllRead, visit } from "./mark-read";
import {
  addResults,
  bestOn,
  correct,
  fetchCalendar,
  follow,
  followReplay,
  removeResults,
  setResultsRace,
  setStart,
} from "./on-demand";
import { pauseSpoilers, setPreferences, setSpoilers } from "./preferences";
import { setQuiet } from "./quiet";
import { previewBackup, restoreBackup } from "./restore";

/** The handler of each command that views may send. */
export const handlers: Handlers = {
  follow: ({ address, allowPrivate }) => presented(follow(address, allowPrivate).finally(() => dropIntention(address))),
  intendToFollow: (wish) => intend(wish),
  dropIntention: ({ address }) => dropIntention(address),
  discover: ({ url, html }) => bestOn(html, url),
  addResults: ({ coverageId, address, allowPrivate }) =>
    presented(addResults(coverageId, address, allowPrivate).finally(() => dropIntention(address))),
  fetchCalendar: ({ address, allowPrivate }) => fetchCalendar(address, allowPrivate),
  setStart: ({ coverageId, at }) => presented(setStart(coverageId, at)),
  removeResults: ({ coverageId, address }) => presented(removeResults(coverageId, address)),
  setResultsRace: ({ coverageId, address, name, race }) =>
    presented(setResultsRace(coverageId, address, name, race ?? undefined)),
  followReplay: ({ speed }) => presented(followReplay(speed)),
  unfollow: ({ coverageId }) => presented(unfollow(coverageId)),
  setLevel: ({ coverageId, race, level }) => presented(setLevel(coverageId, race, level)),
  setLevels: ({ coverageId, levels }) => presented(setLevels(coverageId, levels)),
  setNewRaces: ({ coverageId, level }) => presented(setNewRaces(coverageId, level)),
  setAthlete: ({ coverageId, name, level }) => presented(setAthlete(coverageId, name, level)),
  setWord: ({ coverageId, word, level }) => presented(setWord(coverageId, word, level)),
  mute: ({ coverageId, what, value, on }) => presented(mute(coverageId, what, value, on)),
  correctRaces: ({ coverageId, post, races }) => presented(correct(coverageId, post, races ?? undefined)),
  setRetention: (keep) => presented(setRetention(keep)),
  setPreferences: ({ change }) => presented(changePreferences(change)),
  setSpoilers: ({ coverageId, spoilers }) => presented(setSpoilers(coverageId, spoilers)),
  pauseSpoilers: ({ coverageId, on }) => presented(pauseSpoilers(coverageId, on)),
  setSync: ({ on }) => presented(setSync(on).then(() => syncIfDue())),
  setQuiet: ({ quietPeriod }) => setQuiet(quietPeriod ?? undefined),
  previewRestore: ({ text }) => previewBackup(text),
  restore: ({ text }) => presented(restoreBackup(text).finally(closeOverlays)),
  clear: () => presented(clear().finally(closeOverlays).then(readState).then(applyPolicy)),
  dismissNote: ({ id }) => dismissNote(id),
  markSeen: ({ coverageId, postIds }) => presented(markSeen(coverageId, postIds)),
  markAllRead: ({ coverageId }) => presented(markAllRead(coverageId)),
  undoMarkAllRead: ({ coverageId }) => presented(undoMarkAllRead(coverageId)),
  visit: ({ coverageId }) => presented(visit(coverageId)),
  refresh: ({ coverageId }) => presented(refreshNow(coverageId)),
  watching: ({ coverageId }) => refreshWhileWatched(coverageId),
};

/** Badge and alarm are derived from storage, so they are updated after each change. */
async function presented<T>(change: Promise<T>): Promise<T> {
  const result = await change;
  await present();
  return result;
}

async function changePreferences(change: PreferencesChange): Promise<void> {
  await setPreferences(change);
  if (change.overlay) await closeOverlays();
  if (change.alerts?.on === false) await clearNotifications();
}

async function refreshNow(id: string): Promise<Result<null>> {
  const state = await readState();
  const source = heldIn(state, id)?.source;
  if (!source) return failed({ code: "unfollowed" });
  // Storing the same problem again would count as another failure.
  const pause = source.problem && requestedPause(source, nowInstant());
  const results = refreshResults(state, id, () => true);
  if (pause && source.problem?.code === pause.code) {
    await results;
    return failed(pause);
  }
  const [refreshed] = await Promise.all([refresh(state, id), results]);
  return refreshed;
}

async function refreshWhileWatched(id: string): Promise<void> {
  // Views ask every few seconds: most of the time this little is enough to know.
  const source = (await readSource(id))?.source;
  if (!source) return;
  const now = nowInstant();
  const due = source.replay ? source.nextPollAt <= now : mayPollWhileWatched(source, now);
  if (due) await presented(readState().then((state) => refresh(state, id)));
  if (source.results?.some((one) => isDue(one, now)))
    await presented(readState().then((state) => refreshResults(state, id)));
}
