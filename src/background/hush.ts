import type { Hush } from "../core/hush";
import { hushAt } from "../core/hush";
import { readSettings } from "../storage/read";
import { nowInstant } from "./clock";
import { clearNotifications } from "./notify";
import { setHush } from "./preferences";
import { settle } from "./settle";
import { quietTabs } from "./tabs";

const HOUR_MS = 3_600_000;

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
  await hush(current?.why === why ? undefined : { why, until: new Date(Date.now() + HOUR_MS).toISOString() });
}

const fallSilent = (): Promise<unknown> => Promise.all([quietTabs(), clearNotifications()]);
