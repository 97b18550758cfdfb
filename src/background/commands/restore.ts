import { withImported } from "../../core/preferences";
import type { RestorePreview } from "../../core/restore-preview";
import { ok, type Result } from "../../core/result";
import { previewRestore, restoring, restoringAthletes } from "../../store/merge-backup";
import { readOwnSettings } from "../../store/read";
import { readBackup } from "../../store/read-backup";
import { sweep } from "../../store/sweep";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { inTurnWithRoom, unlessFull } from "../turn";

/** What a file would add and change. Here and not in the settings: an old file has to be migrated by all that is known. */
export async function previewBackup(text: string): Promise<Result<RestorePreview>> {
  const backup = await readBackup(text);
  return backup.ok ? ok(await previewRestore(backup.value)) : backup;
}

/**
 * Brings back what a file has: coverage by coverage, each whole in one write, then choices and
 * preferences. Killed half-way, the
 * same file does the rest. Sources are asked anew, those without access say so.
 */
export async function restoreBackup(text: string): Promise<Result<null>> {
  const backup = await readBackup(text);
  if (!backup.ok) return backup;
  const { settings: theirs, preferences, athletes, coverages } = backup.value;
  for (const backedUp of coverages) {
    const stored = await unlessFull(() =>
      inTurnWithRoom(async () => {
        const { id, url } = backedUp;
        const settings = await readOwnSettings();
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
      const settings = await readOwnSettings();
      const { choices, keep, spoilers } = theirs;
      const changed = {
        ...settings,
        choices: { ...settings.choices, ...choices },
        // A file never shows at once what is seen later here.
        spoilers: { ...settings.spoilers, ...spoilers },
        ...(keep && { keep }),
        ...(preferences && { preferences: withImported(settings.preferences, preferences) }),
      };
      await write({ settings: changed, athletes: await restoringAthletes(athletes) });
      await sweep();
      return ok(null);
    }),
  );
}
