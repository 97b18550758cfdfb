import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { readIntention, readSettings } from "../../store/read";
import { write } from "../../store/write";
import { followAddress } from "../../views/shared/following/follow";
import { wake } from "../test-events";
import { livePage } from "../test-page";
import { handlers } from "./index";
import { followIntended } from "./intention";

const origins = ["http://127.0.0.1/*"];
const followed = async () => (await readSettings()).follows.map(({ url }) => url);

/** A live page to which the reader hasn't given access yet. */
async function closedPage() {
  const page = await livePage("Men start");
  await browser.permissions.remove({ origins });
  return page;
}

describe("the intention to follow while the browser asks for permission", () => {
  it("is followed when permission is granted, even if the view is closed", async () => {
    const { url } = await closedPage();
    browser.permissions.onAdded.addListener(wake);
    await handlers.intendToFollow({ address: url, allowPrivate: true });
    expect(await followed()).toEqual([]);
    await browser.permissions.request({ origins });
    expect(await followed()).toEqual([url]);
    expect(await readIntention()).toBeUndefined();
  });

  it("is followed by the next worker if the first one died after the grant", async () => {
    const { url } = await livePage("Men start");
    await handlers.intendToFollow({ address: url, allowPrivate: true });
    await followIntended();
    expect(await followed()).toEqual([url]);
  });

  it("is fetched once if view and grant both follow it", async () => {
    const { url, requests } = await livePage("Men start");
    await handlers.intendToFollow({ address: url, allowPrivate: true });
    const results = await Promise.all([
      handlers.follow({ address: url, allowPrivate: true }),
      followIntended(),
      wake(),
    ]);
    expect(results[0]).toMatchObject({ ok: true });
    expect(requests).toHaveLength(1);
    expect(await followed()).toEqual([url]);
    expect(await readIntention()).toBeUndefined();
  });

  it("waits for permission, for five minutes at most", async () => {
    const { url } = await closedPage();
    await handlers.intendToFollow({ address: url, allowPrivate: true });
    await followIntended();
    expect(await readIntention()).toMatchObject({ address: url });
    await write({ intention: { address: url, allowPrivate: true, at: new Date(Date.now() - 301_000).toISOString() } });
    await browser.permissions.request({ origins });
    await followIntended();
    expect(await followed()).toEqual([]);
    expect(await readIntention()).toBeUndefined();
  });

  it("is dropped if it can't be followed", async () => {
    const { page, url } = await livePage();
    page.status = 404;
    await handlers.intendToFollow({ address: url, allowPrivate: true });
    await followIntended();
    expect(await readIntention()).toBeUndefined();
  });
});

/** Connects the views' messages directly to the background. */
function connect() {
  const handle = handlers as unknown as Record<string, (data: unknown) => Promise<unknown>>;
  return vi.spyOn(browser.runtime, "sendMessage").mockImplementation(async (message) => {
    const { command, data } = message as { command: string; data: unknown };
    return handle[command]?.(data);
  });
}

describe("a click on “follow”", () => {
  it("stores the intention first", async () => {
    connect();
    const { url } = await closedPage();
    const request = vi.spyOn(browser.permissions, "request").mockImplementation(async () => {
      await vi.waitFor(async () => expect(await readIntention()).toMatchObject({ address: url }));
      return false;
    });
    const refused = await followAddress(url);
    request.mockRestore();
    expect(refused).toMatchObject({ ok: false, problem: { code: "access" } });
    await vi.waitFor(async () => expect(await readIntention()).toBeUndefined());
    expect(await followed()).toEqual([]);
  });

  it("requests permission synchronously for the site, for http also with https", async () => {
    connect();
    const request = vi.spyOn(browser.permissions, "request").mockResolvedValue(false);
    followAddress("https://feeds.example/x?y#z");
    expect(request).toHaveBeenLastCalledWith({ origins: ["https://feeds.example/*"] });
    followAddress("http://feeds.example/x");
    expect(request).toHaveBeenLastCalledWith({ origins: ["http://feeds.example/*", "https://feeds.example/*"] });
    request.mockRestore();
  });
});
