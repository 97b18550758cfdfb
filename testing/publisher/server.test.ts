import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { discover } from "../../src/formats/discover";
import { readPage } from "../../src/formats/read";
import { smallRace } from "../small-race";
import { type DemoServer, startDemo } from "./index";
import type { Weather } from "./weather";

let demo: DemoServer | undefined;
let clock = "2018-06-09T13:20:00.000Z";

async function start(page?: { file: string }): Promise<DemoServer> {
  clock = "2018-06-09T13:20:00.000Z";
  demo = await startDemo({ clock: () => clock, race: smallRace, page });
  return demo;
}

afterEach(() => demo?.close());

test.each(["/bbc", "/live"])("%s answers 304 until the race goes on", async (path) => {
  const { origin, requests } = await start();
  const first = await fetch(origin + path);
  const etag = first.headers.get("etag") ?? "";
  const since = first.headers.get("last-modified") ?? "";
  expect(first.status).toBe(200);
  expect(first.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(first.headers.get("cache-control")).toBe("max-age=2");
  expect(etag).toMatch(/^"[^"]+"$/);

  clock = "2018-06-09T13:20:59.000Z";
  expect((await fetch(origin + path, { headers: { "If-None-Match": `"other", ${etag}` } })).status).toBe(304);
  expect((await fetch(origin + path, { headers: { "If-Modified-Since": since } })).status).toBe(304);
  expect(
    (await fetch(origin + path, { headers: { "If-None-Match": '"other"', "If-Modified-Since": since } })).status,
  ).toBe(200);

  clock = "2018-06-09T13:21:00.000Z";
  const changed = await fetch(origin + path, { headers: { "If-None-Match": etag } });
  expect(changed.status).toBe(200);
  expect(changed.headers.get("etag")).not.toBe(etag);
  expect(requests.map((entry) => entry.status)).toEqual([200, 304, 304, 200, 200]);
});

test("HEAD has the same headers as GET, without the body", async () => {
  const { origin } = await start();
  const [get, head] = [await fetch(`${origin}/bbc`), await fetch(`${origin}/bbc`, { method: "HEAD" })];
  expect(head.status).toBe(200);
  expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
  expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(await get.text())));
  expect(await head.text()).toBe("");
});

test("older posts are on later pages, and other addresses are missing", async () => {
  const { origin } = await start();
  clock = "2018-06-09T15:00:00.000Z";
  const older = readPage(await (await fetch(`${origin}/bbc?page=2`)).text(), origin, clock);
  expect(older).toMatchObject({ ok: true, value: { snapshot: { posts: { length: 4 } } } });
  expect((await fetch(`${origin}/bbc?page=3`)).status).toBe(404);
  expect((await fetch(`${origin}/nowhere`)).status).toBe(404);
  expect((await fetch(`${origin}/page`)).status).toBe(404);
  expect((await fetch(origin, { method: "POST" })).status).toBe(405);
  expect(await (await fetch(origin)).text()).toContain('href="/live"');
});

test("an article offers a feed of the same posts", async () => {
  const { origin } = await start();
  const article = await (await fetch(`${origin}/report`)).text();
  expect(discover(article, `${origin}/report`, clock)).toEqual([
    { address: `${origin}/feed.xml`, title: "Summer Regatta & Fair 2018: all reports", why: "feed" },
  ]);
  const feed = await fetch(`${origin}/feed.xml`);
  expect(feed.headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
  expect((await feed.text()).match(/<item>/g)).toHaveLength(smallRace(clock).posts.length);
});

test("a saved page is served byte for byte", async () => {
  const folder = await mkdtemp(join(tmpdir(), "raceside-"));
  const file = join(folder, "saved.html");
  const bytes = Buffer.from("<!doctype html><meta charset=latin1><h1>Caf\xe9</h1>", "latin1");
  await writeFile(file, bytes);
  const { origin } = await start({ file });
  const page = await fetch(`${origin}/page`);
  expect(page.headers.get("content-type")).toBe("text/html");
  expect(Buffer.from(await page.arrayBuffer())).toEqual(bytes);
  const again = await fetch(`${origin}/page`, { headers: { "If-None-Match": page.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
  await rm(folder, { recursive: true });
});

test.each<[string, Weather, string]>([
  ["/bbc", "cut", "cutShort"],
  ["/live", "cut", "cutShort"],
  ["/live", "brokenJson", "brokenData"],
  ["/bbc", "badDates", "noDates"],
  ["/live", "badDates", "noDates"],
  ["/bbc", "empty", "emptyPage"],
  ["/bbc", "article", "notLive"],
])("%s that was read before is %s: %s, and clears up again", async (path, weather, code) => {
  const server = await start();
  const before = await (await fetch(server.origin + path)).text();
  const read = readPage(before, server.origin, clock);
  if (!read.ok) throw new Error(read.problem.code);
  server.weather = weather;
  const spoilt = await (await fetch(server.origin + path)).text();
  expect(readPage(spoilt, server.origin, clock, read.value.format)).toMatchObject({ ok: false, problem: { code } });
  server.weather = undefined;
  expect(await (await fetch(server.origin + path)).text()).toBe(before);
});

test("a refusal has Retry-After", async () => {
  const server = await start();
  server.weather = { status: 503, retryAfter: 7 };
  const answer = await fetch(`${server.origin}/bbc`);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "7"]);
});

test("a hanging server never answers, and a breaking one closes the connection", async () => {
  const server = await start();
  server.weather = "hang";
  await expect(fetch(`${server.origin}/bbc`, { signal: AbortSignal.timeout(200) })).rejects.toThrow("timeout");
  server.weather = "reset";
  await expect(fetch(`${server.origin}/bbc`)).rejects.toThrow("fetch failed");
  expect(server.requests.map((entry) => entry.status)).toEqual([undefined, undefined]);
});
