import { type Hush, hushAt, presentingFrom, snoozeFor } from "../core/hush";
import { readSettings } from "../store/read";
import { nowInstant } from "./clock";
import { clearNotifications } from "./notify";
import { setHush } from "./preferences";
import { settle } from "./settle";
import { quietTabs } from "./tabs";

/** Quiet at once, in every tab, before anything is stored; and once more, for what was on its way. It ends by itself. */
export async function hush(how: Hush | undefined): Promise<void> {
  if (how) await fallSilent();
  await setHush(how);
  if (how) await fallSilent();
  await settle();
}

/** Quiet for an hour for this reason; or, where it is quiet for this reason already, no longer. */
export async function toggleHush(why: Hush["why"]): Promise<void> {
  const current = hushAt((await readSettings()).hush, nowInstant());
  const now = Date.now();
  const begun = why === "presenting" ? presentingFrom(now) : snoozeFor("1 h", now);
  await hush(current?.why === why ? undefined : begun);
}

const fallSilent = (): Promise<unknown> => Promise.all([quietTabs(), clearNotifications()]);
