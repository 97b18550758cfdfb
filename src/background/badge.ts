import pLimit from "p-limit";
import browser from "webextension-polyfill";
import { badgeOf, type Tone } from "../core/badge";
import { hushAt } from "../core/hush";
import { readSettings } from "../store/read";
import { badgeTitle } from "../text/badge";
import { locale, speak, t } from "../text/browser";
import { badgeSources } from "./badge-sources";
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
  const now = nowInstant();
  const badge = badgeOf(await badgeSources(settings, now), now, hushAt(settings.hush, now));
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: colours[badge.tone] }),
    browser.action.setBadgeTextColor?.({ color: "#ffffff" }),
    browser.action.setTitle({ title: badgeTitle(badge.says, t, locale()) }),
  ]);
}
