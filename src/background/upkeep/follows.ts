import { newCoverage } from "../../core/coverage";
import { seenFrom } from "../../core/filter/seen";
import type { Instant } from "../../core/instant";
import { type Athlete, archivedOf, emptyMemory } from "../../core/race";
import type { Settings } from "../../core/settings";
import { isQuota } from "../../store/area";
import type { Changes } from "../../store/changes";
import { readPolicy } from "../../store/policy";
import { readArchivedAthletes, readMemory, readOwnSettings, readSettings } from "../../store/read";
import { removeCoverage, syncLogAfter, write } from "../../store/write";
import { isReplay } from "../refresh/replay";
import { inTurn } from "../turn";

/**
 * A followed coverage whose source hasn't been polled yet, and may lack permission. Posts from before the follow will
 * not be unread.
 */
export const notYetPolled = (id: string, url: string, now: Instant): NonNullable<Changes["coverage"]> => ({
  id,
  head: { ...newCoverage(id, url, now), title: id.replace(/^https:\/\/|\/$/g, ""), damaged: { lostUpTo: now } },
  source: { url, nextPollAt: now, failures: 0 },
  seen: seenFrom(now),
  memory: emptyMemory,
  newest: [],
  index: [],
});

/**
 * Unfollows a coverage, unless an organisation has locked it. It is removed from the settings first, so that a killed
 * worker leaves only what `sweep` removes. Choices for the replay are kept, since it may be played again. Call it in turn.
 *
 * @param where "here" if other machines go on following it
 */
export async function unfollowOn(id: string, where: "everywhere" | "here"): Promise<void> {
  const { rules } = await readSettings();
  const source = rules?.sources.find((one) => one.id === id);
  if (source?.locked) return;
  const policy = await readPolicy();
  const left = source && policy && { policy: { ...policy, left: [...new Set([...policy.left, id])] } };
  const settings = withoutFollow(await readOwnSettings(), id);
  await removeFollow(id, { settings, sync: await syncLogAfter(settings, where === "here"), ...left });
}

/** The same in turn, on all machines. */
export const unfollow = (id: string): Promise<void> => inTurn(() => unfollowOn(id, "everywhere"));

/** The settings without a coverage. */
export function withoutFollow(settings: Settings, id: string): Settings {
  const follows = settings.follows.filter((followed) => followed.id !== id);
  const choices = Object.fromEntries(Object.entries(settings.choices).filter(([of]) => of !== id || isReplay(id)));
  const { [id]: _seenLater, ...spoilers } = settings.spoilers;
  const { [id]: _added, ...results } = settings.results;
  return { ...settings, follows, choices, spoilers, results };
}

/** Writes changed settings and removes the coverage. Call it in turn. @param changes settings without the coverage */
export async function removeFollow(id: string, changes: Pick<Changes, "settings" | "sync" | "policy">): Promise<void> {
  await write({ ...changes, athletes: await archivedWith(id) }).catch((error) => {
    // A full storage must not prevent unfollowing: do without its athletes.
    if (!isQuota(error)) throw error;
    return write(changes);
  });
  // An organisation may still require it.
  if (!(await readSettings()).follows.some((followed) => followed.id === id)) await removeCoverage(id);
}

/** Athletes of unfollowed coverages and of this one: they help to recognise races of later coverages. */
async function archivedWith(coverageId: string): Promise<Athlete[] | undefined> {
  const { athletes } = await readMemory(coverageId);
  return athletes.length > 0 ? archivedOf(await readArchivedAthletes(), athletes) : undefined;
}
