import { afterEach, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { serve } from "../../fetch/test-server";
import { storedHeadlines } from "../test-page";
import { handlers } from "./index";

const feed = `<rss version="2.0"><channel><title>River Run</title><item><guid>1</guid><title>They are off</title><pubDate>${new Date().toUTCString()}</pubDate></item></channel></rss>`;

afterEach(() => vi.unstubAllGlobals());

it("follows a profile where its posts are read", async () => {
  const asked: string[] = [];
  const { url, host } = await serve(async (request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "Content-Type": "application/rss+xml" }).end(feed);
  });
  await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
  const address = new URL("/@riverrun", url).href;
  const coverageId = `https://${host}/@riverrun.rss/`;
  expect(await handlers.follow({ address, allowPrivate: true })).toEqual({ ok: true, value: { coverageId } });
  expect(await handlers.follow({ address: `${address}/109876`, allowPrivate: true })).toMatchObject({
    value: { coverageId },
  });
  expect(asked).toEqual(["/@riverrun.rss"]);
  expect(await storedHeadlines(coverageId)).toEqual(["They are off"]);
});

it("follows the page itself only where that is on the site that its reader was asked for", async () => {
  // Another server's account, read on its own.
  const address = "https://a.example/@riverrun@b.example";
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (input: string | URL | Request) => {
    asked.push(input instanceof Request ? input.url : String(input));
    return new Response("", { status: 404 });
  });
  await browser.permissions.request({ origins: ["https://a.example/*", "https://b.example/*"] });
  expect(await handlers.follow({ address })).toMatchObject({ problem: { code: "missing" } });
  expect(asked).toEqual(["https://b.example/@riverrun.rss"]);
});

const CHANNEL = "https://www.youtube.com/@riverrun";
const answers = (address: string, named: string) =>
  new Response(
    address === CHANNEL
      ? `<title>River Run</title><link rel="alternate" type="application/rss+xml" href="${named}">`
      : feed,
    { headers: { "Content-Type": address === CHANNEL ? "text/html" : "application/rss+xml" } },
  );

it.each([
  ["follows the feed that a profile's page names", "https://www.youtube.com/feeds/videos.xml?channel_id=UC1", true],
  ["follows no feed on a site that its reader hasn't allowed", "https://feeds.example/1", false],
])("%s", async (_, named, ok) => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (input: string | URL | Request) => {
    const address = input instanceof Request ? input.url : String(input);
    asked.push(address);
    return answers(address, named);
  });
  await browser.permissions.request({ origins: ["https://www.youtube.com/*"] });
  expect(await handlers.follow({ address: CHANNEL })).toMatchObject({ ok });
  expect(asked).toEqual(ok ? [CHANNEL, named] : [CHANNEL]);
});

const COMMUNITY = "https://rowing.example/c/rowing";
const CHANNEL_ELSEWHERE = "https://rowing.example/channel/UCabcdefghijklmnopqrstuv";
const OWN_OF_CHANNEL = "https://rowing.example/feed/channel/UCabcdefghijklmnopqrstuv";
const ALL = "https://rowing.example/feeds/all.xml";
const OWN = "https://rowing.example/feeds/c/rowing.xml?sort=New";

it.each([
  ["follows the feed of a profile's own name, not its site's", COMMUNITY, [ALL, OWN], OWN],
  ["follows no feed of the whole site, although its host has that name", COMMUNITY, [ALL], undefined],
  ["follows YouTube's channel where another site shows it", CHANNEL_ELSEWHERE, [OWN_OF_CHANNEL], OWN_OF_CHANNEL],
  ["doesn't ask YouTube for a reader elsewhere", CHANNEL_ELSEWHERE, [], undefined],
])("%s", async (_, page, named, followed) => {
  const links = named.map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`).join("");
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (input: string | URL | Request) => {
    const address = input instanceof Request ? input.url : String(input);
    asked.push(address);
    const isPage = address === page;
    const type = isPage ? "text/html" : "application/rss+xml";
    return new Response(isPage ? `<title>Rowing</title>${links}` : feed, { headers: { "Content-Type": type } });
  });
  await browser.permissions.request({ origins: ["https://rowing.example/*", "https://www.youtube.com/*"] });
  expect(await handlers.follow({ address: page })).toMatchObject({ ok: followed !== undefined });
  expect(asked).toEqual([page, ...(followed ? [followed] : [])]);
});
