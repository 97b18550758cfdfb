import { leftOf, OVERLAY_LIMITS } from "../core/budget";
import type { Instant } from "../core/instant";
import { type Ref, said, type Told, topicOf, type VoiceName } from "../core/interrupt";
import { isQuiet } from "../core/quiet";
import type { Settings } from "../core/settings";
import type { OverlayNews } from "../messaging/overlay-messages";
import { readSettings, readTold } from "../store/read";
import { write } from "../store/write";
import { locale, speak, t } from "../text/browser";
import { newsText } from "../text/interrupt";
import { nowInstant, timeOfDay } from "./clock";
import { readNews, type StoredNews } from "./news";
import { notifyOf } from "./notify";
import { addressOf } from "./open";
import { isAway, isWatched } from "./presence";
import { inTurn } from "./queue";
import { enter, showIn, tabToTell } from "./tabs";

let telling: Promise<unknown> | undefined;

/**
 * Tells the reader what waits, where and when it may be told. What was told is noted right after: the one who shows it
 * knows it again, should the worker die in between. While something is being told, nothing else is.
 */
export function tell(): Promise<unknown> {
  telling ??= Promise.all([tellOverlay(), tellNotifications()]).finally(() => {
    telling = undefined;
  });
  return telling;
}

async function tellOverlay(): Promise<void> {
  const now = nowInstant();
  const waiting = (await readTold())?.overlay;
  if (!waiting || waiting.waiting.length === 0 || leftOf(waiting.saidAt, OVERLAY_LIMITS, now) === 0) return;
  const settings = await readSettings();
  const tab = await tabToTell(settings.preferences.overlay);
  if (tab === undefined || (await isAway())) return;
  await speak(settings.preferences.time);
  const { last, news } = overlayNews(waiting.waiting, await readNews(settings), settings) ?? {};
  if (!last || !news || (await isSilenced()) || !(await enter(tab))) return;
  if ((await isSilenced()) || (await tabNow()) !== tab || (await showIn(tab, news)) !== "shown") return;
  const { coverageId, postId } = last;
  await note("overlay", waiting.waiting, [nowInstant()], { shown: { coverageId, postId, tabId: tab } });
}

async function tellNotifications(): Promise<void> {
  const waiting = (await readTold())?.notifications;
  if (!waiting || waiting.waiting.length === 0) return;
  const settings = await readSettings();
  if (await isSilenced()) return;
  await speak(settings.preferences.time);
  const { refs, notified } = await notifyOf(waiting, await readNews(settings), nowInstant());
  const at = Object.keys(notified).map(nowInstant);
  if (refs.length > 0) await note("notifications", refs, at, { notified });
}

/** Asked again when the script is there: meanwhile its tab may have gone to another page, or the reader elsewhere. */
const tabNow = async (): Promise<number | undefined> => tabToTell((await readSettings()).preferences.overlay);

/** Read as late as can be: quiet is wanted at once. */
async function isSilenced(): Promise<boolean> {
  return isQuiet(await readSettings(), nowInstant(), timeOfDay()) || (await isWatched());
}

const note = (
  voice: VoiceName,
  refs: readonly Ref[],
  at: readonly Instant[],
  more: Partial<Pick<Told, "shown" | "notified">>,
): Promise<void> =>
  inTurn(async () => {
    const told = await readTold();
    if (!told) return;
    const notified = { ...told.notified, ...more.notified };
    await write({ told: { ...said(told, voice, refs, at), ...more, notified } });
  });

/** The newest of what waits, which stands for the rest; undefined where it is gone. */
function overlayNews(waiting: readonly Ref[], sources: readonly StoredNews[], { preferences }: Settings) {
  const last = waiting.at(-1);
  const source = sources.find(({ id }) => id === last?.coverageId);
  const post = source?.posts.find(({ id }) => id === last?.postId);
  if (!last || !source || !post) return undefined;
  const race = source.head.races.find(({ id }) => id === topicOf(post, source.choices));
  const { mode, corner } = preferences.overlay;
  const { theme, textSize } = preferences.look;
  const news: OverlayNews = {
    ...newsText(post, { name: race?.name ?? source.head.title }, waiting.length, t, locale()),
    posts: waiting.map(({ coverageId, postId }) => `${coverageId} ${postId}`),
    mode: mode === "off" ? "dot" : mode,
    corner,
    theme,
    textSize,
    language: t("language"),
    direction: t("direction"),
    ...(race && { hue: race.hue }),
    count: waiting.length,
    opens: addressOf(post, source.head) !== undefined,
    labels: { region: t("overlayRegion"), close: t("overlayClose") },
  };
  return { last, news };
}
