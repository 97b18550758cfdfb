import browser from "webextension-polyfill";
import { pageToOpen } from "../../core/address";
import { latest } from "../../core/instant";
import { readState, type State } from "../../store/state";
import { nowInstant } from "../clock";
import { type News, readNews } from "../present/queue";
import { markSeen } from "./mark-read";

/** Opens a post's page in a new tab and marks the post as read. */
export async function openPost({ coverageId, postId }: { coverageId: string; postId: string }): Promise<void> {
  const source = (await readNews(await readState(), nowInstant())).find(({ id }) => id === coverageId);
  if (!source) return;
  const post = source.posts.find(({ id }) => id === postId);
  await markSeen(coverageId, [postId]);
  await open(pageToOpen(post, source.head));
}

/** Opens the live page of the coverage that had news last, as far as its reader may know. */
export async function openLivePage(state: State): Promise<void> {
  const lastOf = ({ posts }: News) => latest(posts.map(({ arrivedAt }) => arrivedAt));
  const [last] = (await readNews(state, nowInstant())).sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1));
  if (last) await open(pageToOpen(undefined, last.head));
}

async function open(url: string | undefined): Promise<void> {
  if (url === undefined) return;
  const { windowId } = await browser.tabs.create({ url });
  // After a click on a notification, the browser may be in the background.
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
