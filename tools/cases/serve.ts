import { fakeBrowser } from "@webext-core/fake-browser";
import { vi } from "vitest";
import browser from "webextension-polyfill";
import { handlers } from "../../src/background/commands/index";
import { deliver } from "../../src/background/present/deliver";
import { badgeText, storedPosts } from "../../src/background/test-page";
import type { Post } from "../../src/core/coverage";
import { unreadBy } from "../../src/core/filter/seen";
import type { Problem } from "../../src/core/problem";
import { serve } from "../../src/fetch/test-server";
import { readCoverage } from "../../src/store/read";
import { desk } from "../../src/test-desk";

/** What one answer of a source has made of its coverage. */
export interface Poll {
  /** Newest first. */
  posts: Post[];
  added: string[];
  edited: string[];
  withdrawn: string[];
  /** Newest first. */
  unread: Post[];
  badge: string;
  /** Headlines that the overlay and notifications have shown so far. */
  overlay: string[];
  notifications: string[];
  problem?: Problem;
  /** Minutes until the source is asked again. */
  nextInMinutes?: number;
}

/** An answer of the source: its text, and its type. */
export interface Answer {
  body: string | Buffer;
  type: string;
}

const MINUTE_MS = 60_000;
const SITE = "work.example";

/**
 * Follows a source in the real background on an in-memory browser, all that it brings at Alert, and polls it a minute
 * apart. To be called inside a test, with a clock that can be set.
 *
 * @param answers one a poll; the first is that of the follow
 */
export async function pollEach(answers: readonly Answer[]): Promise<Poll[]> {
  let current = answers[0];
  const { url } = await serve((_, response) => {
    response.writeHead(200, { "Content-Type": current?.type ?? "text/html" }).end(current?.body);
  });
  desk.tabs = [{ id: 7, url: `https://${SITE}/`, windowId: 1, active: true }];
  await browser.permissions.request({ origins: ["http://127.0.0.1/*", `https://${SITE}/*`] });
  await handlers.setPreferences({
    change: {
      overlay: { mode: "card", sites: [SITE] },
      alerts: { on: true },
      interruptions: { moments: "every", perRace: 0 },
    },
  });
  const followed = await handlers.follow({ address: url, allowPrivate: true });
  if (!followed.ok) return [{ ...nothing, badge: await badgeText(), problem: followed.problem }];
  const { coverageId } = followed.value;
  const polls: Poll[] = [];
  for (const [i, answer] of answers.entries()) {
    current = answer;
    if (i > 0) {
      vi.setSystemTime(Date.now() + MINUTE_MS);
      await handlers.refresh({ coverageId });
      await deliver();
    }
    await alertAll(coverageId);
    polls.push(await pollOf(coverageId, polls.at(-1)?.posts ?? []));
  }
  return polls;
}

const nothing: Poll = {
  posts: [],
  added: [],
  edited: [],
  withdrawn: [],
  unread: [],
  badge: "",
  overlay: [],
  notifications: [],
};

async function alertAll(coverageId: string): Promise<void> {
  const { head } = (await readCoverage(coverageId)) ?? {};
  for (const { id } of head?.races ?? []) await handlers.setLevel({ coverageId, race: { id }, level: "alert" });
  await handlers.setLevel({ coverageId, race: "others", level: "alert" });
}

const titleOf = ({ headline, id }: Post): string => headline ?? id;

async function pollOf(coverageId: string, before: readonly Post[]): Promise<Poll> {
  const posts = await storedPosts(coverageId);
  const { seen, source } = (await readCoverage(coverageId)) ?? {};
  const old = new Map(before.map((post) => [post.id, post]));
  const isUnread = seen ? unreadBy(seen) : () => false;
  const shown = desk.said.flatMap((one) => (one.overlay === "show" ? [one.news.headline] : []));
  return {
    posts,
    added: posts.filter(({ id }) => !old.has(id)).map(titleOf),
    edited: posts
      .filter(({ id, editedAt }) => old.has(id) && editedAt !== undefined && editedAt !== old.get(id)?.editedAt)
      .map(titleOf),
    withdrawn: posts.filter(({ id, withdrawn }) => withdrawn && !old.get(id)?.withdrawn).map(titleOf),
    unread: posts.filter(isUnread),
    badge: await fakeBrowser.action.getBadgeText({}),
    overlay: shown,
    notifications: [...desk.notifications.values()].map(({ title, message }) => `${title}: ${message}`),
    ...(source?.problem && { problem: source.problem }),
    ...(source?.nextPollAt && { nextInMinutes: (Date.parse(source.nextPollAt) - Date.now()) / MINUTE_MS }),
  };
}
