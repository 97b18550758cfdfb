import browser from "webextension-polyfill";
import {
  type Badge,
  type BadgeSource,
  badgeOf,
  finishedOf,
  nextStart,
  spokenOf,
  type Tone,
} from "../../core/attention/badge";
import { quietAt } from "../../core/attention/quiet";
import { readerTime } from "../../core/delay/spoilers";
import { followedRaces } from "../../core/filter/filter";
import { unreadOf } from "../../core/filter/seen";
import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import type { Race } from "../../core/race";
import { factsOf, isMoving } from "../../core/results/results";
import type { Settings } from "../../core/settings";
import { storeSpoken } from "../../store/spoken";
import { badgeTitle } from "../../text/badge";
import { locale, t } from "../../text/browser";
import { glanceLine, lineOf } from "./glance-line";
import type { News } from "./queue";

/** White text has a contrast of at least 4.5:1 on each (WCAG 2.2, 1.4.3). */
const colours: Record<Tone, string> = { count: "#1d4ed8", key: "#b91c1c", stale: "#57606a" };

/** Draws the badge. It is derived from storage each time and never incremented, so it can't drift. */
export async function drawBadge(settings: Settings, news: readonly News[], now: Instant): Promise<void> {
  const { badge, title, spoken } = toolbarOf(settings, news, now);
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: colours[badge.tone] }),
    browser.action.setBadgeTextColor?.({ color: "#ffffff" }),
    browser.action.setTitle({ title }),
    storeSpoken(spoken),
  ]);
}

/** The badge, its tooltip, and the id of the coverage that it speaks of, which a view then opens. */
export function toolbarOf(
  settings: Settings,
  news: readonly News[],
  now: Instant,
): { badge: Badge; title: string; spoken: string | undefined } {
  const sources = news.map((one) => sourceOf(one, settings, now));
  const badge = badgeOf(sources, now, quietAt(settings.quietPeriod, now));
  const spoken = spokenOf(sources, now);
  const about = news.find(({ id }) => id === spoken);
  const stands = (race: Race) => about && lineOf(race, about, Date.parse(now) - about.lagMs)?.says;
  const says = badgeTitle(badge.says, t, locale(), Date.parse(now), stands);
  const title = [says, ...linesFor(badge, news, now)].join("\n");
  return { badge, title, spoken };
}

const MOST_LINES = 3;

/** How the followed races stand, for the tooltip; for a delayed reader as they stood then. */
function linesFor({ says }: Badge, news: readonly News[], now: Instant): string[] {
  if (says.about === "quiet") return [];
  const told = says.about === "finished" ? says.race.id : undefined;
  return news.flatMap((one) => tooltipLines(one, told, Date.parse(now) - one.lagMs)).slice(0, MOST_LINES);
}

function tooltipLines({ head, source, choices }: News, told: string | undefined, now: number): string[] {
  return followedRaces(choices, head.races)
    .filter(({ id }) => id !== told && (head.status !== "ended" || isMoving(factsOf(id, source), now)))
    .flatMap((race) => {
      const line = glanceLine(race, { source, choices }, now);
      return line ? `${race.name}: ${line}` : [];
    });
}

/** What the badge needs of a followed coverage. */
function sourceOf(
  { id, head, source, isSecret, posts, seen, choices }: News,
  settings: Settings,
  now: Instant,
): BadgeSource {
  const unread = unreadOf(posts, seen, choices);
  const followed = followedRaces(choices, head.races);
  return {
    id,
    title: head.title,
    raceNames: new Map(head.races.map((race) => [race.id, race.name])),
    unread,
    updatedAt: source.lastSuccessAt,
    problem: source.problem,
    failingSince: source.failingSince,
    isSecret,
    finished: finishedOf(followed, unread, seen),
    ...(settings.preferences.badge.countdown && {
      start: nextStart(followed, readerTime(source, own(settings.spoilers, id), Date.parse(now))),
    }),
  };
}

export type MenuEntry = "refresh" | "snooze" | "presenting" | "openLive";

let drawn = "";

/** Draws the toolbar icon's context menu in the reader's language, if it has changed. */
export async function drawMenu({ quietPeriod }: Settings, now: Instant): Promise<void> {
  const { contextMenus } = browser;
  // Firefox for Android has no context menus.
  if (!contextMenus) return;
  const why = quietAt(quietPeriod, now)?.why;
  const entries = [
    { id: "refresh", title: t("menuRefresh") },
    { id: "snooze", title: t("menuSnooze"), type: "checkbox" as const, checked: why === "snooze" },
    { id: "presenting", title: t("menuPresenting"), type: "checkbox" as const, checked: why === "presenting" },
    { id: "openLive", title: t("menuOpenLive") },
  ] satisfies { id: MenuEntry; title: string; type?: "checkbox"; checked?: boolean }[];
  const wanted = JSON.stringify(entries);
  if (wanted === drawn) return;
  drawn = wanted;
  await contextMenus.removeAll();
  for (const entry of entries) contextMenus.create({ ...entry, contexts: ["action"] });
}
