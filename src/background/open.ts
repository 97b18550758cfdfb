import browser from "webextension-polyfill";
import type { CoverageHead, Post } from "../core/coverage";
import { readCoverage, readSettings } from "../store/read";
import { readNews } from "./news";
import { markSeen } from "./reading";

/** Where a post can be read at its source, else its coverage; undefined for a replay, which has no page. */
export const addressOf = (
  post: Pick<Post, "url"> | undefined,
  { url }: Pick<CoverageHead, "url">,
): string | undefined => [post?.url, url].find((address) => address !== undefined && /^https?:\/\//i.test(address));

/** Opens a post where it was published, in a tab of the window that the reader uses; it is read by that. */
export async function openPost({ coverageId, postId }: { coverageId: string; postId: string }): Promise<void> {
  const source = (await readNews(await readSettings())).find(({ id }) => id === coverageId);
  if (!source) return;
  const address = addressOf(
    source.posts.find(({ id }) => id === postId),
    source.head,
  );
  await markSeen(coverageId, [postId]);
  if (address !== undefined) await show(address);
}

/** Opens the live page of what had news last. */
export async function openLivePage(): Promise<void> {
  const { follows } = await readSettings();
  const all = (await Promise.all(follows.map(({ id }) => readCoverage(id)))).filter(
    (coverage) => coverage !== undefined,
  );
  const [latest] = all.toSorted((a, b) => ((a.feed.lastNewsAt ?? "") < (b.feed.lastNewsAt ?? "") ? 1 : -1));
  const address = latest && addressOf(undefined, latest.head);
  if (address !== undefined) await show(address);
}

async function show(url: string): Promise<void> {
  const { windowId } = await browser.tabs.create({ url });
  // A notification is clicked while the reader is elsewhere.
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
