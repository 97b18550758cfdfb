import { pageToOpen } from "../../core/address";
import { OVERLAY_LIMITS, remainingBudget } from "../../core/attention/budget";
import { type ChannelName, type Interruptions, type Ref, withDelivered } from "../../core/attention/interrupt";
import { isQuiet } from "../../core/attention/quiet";
import { type Cost, raceKey, topicOf } from "../../core/attention/race-cost";
import type { Instant } from "../../core/instant";
import type { Settings } from "../../core/settings";
import type { OverlayNews } from "../../messaging/overlay-messages";
import { readInterruptions, readSettings } from "../../store/read";
import { readState, type State } from "../../store/state";
import { write } from "../../store/write";
import { locale, setLanguage, t } from "../../text/browser";
import { eventName } from "../../text/event-name";
import { newsText, tuneInText } from "../../text/post";
import { nowInstant, timeOfDay } from "../clock";
import { inTurn } from "../turn";
import { atBreakpoint } from "./breakpoint";
import { glanceLine } from "./glance-line";
import { notify } from "./notifications";
import { injectOverlay, showOverlayIn, tabForOverlay } from "./overlay-tabs";
import { isWatched, type News, postOf, readNews } from "./queue";

let delivering: Promise<unknown> | undefined;
let isAskedAgain = false;
let nextTry: ReturnType<typeof setTimeout> | undefined;

/** What hinders the overlay often passes in a moment: a page that loads, a window that opens, a busy machine. */
const TRY_AGAIN_AFTER_MS = [2000, 4000, 8000];

/**
 * Delivers what is queued, if the reader may be interrupted now. Deliveries don't overlap. Each is stored right after
 * it was shown; if the worker dies in between, the overlay and notifications recognise the repeated post. What couldn't
 * be shown is tried again soon, and later by the alarm.
 */
export const deliver = (): Promise<unknown> => tryToDeliver(0);

function tryToDeliver(tries: number): Promise<unknown> {
  clearTimeout(nextTry);
  isAskedAgain = delivering !== undefined;
  delivering ??= deliverLatest().then((isDone) => {
    if (isDone) return;
    // The reader's next tab, or their return, is when it disturbs least.
    atBreakpoint(deliver);
    const after = TRY_AGAIN_AFTER_MS[tries];
    if (after !== undefined) nextTry = setTimeout(tryToDeliver, after, tries + 1);
  });
  return delivering;
}

/** Whoever asks while a delivery runs may have queued news, or lifted a limit, after it read the queue. */
async function deliverLatest(): Promise<boolean> {
  try {
    let isDone: boolean;
    do {
      isAskedAgain = false;
      isDone = await deliverAll();
    } while (isDone && isAskedAgain);
    return isDone;
  } finally {
    // At once: whoever asks from here on isn't heard any more.
    delivering = undefined;
  }
}

/** @returns false if the overlay's news couldn't be shown now */
async function deliverAll(): Promise<boolean> {
  // Read again: since the queue was stored, the reader may have read, muted or unfollowed what is in it.
  const state = await readState();
  await setLanguage(state.settings.preferences.time);
  const [isShown] = await Promise.all([deliverOverlay(state), deliverNotifications(state)]);
  return isShown;
}

/** @returns false if there is news that may be shown, and couldn't */
async function deliverOverlay(state: State): Promise<boolean> {
  const { settings, interruptions } = state;
  const now = nowInstant();
  const channel = interruptions?.overlay;
  if (!channel || channel.waiting.length === 0 || remainingBudget(channel.deliveredAt, OVERLAY_LIMITS, now) === 0)
    return true;
  const tab = await tabForOverlay(settings.preferences.overlay);
  if (tab === undefined) return false;
  const { last, news, cost } = overlayNews(channel.waiting, await readNews(state, now), settings) ?? {};
  if (!last || !news || (await isSilenced())) return true;
  if (!(await injectOverlay(tab))) return false;
  if ((await tabNow()) !== tab || (await isSilenced()) || (await showOverlayIn(tab, news)) !== "shown") return false;
  const { coverageId, postId } = last;
  await storeDelivered("overlay", channel.waiting, [nowInstant()], { cost, shown: { coverageId, postId, tabId: tab } });
  return true;
}

async function deliverNotifications(state: State): Promise<void> {
  const channel = state.interruptions?.notifications;
  if (!channel || channel.waiting.length === 0) return;
  const now = nowInstant();
  const news = await readNews(state, now);
  if (await isSilenced()) return;
  const { refs, notified, cost } = await notify(channel, news, now);
  const at = Object.keys(notified).map(nowInstant);
  if (refs.length > 0) await storeDelivered("notifications", refs, at, { cost, notified });
}

/** Checked again after the script was injected: the tab may show another page by then, or the reader another tab. */
const tabNow = async (): Promise<number | undefined> => tabForOverlay((await readSettings()).preferences.overlay);

/** Read right before showing and last of all, because quiet must apply at once. */
async function isSilenced(): Promise<boolean> {
  return isQuiet(await readSettings(), nowInstant(), timeOfDay()) || (await isWatched());
}

const storeDelivered = (
  channel: ChannelName,
  refs: readonly Ref[],
  at: readonly Instant[],
  { cost, ...more }: Partial<Pick<Interruptions, "shown" | "notified">> & { cost: Cost | undefined },
): Promise<void> =>
  inTurn(async () => {
    const before = await readInterruptions();
    if (!before) return;
    const notified = { ...before.notified, ...more.notified };
    await write({ interruptions: { ...withDelivered(before, channel, refs, at, cost), ...more, notified } });
  });

/** What the overlay shows: the newest queued post, with the number of the others; undefined if it is gone. */
export function overlayNews(
  waiting: readonly Ref[],
  all: readonly News[],
  { preferences }: Pick<Settings, "preferences">,
) {
  const last = waiting.at(-1);
  const source = all.find(({ id }) => id === last?.coverageId);
  const post = source && postOf(last?.postId, source);
  if (!last || !source || !post) return undefined;
  const { head } = source;
  const moment = source.moments?.get(post.id);
  const race = head.races.find(({ id }) => id === (moment?.race ?? topicOf(post, source.choices)));
  const event = eventName(
    head.title,
    all.map(({ head }) => head.title),
  );
  const about = race ? { name: race.name, ...(all.length > 1 && { event }) } : { name: event };
  const now = Date.parse(nowInstant()) - source.lagMs;
  const line = race && !moment?.tuneIn ? glanceLine(race, source, now) : undefined;
  const text = moment?.tuneIn
    ? tuneInText(moment.tuneIn, about, t)
    : newsText(post, about, waiting.length, t, locale());
  const { mode, corner } = preferences.overlay;
  const { theme, textSize } = preferences.look;
  const news: OverlayNews = {
    ...text,
    // May say more than the newest post does.
    standing: line ?? "",
    says: [text.says, line].filter(Boolean).join(" · "),
    posts: waiting.map(({ coverageId, postId }) => `${coverageId} ${postId}`),
    mode: mode === "off" ? "dot" : mode,
    corner,
    theme,
    textSize,
    language: t("language"),
    direction: t("direction"),
    ...(race && { hue: race.hue }),
    count: waiting.length,
    opens: pageToOpen(post, head) !== undefined,
    labels: { region: t("overlayRegion"), close: t("overlayClose") },
  };
  const cost = { [raceKey(post, source)]: { postId: post.id, at: nowInstant() } };
  return { last, news, cost };
}
