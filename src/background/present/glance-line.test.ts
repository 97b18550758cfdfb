import { afterEach, beforeEach, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { serve } from "../../fetch/test-server";
import { desk } from "../../test-desk";
import { handlers } from "../commands/index";
import { livePage } from "../test-page";
import { OVERLAY } from "./test-at-work";

const START = Date.now();
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: START }));
afterEach(() => void vi.useRealTimers());

/** A followed race with results, of whose athletes one is followed. */
async function withResults() {
  const live = await livePage("Men start");
  const followed = await handlers.follow({ address: live.url, allowPrivate: true });
  if (!followed.ok) throw new Error(followed.problem.code);
  const { coverageId } = followed.value;
  const page = { order: ["Ada Brook", "Eve Hill", "Fay Lake"] };
  const { url } = await serve((_, response) => {
    const rows = page.order.map((name, i) => `<tr><td>${i + 1}<td>${name}<td>1:0${i}:00`).join("");
    response.end(`<h1>Men's race</h1><p>After 30 km</p><table><tr><th>Rank<th>Name<th>Time</tr>${rows}</table>`);
  });
  await handlers.setLevel({ coverageId, race: { id: "men-elite" }, level: "alert" });
  await handlers.setAthlete({ coverageId, name: "Fay Lake", level: "count" });
  await handlers.addResults({ coverageId, address: url, allowPrivate: true });
  return { page, coverageId, live };
}

const title = () => browser.action.getTitle({});

it("the tooltip says who leads and where the reader's athlete is", async () => {
  const { page, coverageId } = await withResults();
  expect(await title()).toMatch(/\nElite men: Ada Brook leads, 30 km · Fay Lake 3rd, \+2:00$/);
  vi.setSystemTime(START + 120_000);
  page.order = ["Fay Lake", "Ada Brook", "Eve Hill"];
  await handlers.refresh({ coverageId });
  expect(await title()).toMatch(/Fay Lake takes the lead from Ada Brook.*\nElite men: Fay Lake leads, 30 km$/s);
});

it("but nothing to a reader who follows it with a delay, until then", async () => {
  const { page, coverageId } = await withResults();
  await handlers.setSpoilers({ coverageId, spoilers: { delay: 30 } });
  vi.setSystemTime(START + 120_000);
  page.order = ["Fay Lake", "Ada Brook", "Eve Hill"];
  await handlers.refresh({ coverageId });
  expect(await title()).not.toMatch(/Lake|Brook|30 km/);
  vi.setSystemTime(START + 31 * 60_000);
  await handlers.refresh({ coverageId });
  expect(await title()).toMatch(/\nElite men: Ada Brook leads, 30 km · Fay Lake 3rd, \+2:00$/);
  vi.setSystemTime(START + 33 * 60_000);
  await handlers.refresh({ coverageId });
  expect(await title()).toMatch(/\nElite men: Fay Lake leads, 30 km$/);
});

it("nor while it is quiet", async () => {
  await withResults();
  const until = new Date(START + 600_000).toISOString();
  await handlers.setQuiet({ quietPeriod: { why: "snooze", until } });
  expect(await title()).not.toMatch(/Brook/);
});

it("and the overlay says it below its news", async () => {
  desk.tabs = [{ id: 7, url: "https://work.example/", windowId: 1, active: true }];
  await browser.permissions.request({ origins: ["https://work.example/*"] });
  const { coverageId, live } = await withResults();
  await handlers.setPreferences({ change: OVERLAY });
  vi.setSystemTime(START + 120_000);
  live.page.posts.push("Men pass the bridge");
  await handlers.refresh({ coverageId });
  await vi.waitUntil(() => desk.said.some((message) => message.overlay === "show"), { timeout: 20_000 });
  expect(desk.said.filter((message) => message.overlay === "show")).toMatchObject([
    { news: { headline: "Men pass the bridge", standing: "Ada Brook leads, 30 km · Fay Lake 3rd, +2:00" } },
  ]);
});
