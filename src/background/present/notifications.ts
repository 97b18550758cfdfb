import browser from "webextension-polyfill";
import { NOTIFICATION_LIMITS, remainingBudget } from "../../core/attention/budget";
import type { Channel, Interruptions, Ref } from "../../core/attention/interrupt";
import { type Cost, raceKey, topicOf } from "../../core/attention/race-cost";
import type { Kind, Post } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { locale, t } from "../../text/browser";
import { newsText, tuneInText } from "../../text/post";
import { type News, postOf } from "./queue";

/**
 * Posts of a source that hasn't answered for longer may be outdated; a delayed reader's are older anyway, and their source
 * may have ended.
 */
const FRESH_MS = 3 * 60_000;
const WEIGHTIEST_FIRST: readonly Kind[] = ["result", "record", "lead change", "start"];

/** The queued posts of one race, or of a coverage. */
interface Topic {
  id: string;
  source: News;
  newest: Post;
  race?: string;
  refs: Ref[];
}

/**
 * Shows queued posts as notifications, within the hour's budget: one per race, which replaces the one before it,
 * without a sound. Posts of a source that hasn't answered lately stay queued.
 */
export async function notify(
  { waiting, deliveredAt }: Channel,
  sources: readonly News[],
  now: Instant,
): Promise<{ refs: Ref[]; notified: Interruptions["notified"]; cost: Cost }> {
  const fresh = sources.filter(
    ({ answeredAt = "", isSecret }) => isSecret || Date.parse(now) - Date.parse(answeredAt) <= FRESH_MS,
  );
  const topics = topicsOf(waiting, fresh)
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, remainingBudget(deliveredAt, NOTIFICATION_LIMITS, now));
  await Promise.all(topics.map(show));
  const counted = topics.map(({ source, newest }) => [raceKey(newest, source), { postId: newest.id, at: now }]);
  return {
    cost: Object.fromEntries(counted),
    refs: topics.flatMap(({ refs }) => refs),
    notified: Object.fromEntries(
      topics.map(({ id, source, newest }) => [id, { coverageId: source.id, postId: newest.id }]),
    ),
  };
}

/** Removes our notifications. */
export async function clearNotifications(): Promise<void> {
  const shown = Object.keys((await browser.notifications?.getAll()) ?? {});
  await Promise.all(shown.map((id) => browser.notifications.clear(id)));
}

function topicsOf(waiting: readonly Ref[], sources: readonly News[]): Topic[] {
  const topics = new Map<string, Topic>();
  for (const ref of waiting) {
    const source = sources.find(({ id }) => id === ref.coverageId);
    const post = source && postOf(ref.postId, source);
    if (!source || !post) continue;
    const race = source.moments?.get(post.id)?.race || topicOf(post, source.choices);
    const id = `${source.id} ${race ?? ""}`;
    topics.set(id, { id, source, newest: post, race, refs: [...(topics.get(id)?.refs ?? []), ref] });
  }
  return [...topics.values()];
}

const weight = ({ newest }: Topic): number => (WEIGHTIEST_FIRST.indexOf(newest.kind) + 5) % 5;

async function show({ id, source, newest, race, refs }: Topic): Promise<void> {
  const name = source.head.races.find((one) => one.id === race)?.name ?? source.head.title;
  const { tuneIn } = source.moments?.get(newest.id) ?? {};
  const { kind, headline, more } = tuneIn
    ? tuneInText(tuneIn, { name }, t)
    : newsText(newest, { name }, refs.length, t, locale());
  const plain = {
    type: "basic" as const,
    iconUrl: browser.runtime.getURL("icons/128.png"),
    title: [name, kind].filter(Boolean).join(" · "),
    message: [headline, more].filter(Boolean).join("\n"),
  };
  // Firefox supports neither, and rejects unknown properties.
  const rich = { ...plain, silent: true, buttons: [{ title: t("menuSnooze") }] };
  try {
    await browser.notifications.create(id, rich);
  } catch {
    await browser.notifications.create(id, plain);
  }
}
