import type { BadgeSource } from "../core/badge";
import type { Post } from "../core/coverage";
import { raceTime } from "../core/feed";
import { followedRaces, noChoices } from "../core/filter";
import type { Instant } from "../core/instant";
import type { Race } from "../core/race";
import type { Seen } from "../core/seen";
import type { Settings } from "../core/settings";
import { revealed, withoutSpoilers } from "../core/spoilers";
import { nextStart } from "../core/start";
import { unreadOf } from "../core/unread";
import { readCoverage, readUnreadCandidates } from "../store/read";

/** What each followed coverage has to say to the badge. */
export async function badgeSources(settings: Settings, now: Instant): Promise<BadgeSource[]> {
  const sources = await Promise.all(settings.follows.map(({ id }) => sourceOf(id, settings, now)));
  return sources.flat();
}

async function sourceOf(id: string, settings: Settings, now: Instant): Promise<BadgeSource[]> {
  const coverage = await readCoverage(id);
  if (!coverage) return [];
  const spoilers = settings.spoilers[id];
  const choices = settings.choices[id] ?? noChoices;
  const { feed, seen } = coverage;
  const head = withoutSpoilers(coverage.head, spoilers, now);
  const posts = revealed(await readUnreadCandidates(id, coverage, spoilers), spoilers, now);
  const unread = unreadOf(posts, seen, choices);
  const followed = followedRaces(choices, head.races);
  return [
    {
      title: head.title,
      raceNames: new Map(head.races.map((race) => [race.id, race.name])),
      unread,
      updatedAt: feed.lastSuccessAt,
      problem: feed.problem,
      failingSince: feed.failingSince,
      isSecret: spoilers !== undefined,
      finished: finishedOf(followed, unread.counted, seen),
      ...(settings.preferences.badge.countdown && { start: nextStart(followed, raceTime(feed, Date.parse(now))) }),
    },
  ];
}

/** The first followed race whose result came since the reader last looked. */
function finishedOf(followed: readonly Race[], counted: readonly Post[], { lastVisit }: Seen): Race | undefined {
  const news = new Set(counted.filter((post) => post.arrivedAt > lastVisit.at).map((post) => post.id));
  return followed.find(({ standing }) => standing?.isFinal && news.has(standing.postId));
}
