import { policyOf, readManaged, readPolicy, type StoredPolicy } from "../../store/policy";
import { readCoverage, readOwnSettings } from "../../store/read";
import type { State } from "../../store/state";
import { readState } from "../../store/state";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { refresh } from "../refresh/on-demand";
import { inTurnWithRoom } from "../turn";
import { notYetPolled } from "./follows";

/**
 * Stores an organisation's policy if it has changed, and follows its sources. If the worker dies half-way, the next
 * start does the rest.
 *
 * @returns whether anything has changed
 */
export async function applyPolicy(state: State): Promise<boolean> {
  const managed = await readManaged();
  const isChanged = changedPolicy(managed, state.policy) !== undefined && (await storePolicy(managed));
  const { settings, coverages } = isChanged ? await readState() : state;
  const known = new Set(coverages.map(({ id }) => id));
  const sources = new Set(settings.rules?.sources.map(({ id }) => id));
  const added: string[] = [];
  for (const { id, url } of settings.follows) {
    if (sources.has(id) && !known.has(id) && (await startFollowing(id, url))) added.push(id);
  }
  if (added.length > 0) {
    const after = await readState();
    await Promise.all(added.map((id) => refresh(after, id)));
  }
  return isChanged;
}

/** @returns undefined if the policy is the stored one */
function changedPolicy(managed: Record<string, unknown>, before: StoredPolicy | undefined): StoredPolicy | undefined {
  if (Object.keys(managed).length === 0 && !before) return undefined;
  const after = policyOf({ managed, left: before?.left ?? [] });
  return JSON.stringify(after) === JSON.stringify(before) ? undefined : after;
}

const storePolicy = (managed: Record<string, unknown>): Promise<boolean> =>
  inTurnWithRoom(async () => {
    const policy = changedPolicy(managed, await readPolicy());
    // Repair expects settings in every storage that has coverages.
    if (policy) await write({ settings: await readOwnSettings(), policy });
    return policy !== undefined;
  });

/** @returns whether it wasn't followed before */
function startFollowing(id: string, url: string): Promise<boolean> {
  return inTurnWithRoom(async () => {
    if (await readCoverage(id)) return false;
    await write({ settings: await readOwnSettings(), coverage: notYetPolled(id, url, nowInstant()) });
    return true;
  });
}
