import { effective, policyOf, readManaged, readPolicy, type StoredPolicy } from "../../store/policy";
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
  if (changedPolicy(managed, state.policy) === undefined) return false;
  const added = await storePolicy(managed);
  if (added && added.length > 0) {
    const after = await readState();
    await Promise.all(added.map((id) => refresh(after, id)));
  }
  return added !== undefined;
}

/** @returns undefined if the policy is the stored one */
function changedPolicy(managed: Record<string, unknown>, before: StoredPolicy | undefined): StoredPolicy | undefined {
  if (Object.keys(managed).length === 0 && !before) return undefined;
  const after = policyOf({ managed, left: before?.left ?? [] });
  return JSON.stringify(after) === JSON.stringify(before) ? undefined : after;
}

/**
 * Stores a changed policy, and before it the coverages that it adds: repair takes a coverage for damaged that is followed and
 * isn't stored, while one that isn't followed yet is only swept.
 *
 * @returns the ids of added coverages; undefined if the policy is the stored one
 */
const storePolicy = (managed: Record<string, unknown>): Promise<string[] | undefined> =>
  inTurnWithRoom(async () => {
    const before = await readPolicy();
    const policy = changedPolicy(managed, before);
    if (!policy) return undefined;
    // Repair expects settings in every storage that has coverages.
    const settings = await readOwnSettings();
    const known = new Set(effective(settings, before).follows.map(({ id }) => id));
    const added = effective(settings, policy).follows.filter(({ id }) => !known.has(id));
    for (const { id, url } of added)
      if (!(await readCoverage(id))) await write({ settings, coverage: notYetPolled(id, url, nowInstant()) });
    await write({ settings, policy });
    return added.map(({ id }) => id);
  });
