import { presentingFrom, type QuietPeriod, quietAt, snoozeFor } from "../../core/attention/quiet";
import { readSettings } from "../../store/read";
import { nowInstant } from "../clock";
import { clearNotifications } from "../present/notifications";
import { hideOverlays } from "../present/overlay-tabs";
import { present } from "../present/present";
import { storeQuiet } from "./preferences";

/**
 * Starts or ends a quiet period. Hides everything at once, before the period is stored, and once more afterwards, for
 * what was being shown meanwhile.
 */
export async function setQuiet(how: QuietPeriod | undefined): Promise<void> {
  if (how) await hideEverything();
  await storeQuiet(how);
  if (how) await hideEverything();
  await present();
}

/** Starts an hour of quiet for this reason; ends it if it is already quiet for this reason. */
export async function toggleQuiet(why: QuietPeriod["why"]): Promise<void> {
  const current = quietAt((await readSettings()).quietPeriod, nowInstant());
  const now = Date.now();
  const begun = why === "presenting" ? presentingFrom(now) : snoozeFor("1 h", now);
  await setQuiet(current?.why === why ? undefined : begun);
}

const hideEverything = (): Promise<unknown> => Promise.all([hideOverlays(), clearNotifications()]);
