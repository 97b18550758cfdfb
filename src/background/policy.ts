import { type EffectiveSettings, policyOf, readManaged, readPolicy } from "../store/policy";
import { readCoverage, readOwnSettings, readSettings } from "../store/read";
import { write } from "../store/write";
import { nowInstant } from "./clock";
import { arriving } from "./follow";
import { poll } from "./poll";
import { inTurnWithRoom } from "./quota";

/**
 * Takes over what an office has set, where it has changed, and follows what it follows. Killed half-way, the next start
 * does the rest.
 *
 * @returns whether anything has changed
 */
export async function takePolicy(): Promise<boolean> {
  const managed = await readManaged();
  const changed = await inTurnWithRoom(async () => {
    const before = await readPolicy();
    const after =
      Object.keys(managed).length > 0 || before ? policyOf({ managed, left: before?.left ?? [] }) : undefined;
    if (!after || JSON.stringify(after) === JSON.stringify(before)) return false;
    // The settings stand in every storage that has coverages.
    await write({ settings: await readOwnSettings(), policy: after });
    return true;
  });
  const { rules, follows } = await readSettings();
  const ids = (rules?.sources ?? []).map(({ id }) => id);
  const added: string[] = [];
  for (const { id, url } of follows) if (ids.includes(id) && (await startFollowing(id, url))) added.push(id);
  await Promise.all(added.map(poll));
  return changed;
}

/** @returns whether it wasn't followed before */
function startFollowing(id: string, url: string): Promise<boolean> {
  return inTurnWithRoom(async () => {
    if (await readCoverage(id)) return false;
    await write({ settings: await readOwnSettings(), coverage: arriving(id, url, nowInstant()) });
    return true;
  });
}

export const maySync = ({ rules }: EffectiveSettings): boolean => rules?.sync !== false;
