import { seenAfterDelay } from "../../core/delay/spoilers";
import { own } from "../../core/own";
import type { Settings } from "../../core/settings";
import type { Changes } from "../../store/changes";
import { readAllPosts, readCoverage, readOwnSettings } from "../../store/read";
import { write } from "../../store/write";
import { nowInstant } from "../clock";

/**
 * What its reader has seen of a coverage whose delay ends now, to be written with the settings or before them: until the
 * delay ends, it is the same.
 *
 * @returns undefined if it has no delay, or can't be read
 */
export async function endedDelay({ spoilers }: Settings, id: string): Promise<Changes["coverage"]> {
  const delay = own(spoilers, id);
  const coverage = delay && (await readCoverage(id));
  if (!coverage) return undefined;
  return { id, seen: seenAfterDelay(coverage.seen, await readAllPosts(coverage), delay, nowInstant()) };
}

/** Writes that. Call it in turn, before the settings are written. */
export async function keepUnread(id: string): Promise<void> {
  const coverage = await endedDelay(await readOwnSettings(), id);
  if (coverage) await write({ coverage });
}
