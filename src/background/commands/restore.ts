import { withImported } from "../../core/preferences";
import { ok, type Result } from "../../core/result";
import type { RestorePreview } from "../../core/sync/restore-preview";
import { athletesToRestore, changesToRestore, previewRestore, resultsToRestore } from "../../store/merge-backup";
import { readOwnSettings } from "../../store/read";
import { readBackup } from "../../store/read-backup";
import { sweep } from "../../store/sweep";
import { write } from "../../store/write";
import { eventName } from "../../text/event-name";
import { nowInstant } from "../clock";
import { inTurn, inTurnWithRoom, unlessFull } from "../turn";

/**
 * What a file would add and change, by the names of events: the rest of a title may say who won. Runs here and not in the
 * settings page, which doesn't load the migrations.
 */
export async function previewBackup(text: string): Promise<Result<RestorePreview>> {
  const backup = await readBackup(text);
  if (!backup.ok) return backup;
  const { coverages, ...settings } = await previewRestore(backup.value);
  return ok({ ...settings, coverages: coverages.map((one) => ({ ...one, title: eventName(one.title) })) });
}

/**
 * Imports a file: choices and preferences first, so that nobody sees a coverage without its delay, then each coverage in
 * one write. If the worker dies half-way, importing the same file again does the rest. Sources are polled again; those
 * without permission report that.
 */
export async function restoreBackup(text: string): Promise<Result<null>> {
  const backup = await readBackup(text);
  if (!backup.ok) return backup;
  const { settings: theirs, preferences, athletes, coverages } = backup.value;
  const chosen = await unlessFull(() =>
    inTurnWithRoom(async () => {
      const settings = await readOwnSettings();
      const { choices, keep, spoilers } = theirs;
      const changed = {
        ...settings,
        choices: { ...settings.choices, ...choices },
        // A file can only add spoiler protection, never remove it.
        spoilers: { ...settings.spoilers, ...spoilers },
        results: resultsToRestore(settings, theirs),
        ...(keep && { keep }),
        ...(preferences && { preferences: withImported(settings.preferences, preferences) }),
      };
      await write({ settings: changed, athletes: await athletesToRestore(athletes) });
      return ok(null);
    }),
  );
  if (!chosen.ok) return chosen;
  for (const backedUp of coverages) {
    const stored = await unlessFull(() =>
      inTurnWithRoom(async () => {
        const { id, url } = backedUp;
        const settings = await readOwnSettings();
        const isFollowed = settings.follows.some((follow) => follow.id === id);
        const start = theirs.follows.find((follow) => follow.id === id)?.start;
        const follow = { id, url, ...(start && { start }) };
        const follows = isFollowed ? settings.follows : [...settings.follows, follow];
        await write({ settings: { ...settings, follows }, coverage: await changesToRestore(backedUp, nowInstant()) });
        return ok(null);
      }),
    );
    if (!stored.ok) return stored;
  }
  await inTurn(sweep);
  return ok(null);
}
