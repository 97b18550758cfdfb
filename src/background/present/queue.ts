import browser from "webextension-polyfill";
import type { Instant } from "../../core/instant";
import { type Interruptions, type OpenChannels, queueNews } from "../../core/interrupt";
import { isQuiet } from "../../core/quiet";
import type { Settings } from "../../core/settings";
import { isQuota } from "../../store/area";
import { readInterruptions } from "../../store/read";
import type { State } from "../../store/state";
import { removeInterruptions, write } from "../../store/write";
import { timeOfDay } from "../clock";
import { inTurn } from "../turn";
import type { News } from "./news";
import { isWatched } from "./presence";

/**
 * Queues what has arrived that may interrupt the reader. It is stored before anything is delivered: a worker that is
 * killed in between delivers it at its next start, and what was delivered is never delivered again.
 *
 * @returns what is stored then; undefined where nothing may interrupt
 */
export async function storeQueue(
  { settings, interruptions }: State,
  news: readonly News[],
  now: Instant,
): Promise<Interruptions | undefined> {
  if (!mayInterrupt(settings)) {
    if (interruptions) await inTurn(removeInterruptions);
    return undefined;
  }
  const open = await openChannels(settings, now);
  const queued = queueNews(interruptions, news, open, now);
  if (isSame(queued, interruptions)) return queued;
  return inTurn(async () => {
    // A delivery may have been stored meanwhile.
    const current = await readInterruptions();
    const after = queueNews(current, news, open, now);
    if (!isSame(after, current)) await write({ interruptions: after });
    return after;
  }).catch((error) => {
    // What can't be stored isn't delivered: it would be at every poll.
    if (!isQuota(error)) throw error;
    return undefined;
  });
}

const isSame = (a: Interruptions, b: Interruptions | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const mayInterrupt = ({ preferences: { overlay, alerts } }: Settings): boolean => overlay.mode !== "off" || alerts.on;

async function openChannels(settings: Settings, now: Instant): Promise<OpenChannels> {
  const { overlay, alerts } = settings.preferences;
  return {
    overlay: overlay.mode !== "off",
    // Without the browser's permission there is no such API.
    ...(alerts.on && browser.notifications && { notifications: alerts.kinds }),
    // Who looks at the posts needs no interruption.
    quiet: isQuiet(settings, now, timeOfDay()) || (await isWatched()),
  };
}

/** What the overlay showed was opened, or can't be any more. */
export const removeShown = (): Promise<void> =>
  inTurn(async () => {
    const { shown: _opened, ...interruptions } = (await readInterruptions()) ?? {};
    if ("upTo" in interruptions) await write({ interruptions });
  });
