import pLimit from "p-limit";
import { hasWaiting } from "../../core/interrupt";
import { readState, type State } from "../../store/state";
import { setLanguage } from "../../text/browser";
import { nowInstant } from "../clock";
import { setAlarm, setSyncAlarm } from "./alarm";
import { deliver } from "./deliver";
import { readNews, storeQueue } from "./queue";
import { drawBadge, drawMenu } from "./toolbar";

/** One after the other, so that an older picture can't be drawn last. */
const oneAtATime = pLimit(1);
let next: Promise<void> | undefined;

/**
 * Brings badge, menu and alarms in line with what is stored, queues what may interrupt, and delivers it. All who ask
 * before it begins share one run.
 */
export function present(): Promise<void> {
  next ??= oneAtATime(async () => {
    next = undefined;
    await presentState(await readState());
  });
  return next;
}

/** The same from a state that was read just now. */
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
  // Not waited for: a page keeps it waiting while its reader types.
  if (hasWaiting(await queued)) deliver();
}
