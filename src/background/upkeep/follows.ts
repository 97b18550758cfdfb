import { newCoverage } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { normalizeName } from "../../core/normalize";
import { type Athlete, emptyMemory } from "../../core/race";
import { seenFrom } from "../../core/seen";
import type { Settings } from "../../core/settings";
import { isQuota } from "../../store/area";
import { readPolicy } from "../../store/policy";
import { readAthletesOf, readMemory, readOwnSettings, readSettings } from "../../store/read";
import { type Changes, noticed, removeCoverage, write } from "../../store/write";
import { isReplay } from "../refresh/replay";
import { inTurn } from "../turn";

/**
 * A coverage that is followed though nobody has asked its source yet, and may have no permission to: as it is stored
 * until then. What was posted before is no news.
 */
export const unasked = (id: string, url: string, now: Instant): NonNullable<Changes["coverage"]> => ({
  id,
  head: { ...newCoverage(id, url, now), title: id.replace(/^https:\/\/|\/$/g, ""), damaged: { lostUpTo: now } },
  source: { url, nextPollAt: now, failures: 0 },
  seen: seenFrom(now),
  memory: emptyMemory,
  newest: [],
  index: [],
});

/**
 * Stops following: first out of the settings, so that a worker killed in between leaves only rubbish to sweep. The
 * replay is played again and again; what was chosen for it stays. What an organisation has locked stays too.
 *
 * @param where "here" where other machines go on following it
 */
export function unfollow(id: string, where: "everywhere" | "here" = "everywhere"): Promise<void> {
  return inTurn(async () => {
    const { rules } = await readSettings();
    const source = rules?.sources.find((one) => one.id === id);
    if (source?.locked) return;
    const policy = await readPolicy();
    const left = source && policy && { policy: { ...policy, left: [...new Set([...policy.left, id])] } };
    const settings = withoutFollow(await readOwnSettings(), id);
    await removeFollow(id, { settings, sync: await noticed(settings, where === "here"), ...left });
  });
}

/** The settings without a coverage. */
export function withoutFollow(settings: Settings, id: string): Settings {
  const follows = settings.follows.filter((followed) => followed.id !== id);
  const choices = Object.fromEntries(Object.entries(settings.choices).filter(([of]) => of !== id || isReplay(id)));
  const { [id]: _seenLater, ...spoilers } = settings.spoilers;
  return { ...settings, follows, choices, spoilers };
}

/** Writes the changes and removes the coverage; call it in turn. @param changes of the settings, without it */
export async function removeFollow(id: string, changes: Pick<Changes, "settings" | "sync" | "policy">): Promise<void> {
  await write({ ...changes, athletes: await archivedWith(id) }).catch((error) => {
    // A full storage must not keep anyone from unfollowing; its athletes are the price.
    if (!isQuota(error)) throw error;
    return write(changes);
  });
  // An organisation may have it followed still.
  if (!(await readSettings()).follows.some((followed) => followed.id === id)) await removeCoverage(id);
}

/** Enough for years of races. */
const MOST_ATHLETES = 1000;

/** Whom coverages have named that are followed no more, this one with them: next year they race again. */
async function archivedWith(coverageId: string): Promise<Athlete[] | undefined> {
  const before = await readAthletesOf([]);
  const { athletes } = await readMemory(coverageId);
  if (athletes.length === 0) return undefined;
  const byName = new Map<string, Athlete>();
  for (const athlete of [...before, ...athletes]) {
    const key = normalizeName(athlete.name);
    // The newest stand last, so that the oldest are the first to be forgotten.
    byName.delete(key);
    byName.set(key, athlete);
  }
  return [...byName.values()].slice(-MOST_ATHLETES);
}
