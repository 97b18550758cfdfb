import pLimit from "p-limit";
import { hasWaiting } from "../../core/attention/interrupt";
import { readState, type State } from "../../store/state";
import { setLanguage } from "../../text/browser";
import { nowInstant } from "../clock";
import { setAlarm, setSyncAlarm } from "./alarm";
import { deliver } from "./deliver";
import { readNews, storeQueue } from "./queue";
import { drawBadge, drawMenu } from "./toolbar";

/** Runs don't overlap, so that an older badge can't be drawn last. */
const oneAtATime = pLimit(1);
let next: Promise<void> | undefined;

/**
 * Brings badge, menu and alarms in line with storage, and queues and delivers what may interrupt. Callers before a run
 * begins share it.
 */
export function present(): Promise<void> {
  next ??= oneAtATime(async () => {
    next = undefined;
    await presentState(await readState());
  });
  return next;
}

/** Like `present`, with a state that was just read. */
export const presentNow = (state: State): Promise<void> => oneAtATime(() => presentState(state));

async function presentState(state: State): Promise<void> {
  const { settings } = state;
  await setLanguage(settings.preferences.time);
  const now = nowInstant();
  const news = await readNews(state, now);
  const queued = storeQueue(state, news, now);
  await Promise.all([
    drawBadge(settings, news, now),
    drawMenu(settings, now),
    queued.then((interruptions) => setAlarm(state, interruptions, now)),
    setSyncAlarm(state),
  ]);
  // Not awaited: the overlay waits while the reader is typing.
  if (hasWaiting(await queued)) deliver();
}
