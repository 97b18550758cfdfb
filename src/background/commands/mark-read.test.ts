import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { countRace, followPage } from "../test-follow";
import { badgeText, livePage } from "../test-page";
import { inTurn } from "../turn";
import { handlers } from "./index";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() }));
afterEach(() => void vi.useRealTimers());

/** A coverage with one unread post. @returns its id */
async function withUnread(): Promise<string> {
  const { url, page } = await livePage("Men start");
  const coverageId = await followPage(url);
  await countRace(coverageId, "men-elite");
  page.posts.push("Men halfway");
  vi.setSystemTime(Date.now() + 100);
  await handlers.refresh({ coverageId });
  return coverageId;
}

it("a post that is stored after the reader has marked all as read stays unread, though that waits for its turn", async () => {
  const { url, page, requests } = await livePage("Men start");
  const coverageId = await followPage(url);
  await countRace(coverageId, "men-elite");
  page.posts.push("Men halfway");
  let goOn = (): void => undefined;
  const busy = inTurn(() => new Promise<void>((resolve) => (goOn = resolve)));
  const refreshed = handlers.refresh({ coverageId });
  await vi.waitUntil(() => inTurn.pendingCount === 1, { timeout: 20_000 });
  expect(requests).toHaveLength(2);
  vi.setSystemTime(Date.now() + 100);
  const marked = handlers.markAllRead({ coverageId });
  vi.setSystemTime(Date.now() + 100);
  goOn();
  await Promise.all([busy, refreshed, marked]);
  expect(await badgeText()).toBe("1");
  vi.setSystemTime(Date.now() + 100);
  await handlers.markAllRead({ coverageId });
  expect(await badgeText()).toBe("");
});

it("marks all as read though the clock was set back since they arrived", async () => {
  const coverageId = await withUnread();
  expect(await badgeText()).toBe("1");
  vi.setSystemTime(Date.now() - 3_600_000);
  await handlers.markAllRead({ coverageId });
  expect(await badgeText()).toBe("");
});

it("is undone as a whole after a double click", async () => {
  const coverageId = await withUnread();
  vi.setSystemTime(Date.now() + 100);
  await Promise.all([handlers.markAllRead({ coverageId }), handlers.markAllRead({ coverageId })]);
  expect(await badgeText()).toBe("");
  await handlers.undoMarkAllRead({ coverageId });
  expect(await badgeText()).toBe("1");
});
