import browser from "webextension-polyfill";
import { pageToOpen } from "../../core/address";
import { readState } from "../../store/state";
import { nowInstant } from "../clock";
import { readNews } from "../present/queue";
import { markSeen } from "./mark-read";

/** Opens a post's page in a new tab and marks the post as read. */
export async function openPost({ coverageId, postId }: { coverageId: string; postId: string }): Promise<void> {
  const source = (await readNews(await readState(), nowInstant())).find(({ id }) => id === coverageId);
  if (!source) return;
  const post = source.posts.find(({ id }) => id === postId);
  await markSeen(coverageId, [postId]);
  await open(pageToOpen(post, source.head));
}

/** Opens the live page of the coverage that had news last. */
export async function openLivePage(): Promise<void> {
  const { coverages } = await readState();
  const newestFirst = coverages.toSorted((a, b) =>
    (a.source.lastNewsAt ?? "") < (b.source.lastNewsAt ?? "") ? 1 : -1,
  );
  if (newestFirst[0]) await open(pageToOpen(undefined, newestFirst[0].head));
}

async function open(url: string | undefined): Promise<void> {
  if (url === undefined) return;
  const { windowId } = await browser.tabs.create({ url });
  // After a click on a notification, the browser may be in the background.
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
