import { presentingFrom, type QuietPeriod, quietAt, snoozeFor } from "../../core/quiet-period";
import { readSettings } from "../../store/read";
import { nowInstant } from "../clock";
import { clearNotifications } from "../present/notifications";
import { hideOverlays } from "../present/overlay-tabs";
import { present } from "../present/present";
import { storeQuiet } from "./preferences";

/** Quiet at once, in every tab, before anything is stored; and once more, for what was on its way. It ends by itself. */
export async function setQuiet(how: QuietPeriod | undefined): Promise<void> {
  if (how) await hideEverything();
  await storeQuiet(how);
  if (how) await hideEverything();
  await present();
}

/** Quiet for an hour for this reason; or, where it is quiet for this reason already, no longer. */
export async function toggleQuiet(why: QuietPeriod["why"]): Promise<void> {
  const current = quietAt((await readSettings()).quietPeriod, nowInstant());
  const now = Date.now();
  const begun = why === "presenting" ? presentingFrom(now) : snoozeFor("1 h", now);
  await setQuiet(current?.why === why ? undefined : begun);
}

const hideEverything = (): Promise<unknown> => Promise.all([hideOverlays(), clearNotifications()]);
