import type { RestoreCounts } from "../core/backup";
import { ok, type Result } from "../core/result";
import { readBackup } from "../storage/backup";
import { readSettings } from "../storage/read";
import { countRestore, restoring, restoringAthletes } from "../storage/restore";
import { sweep } from "../storage/sweep";
import { write } from "../storage/write";
import { nowInstant } from "./clock";
import { inTurnWithRoom, unlessFull } from "./quota";

/**
 * Brings back what a file has: coverage by coverage, each whole in one write, then the choices. Killed half-way, the
 * same file does the rest. Sources are asked anew, those without access say so.
 */
export async function restoreBackup(text: string): Promise<Result<RestoreCounts>> {
  const backup = await readBackup(text);
  if (!backup.ok) return backup;
  const { settings: theirs, athletes, coverages } = backup.value;
  const counts = await countRestore(backup.value);
  for (const backedUp of coverages) {
    const stored = await unlessFull(() =>
      inTurnWithRoom(async () => {
        const { id, url } = backedUp;
        const settings = await readSettings();
        const isFollowed = settings.follows.some((follow) => follow.id === id);
        const follows = isFollowed ? settings.follows : [...settings.follows, { id, url }];
        await write({ settings: { ...settings, follows }, coverage: await restoring(backedUp, nowInstant()) });
        return ok(null);
      }),
    );
    if (!stored.ok) return stored;
  }
  return unlessFull(() =>
    inTurnWithRoom(async () => {
      const settings = await readSettings();
      const { choices, keep } = theirs;
      const changed = { ...settings, choices: { ...settings.choices, ...choices }, ...(keep && { keep }) };
      await write({ settings: changed, athletes: await restoringAthletes(athletes) });
      await sweep();
      return ok(counts);
    }),
  );
}
