import browser from "webextension-polyfill";
import { type Interruptions, type NewsSource, type OpenChannels, queueNews } from "../../core/attention/interrupt";
import { isQuiet } from "../../core/attention/quiet";
import type { CoverageHead, Post } from "../../core/coverage";
import { lagOf } from "../../core/delay/delay";
import { revealed } from "../../core/delay/spoilers";
import { noChoices } from "../../core/filter/filter";
import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import type { Settings } from "../../core/settings";
import type { Source } from "../../core/source";
import { readInterruptions, readUnreadCandidates } from "../../store/read";
import type { HeldCoverage, State } from "../../store/state";
import { removeInterruptions, write } from "../../store/write";
import { asSeen } from "../../text/as-seen";
import { timeOfDay } from "../clock";
import { ifRoom, inTurn } from "../turn";
import { withMoments } from "./moments";

/** A followed coverage with all posts that may be unread, as far as the reader may know it. */
export interface News extends NewsSource {
  head: CoverageHead;
  source: Source;
  isSecret: boolean;
  /** How far its reader is behind the race, in milliseconds. */
  lagMs: number;
  /** When its source last answered, which a delayed reader isn't told. */
  answeredAt?: Instant;
}

/** The news of all followed coverages. Reads storage once more only if closed chunks may hold unread posts. */
export async function readNews({ settings, coverages }: State, now: Instant): Promise<News[]> {
  const candidates = await readUnreadCandidates(coverages, settings.spoilers);
  const news = coverages.map((coverage) => newsOf(coverage, candidates.get(coverage.id) ?? [], settings, now));
  return mayInterrupt(settings) ? withMoments(news, settings, now) : news;
}

/** A post of a coverage, or what may interrupt and is none. */
export const postOf = (id: string | undefined, { posts, signs = [] }: News): Post | undefined =>
  [...posts, ...signs].find((post) => post.id === id);

/** What its reader may know of a coverage. @param posts at least those that may be unread */
export function newsOf(
  { id, head, source, seen }: Pick<HeldCoverage, "id" | "head" | "source" | "seen">,
  posts: readonly Post[],
  { spoilers, choices }: Pick<Settings, "spoilers" | "choices">,
  now: Instant,
): News {
  const hiding = own(spoilers, id);
  return {
    id,
    ...asSeen({ head, source }, hiding, now),
    isSecret: hiding !== undefined,
    lagMs: hiding ? lagOf(hiding, Date.parse(now)) : 0,
    ...(source.lastSuccessAt && { answeredAt: source.lastSuccessAt }),
    posts: revealed(posts, hiding, now),
    seen,
    choices: own(choices, id) ?? noChoices,
  };
}

/**
 * Queues arrived posts that may interrupt the reader, and takes back notifications of what may not be known any more.
 * The queue is stored before anything is delivered, so that the next start delivers it if the worker dies in between.
 *
 * @returns the stored queue; undefined if overlay and notifications are off
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
  // Not delivered if it can't be stored: otherwise every poll would deliver it again.
  return ifRoom(() =>
    inTurn(async () => {
      // A delivery may have been stored meanwhile.
      const current = await readInterruptions();
      const after = queueNews(current, news, open, now);
      const gone = Object.keys(current?.notified ?? {}).filter((id) => !Object.hasOwn(after.notified, id));
      await Promise.all(gone.map((id) => browser.notifications?.clear(id)));
      if (!isSame(after, current)) await write({ interruptions: after });
      return after;
    }),
  );
}

const isSame = (a: Interruptions, b: Interruptions | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const mayInterrupt = ({ preferences: { overlay, alerts } }: Settings): boolean => overlay.mode !== "off" || alerts.on;

async function openChannels(settings: Settings, now: Instant): Promise<OpenChannels> {
  const { overlay, alerts } = settings.preferences;
  return {
    overlay: overlay.mode !== "off",
    // Without the permission, the API doesn't exist.
    ...(alerts.on && browser.notifications && { notifications: alerts.kinds }),
    perRace: settings.preferences.interruptions.perRace,
    // A reader with an open view sees the posts already.
    quiet: isQuiet(settings, now, timeOfDay()) || (await isWatched()),
  };
}

/** Forgets which post the overlay showed, so that it can be opened only once. */
export const removeShown = (): Promise<void> =>
  inTurn(async () => {
    const { shown: _opened, ...interruptions } = (await readInterruptions()) ?? {};
    if ("upTo" in interruptions) await write({ interruptions });
  });

type Context = { contextType: string; documentUrl?: string };
/** `runtime.getContexts` is newer than the polyfill's types. */
interface Contexts {
  getContexts?: (filter: object) => Promise<Context[]>;
}

/** Whether a popup, side panel or pop-out window is open. */
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
