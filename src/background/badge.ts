import pLimit from "p-limit";
import browser from "webextension-polyfill";
import { type BadgeSource, badgeOf, type Tone } from "../core/badge";
import { noChoices } from "../core/filter";
import { unreadOf } from "../core/unread";
import { readCoverage, readSettings, readUnreadCandidates } from "../storage/read";
import type { Settings } from "../storage/schema";
import { badgeTitle } from "../text/badge";
import { locale, speak, t } from "../text/browser";
import { nowInstant } from "./clock";

/** White on each holds at least 4.5:1. */
const colours: Record<Tone, string> = { count: "#1d4ed8", key: "#b91c1c", stale: "#57606a" };

/** Draws the badge from what is stored; never counted up or down, so it can't drift. */
export const drawBadge = (): Promise<void> => drawing(draw);

/** One after the other, so that an older drawing can't finish last. */
const drawing = pLimit(1);

async function draw(): Promise<void> {
  const settings = await readSettings();
  await speak(settings.preferences.time);
  const badge = badgeOf(await badgeSources(settings), nowInstant());
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: colours[badge.tone] }),
    browser.action.setBadgeTextColor?.({ color: "#ffffff" }),
    browser.action.setTitle({ title: badgeTitle(badge.says, t, locale()) }),
  ]);
}

async function badgeSources({ follows, choices }: Settings): Promise<BadgeSource[]> {
  const sources = await Promise.all(
    follows.map(async ({ id }): Promise<BadgeSource[]> => {
      const coverage = await readCoverage(id);
      if (!coverage) return [];
      const { head, feed, seen } = coverage;
      const posts = await readUnreadCandidates(id, coverage);
      return [
        {
          title: head.title,
          raceNames: new Map(head.races.map((race) => [race.id, race.name])),
          unread: unreadOf(posts, seen, choices[id] ?? noChoices),
          updatedAt: feed.lastSuccessAt,
          problem: feed.problem,
          failingSince: feed.failingSince,
        },
      ];
    }),
  );
  return sources.flat();
}
