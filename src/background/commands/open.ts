import browser from "webextension-polyfill";
import { pageToOpen } from "../../core/address";
import { readState } from "../../store/state";
import { nowInstant } from "../clock";
import { readNews } from "../present/queue";
import { markSeen } from "./mark-read";

/** Opens a post where it was published, in a tab of the window that the reader uses; it is read by that. */
export async function openPost({ coverageId, postId }: { coverageId: string; postId: string }): Promise<void> {
  const source = (await readNews(await readState(), nowInstant())).find(({ id }) => id === coverageId);
  if (!source) return;
  const post = source.posts.find(({ id }) => id === postId);
  await markSeen(coverageId, [postId]);
  await open(pageToOpen(post, source.coverage.head));
}

/** Opens the live page of what had news last. */
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
  // A notification is clicked while the reader is elsewhere.
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
