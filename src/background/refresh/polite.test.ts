import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import type { Source } from "../../core/source";
import { NEVER } from "../../fetch/next-poll";
import { serve } from "../../fetch/test-server";
import { readCoverage, readSettings } from "../../store/read";
import { write } from "../../store/write";
import { handlers } from "../commands/index";
import { ALARM } from "../present/alarm";
import { onAlarm, wake } from "../test-events";
import { livePage, storedHeadlines } from "../test-page";

const HOUR_MS = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();

async function followed(address: string): Promise<string> {
  const result = await handlers.follow({ address, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.coverageId;
}

const feedOf = async (id: string): Promise<Source> => {
  const source = (await readCoverage(id))?.source;
  if (!source) throw new Error(`Nothing is stored of ${id}.`);
  return source;
};
const change = async (id: string, how: Partial<Source>) =>
  write({ coverage: { id, source: { ...(await feedOf(id)), ...how } } });

/** Every event that may poll a source, one after the other. */
async function askInEveryWay(coverageId: string): Promise<void> {
  await onAlarm();
  await wake();
  await handlers.watching({ coverageId });
  await handlers.refresh({ coverageId });
}

describe("a page on the reader's own network", () => {
  it("is polled only with the reader's permission, which is stored", async () => {
    const { url, host, requests } = await livePage("Men start");
    const refused = { ok: false, problem: { code: "privateAddress", host } };
    expect(await handlers.follow({ address: url })).toEqual(refused);
    expect(requests).toEqual([]);
    expect((await readSettings()).follows).toEqual([]);
    const coverageId = await followed(url);
    expect(await handlers.refresh({ coverageId })).toMatchObject({ ok: true });
    expect(requests).toHaveLength(2);
  });

  it("is allowed later for a coverage that is already followed", async () => {
    const { url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    await change(coverageId, { allowPrivate: undefined });
    expect(await handlers.refresh({ coverageId })).toMatchObject({ problem: { code: "privateAddress" } });
    expect(requests).toHaveLength(1);
    await followed(url);
    expect(requests).toHaveLength(2);
    expect(await feedOf(coverageId)).not.toHaveProperty("problem");
  });
});

describe("a redirect", () => {
  /** A live page at /new, to which /live redirects; both may be changed. */
  async function moved() {
    const page = await livePage("Men start");
    const target = { url: page.url };
    const asked: (string | undefined)[] = [];
    const { url } = await serve(({ headers }, response) => {
      asked.push(headers["if-none-match"]);
      response.writeHead(302, { Location: target.url }).end();
    });
    return { ...page, from: url, target, asked };
  }

  it("is requested at the original address each time, and leads to the next race", async () => {
    const { from, url, target, asked } = await moved();
    const coverageId = await followed(from);
    for (const _ of [1, 2, 3, 4]) await handlers.refresh({ coverageId });
    expect(await feedOf(coverageId)).toMatchObject({ url: from, redirectedTo: url });
    expect(asked).toEqual([undefined, '"1"', '"1"', '"1"', '"1"']);

    const sunday = await livePage("Women start");
    target.url = sunday.url;
    await handlers.refresh({ coverageId });
    // The stored validator is the other page's, and happens to be equal.
    expect(sunday.requests.map((headers) => headers["if-none-match"])).toEqual(['"1"', undefined]);
    expect(await storedHeadlines(coverageId)).toContain("Women start");
    expect(await feedOf(coverageId)).toMatchObject({ url: from, redirectedTo: sunday.url });
  });

  it("that has ended leaves no redirected address", async () => {
    const { from, page } = await moved();
    const coverageId = await followed(from);
    page.posts.push("Men halfway");
    await change(coverageId, { url: (await feedOf(coverageId)).redirectedTo ?? "" });
    await handlers.refresh({ coverageId });
    expect(await feedOf(coverageId)).not.toHaveProperty("redirectedTo");
  });
});

describe("a page that is gone for good (410)", () => {
  it("is polled again only when the reader asks", async () => {
    const { page, url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    page.status = 410;
    await handlers.refresh({ coverageId });
    expect(await feedOf(coverageId)).toMatchObject({ nextPollAt: NEVER, pace: { why: "gone" } });
    await onAlarm();
    await wake();
    await handlers.watching({ coverageId });
    expect(requests).toHaveLength(2);
    expect(await browser.alarms.get(ALARM)).toBeUndefined();

    page.status = 200;
    expect(await handlers.refresh({ coverageId })).toMatchObject({ ok: true });
    expect((await feedOf(coverageId)).pace?.why).toBe("live");
    expect(await browser.alarms.get(ALARM)).toBeDefined();
  });
});

describe("a page that ended because of a wrong clock", () => {
  it("is polled once more when the clock has been corrected", async () => {
    const { url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    await change(coverageId, { nextPollAt: NEVER, lastPollAt: inHours(24), pace: { why: "done" } });
    const asked = requests.length;
    await onAlarm();
    await onAlarm();
    expect(requests.length).toBe(asked + 1);
    const { pace, nextPollAt } = await feedOf(coverageId);
    expect(pace?.why).toBe("live");
    expect(nextPollAt < inHours(1)).toBe(true);
  });

  it("is not polled while the clock isn't corrected", async () => {
    const { url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    await change(coverageId, { nextPollAt: NEVER, lastPollAt: inHours(-24), pace: { why: "done" } });
    const asked = requests.length;
    await onAlarm();
    expect(requests.length).toBe(asked);
  });
});

describe("a server that asks for a pause", () => {
  it.each([
    [429, "refused"],
    [503, "serverError"],
  ] as const)("(%i) gets it for ten minutes at least, whoever wants to ask", async (status, code) => {
    const { page, url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    page.status = status;
    await handlers.refresh({ coverageId });
    await askInEveryWay(coverageId);
    expect(requests).toHaveLength(2);
    const { problem, nextPollAt } = await feedOf(coverageId);
    expect(problem).toMatchObject({ code, status });
    expect(Date.parse(nextPollAt)).toBeGreaterThan(Date.now() + 9 * 60_000);
  });

  it("gets no request even if permission was revoked and granted again meanwhile", async () => {
    const { page, url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    page.status = 429;
    await handlers.refresh({ coverageId });
    const origins = ["http://127.0.0.1/*"];
    await browser.permissions.remove({ origins });
    await wake();
    expect((await feedOf(coverageId)).problem?.code).toBe("access");
    await browser.permissions.request({ origins });
    await askInEveryWay(coverageId);
    expect(requests).toHaveLength(2);
    expect((await feedOf(coverageId)).problem).toMatchObject({ code: "refused", status: 429 });

    page.status = 200;
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 12 * 60_000 });
    await onAlarm();
    vi.useRealTimers();
    expect(requests).toHaveLength(3);
    expect(await feedOf(coverageId)).not.toHaveProperty("silence");
  });

  it("gets no request for the newest page either, if it asked for the pause on an older one", async () => {
    const { page, url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    const older = { pages: [`${url}?page=2`], why: "follow" as const, fetched: 0, failures: 0 };
    await change(coverageId, { older });
    page.beforeAnswer = async () => {
      if (requests.length === 3) page.status = 429;
    };
    await handlers.refresh({ coverageId });
    expect(requests).toHaveLength(3);
    await askInEveryWay(coverageId);
    expect(requests).toHaveLength(3);
    const source = await feedOf(coverageId);
    expect(source.problem).toMatchObject({ code: "refused", status: 429 });
    // Its news mustn't wait for pause after pause, for posts from before the follow.
    expect(source).not.toHaveProperty("older");
  });

  it("is asked for what was missed between two polls after the pause, since nothing else brings it", async () => {
    const { page, url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    const older = { pages: [`${url}?page=2`], why: "gap" as const, fetched: 0, failures: 0 };
    await change(coverageId, { older });
    page.beforeAnswer = async () => {
      page.status = requests.length === 3 ? 503 : 200;
      if (requests.length === 5) page.posts = ["", "Men halfway"];
    };
    await handlers.refresh({ coverageId });
    expect(requests).toHaveLength(3);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 12 * 60_000 });
    await onAlarm();
    vi.useRealTimers();
    expect(requests).toHaveLength(5);
    expect(await storedHeadlines(coverageId)).toContain("Men halfway");
  });
});

describe("a clock that jumps", () => {
  it.each([
    ["back, so that the last poll lies ahead", { lastPollAt: inHours(24), nextPollAt: inHours(24) }],
    ["back by days, so that no rule would have the next poll", { nextPollAt: inHours(48) }],
    ["forward by a day", { lastPollAt: inHours(-24), nextPollAt: inHours(-24) }],
  ])("%s, costs one request and no more", async (_, times) => {
    const { url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    await change(coverageId, times);
    for (const _ of [1, 2, 3]) await onAlarm();
    expect(requests).toHaveLength(2);
    const { nextPollAt, lastPollAt = "" } = await feedOf(coverageId);
    expect(Math.abs(Date.parse(lastPollAt) - Date.now())).toBeLessThan(60_000);
    expect(Date.parse(nextPollAt) - Date.now()).toBeLessThan(HOUR_MS);
  });
});

describe("a machine that wakes from sleep", () => {
  it("polls each source once, however many alarms were missed and whatever other events fire", async () => {
    const sources = [await livePage("Men start"), await livePage("Women start")];
    const ids: string[] = [];
    for (const { url } of sources) ids.push(await followed(url));
    for (const { page } of sources) page.posts.push("Men halfway");
    for (const id of ids) await change(id, { nextPollAt: inHours(-8), lastPollAt: inHours(-8) });
    await Promise.all([...Array.from({ length: 20 }, onAlarm), wake(), wake()]);
    for (const _ of [1, 2, 3]) await onAlarm();
    expect(sources.map(({ requests }) => requests.length)).toEqual([2, 2]);
    expect((await storedHeadlines(ids[1] ?? ""))[0]).toBe("Men halfway");
  });
});

it("stays fresh for as long as before after an answer that nothing has changed, which doesn't say for how long", async () => {
  const page = "<rss><channel><title>Run</title><item><guid>1</guid><title>They are off</title></item></channel></rss>";
  const { url } = await serve((request, response) => {
    if (request.headers["if-none-match"]) response.writeHead(304).end();
    else response.writeHead(200, { ETag: '"1"', "Cache-Control": "max-age=120" }).end(page);
  });
  await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
  const coverageId = await followed(url);
  await change(coverageId, { lastPollAt: inHours(-1) });
  await handlers.refresh({ coverageId });
  expect(await feedOf(coverageId)).toMatchObject({ maxAge: 120, etag: '"1"' });
  expect(Date.parse((await feedOf(coverageId)).lastPollAt ?? "")).toBeGreaterThan(Date.now() - HOUR_MS / 2);
});
