import browser from "webextension-polyfill";
import { allowedAgainAt, OVERLAY_LIMITS } from "../core/budget";
import type { Instant } from "../core/instant";
import { type Allowed, hear } from "../core/interrupt";
import { isQuiet } from "../core/quiet";
import type { Settings } from "../core/settings";
import { isQuota } from "../store/area";
import { readSettings, readTold } from "../store/read";
import { removeTold, write } from "../store/write";
import { nowInstant, timeOfDay } from "./clock";
import { readNews } from "./news";
import { isWatched } from "./presence";
import { inTurn } from "./queue";

/**
 * Takes note of what has arrived that may interrupt the reader. It is stored before anything is said: a worker that is
 * killed in between says it at its next start, and what was said is never said again.
 */
export const listen = (): Promise<void> =>
  inTurn(async () => {
    const settings = await readSettings();
    const told = await readTold();
    if (!mayEverSpeak(settings)) return told && removeTold();
    const now = nowInstant();
    const heard = hear(told, await readNews(settings), await allowed(settings, now), now);
    if (JSON.stringify(heard) !== JSON.stringify(told)) await write({ told: heard });
  }).catch((error) => {
    // What can't be remembered isn't said: it would be said at every poll.
    if (!isQuota(error)) throw error;
  });

/** When what waits may be shown, where only the overlay's budget keeps it waiting. */
export async function nextTellingAt(now: Instant): Promise<Instant | undefined> {
  const { overlay } = (await readTold()) ?? {};
  return overlay && overlay.waiting.length > 0 ? allowedAgainAt(overlay.saidAt, OVERLAY_LIMITS, now) : undefined;
}

const mayEverSpeak = ({ preferences: { overlay, alerts } }: Settings): boolean => overlay.mode !== "off" || alerts.on;

async function allowed(settings: Settings, now: Instant): Promise<Allowed> {
  const { overlay, alerts } = settings.preferences;
  return {
    overlay: overlay.mode !== "off",
    // Without the browser's leave there is no such thing.
    ...(alerts.on && browser.notifications && { notifications: alerts.kinds }),
    // Who looks at the posts needs no telling.
    quiet: isQuiet(settings, now, timeOfDay()) || (await isWatched()),
  };
}

/** What was shown was opened, or can't be any more. */
export const removeShown = (): Promise<void> =>
  inTurn(async () => {
    const { shown: _opened, ...told } = (await readTold()) ?? {};
    if ("upTo" in told) await write({ told });
  });
