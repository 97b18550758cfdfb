import { afterEach, beforeEach, vi } from "vitest";
import browser from "webextension-polyfill";
import type { PreferencesChange } from "../../core/preferences";
import { desk } from "../../test-desk";
import { handlers } from "../commands/index";
import { livePage } from "../test-page";
import { deliver } from "./deliver";

export const MINUTE_MS = 60_000;
/** Every post may interrupt, as often as the hour allows. */
export const OVERLAY: PreferencesChange = {
  overlay: { mode: "card", sites: ["work.example"] },
  interruptions: { moments: "every", perRace: 0 },
};
export const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE_MS);

/** The men's race is at Alert, and the reader's active tab is a page where the overlay is allowed. */
export async function atWork(change: PreferencesChange = OVERLAY) {
  desk.tabs = [
    { id: 7, url: "https://work.example/", windowId: 1, active: true },
    { id: 8, url: "https://other.example/", windowId: 1, active: false },
  ];
  await browser.permissions.request({ origins: ["https://work.example/*"] });
  const { page, url } = await livePage("Men start");
  const followed = await handlers.follow({ address: url, allowPrivate: true });
  if (!followed.ok) throw new Error(followed.problem.code);
  const { coverageId } = followed.value;
  await handlers.setLevel({ coverageId, race: { id: "men-elite" }, level: "alert" });
  await handlers.setPreferences({ change });
  await deliver();
  desk.said = [];
  const arrives = async (...posts: string[]) => {
    later(1 / 60);
    page.posts.push(...posts);
    await handlers.refresh({ coverageId });
    await deliver();
  };
  return { coverageId, page, arrives };
}

/** What the overlay was asked to show. */
export const shown = () =>
  desk.said.flatMap((one) => (one.overlay === "show" ? [{ tabId: one.tabId, ...one.news }] : []));
export const headlines = () => shown().map(({ headline }) => headline);

/** Lets each test set the clock. */
export function setClockInEachTest(): void {
  beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() }));
  afterEach(() => void vi.useRealTimers());
}
