import { describe, expect, it } from "vitest";
import browser from "webextension-polyfill";
import { serve } from "../../fetch/test-server";
import { livePage } from "../test-page";
import { handlers } from "./index";

const html = async (url: string) => (await fetch(url)).text();

describe("the page in the reader's tab", () => {
  it("is offered until it is followed", async () => {
    const { url } = await livePage("Men start");
    const page = { url, html: await html(url) };
    expect(await handlers.discover(page)).toEqual({ address: url, title: "City Marathon", why: "live" });
    await handlers.follow({ address: url, allowPrivate: true });
    expect(await handlers.discover(page)).toBeNull();
    expect(await handlers.discover({ ...page, url: `${url}#post-1` })).toBeNull();
  });

  it("offers no second source if the first is followed", async () => {
    const { url, host } = await livePage("Men start");
    const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
    const page = { url: "http://news.example/report", html: link(url) + link(`http://${host}/comments`) };
    expect(await handlers.discover(page)).toMatchObject({ address: url, why: "feed" });
    await handlers.follow({ address: url, allowPrivate: true });
    expect(await handlers.discover(page)).toBeNull();
  });

  it("offers no page that it merely links to, and nothing for a page that isn't on the web", async () => {
    const link = '<a href="https://www.bbc.co.uk/sport/live/athletics/39678901">Live</a>';
    expect(await handlers.discover({ url: "https://news.example/", html: link })).toBeNull();
    expect(await handlers.discover({ url: "about:blank", html: link })).toBeNull();
    expect(await handlers.discover({ url: "", html: "" })).toBeNull();
  });
});

it("an address without live coverage offers up to three candidates of its page", async () => {
  const feeds = [1, 2, 3, 4].map((n) => `<link rel="alternate" type="application/rss+xml" title="${n}" href="/${n}">`);
  const { url, host } = await serve(async (_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end(`${feeds.join("")}<article><h1>Won</h1></article>`);
  });
  await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
  const result = await handlers.follow({ address: url, allowPrivate: true });
  const candidates = [1, 2, 3].map((n) => ({ address: `http://${host}/${n}`, title: `${n}`, why: "feed" }));
  expect(result).toEqual({ ok: false, problem: { code: "notLive", host, found: "unreadable", candidates } });
});
