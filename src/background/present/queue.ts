import browser from "webextension-polyfill";
import { noChoices } from "../../core/filter";
import type { Instant } from "../../core/instant";
import { type Interruptions, type NewsSource, type OpenChannels, queueNews } from "../../core/interrupt";
import { isQuiet } from "../../core/quiet";
import type { Settings } from "../../core/settings";
import { revealed } from "../../core/spoilers";
import { isQuota } from "../../store/area";
import { readInterruptions, readUnreadCandidates } from "../../store/read";
import type { HeldCoverage, State } from "../../store/state";
import { removeInterruptions, write } from "../../store/write";
import { timeOfDay } from "../clock";
import { inTurn } from "../turn";

/** A followed coverage with all posts that may be unread, as far as its reader may see them now. */
export interface News extends NewsSource {
  coverage: HeldCoverage;
}

/** The news of all that is followed, in one more read where posts in closed chunks may be unread. */
export async function readNews({ settings, coverages }: State, now: Instant): Promise<News[]> {
  const candidates = await readUnreadCandidates(coverages, settings.spoilers);
  return coverages.map((coverage) => {
    const { id, seen } = coverage;
    const posts = revealed(candidates.get(id) ?? [], settings.spoilers[id], now);
    return { id, coverage, posts, seen, choices: settings.choices[id] ?? noChoices };
  });
}

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

type Context = { contextType: string; documentUrl?: string };
/** Newer than the polyfill's types. */
interface Contexts {
  getContexts?: (filter: object) => Promise<Context[]>;
}

/** Whether the reader has popup, side panel or pop-out open. */
export async function isWatched(): Promise<boolean> {
  const contexts = await (browser.runtime as unknown as Contexts).getContexts?.({});
  if (!contexts) {
    const views = (["popup", "sidebar"] as const).flatMap((type) => browser.extension?.getViews?.({ type }) ?? []);
    return views.length > 0;
  }
  const popout = browser.runtime.getURL("src/views/popout/");
  return contexts.some(
    ({ contextType, documentUrl }) =>
      contextType === "POPUP" || contextType === "SIDE_PANEL" || documentUrl?.startsWith(popout) === true,
  );
}
