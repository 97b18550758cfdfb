import { beforeEach, describe, expect, it } from "vitest";
import browser from "webextension-polyfill";
import { serve } from "../../fetch/test-server";
import { readCoverage, readSettings } from "../../store/read";
import { killedAtEachWrite } from "../../store/test-killed";
import { followPage } from "../test-follow";
import { livePage } from "../test-page";
import { handlers } from "./index";

const CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
const answering = (body: string) => serve((_, response) => response.end(body));
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

beforeEach(async () => {
  await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
});

describe("the calendar at an address", () => {
  it("is read as text, and nothing of it is stored", async () => {
    const { url } = await answering(CALENDAR);
    const stored = JSON.stringify(await browser.storage.local.get());
    expect(await handlers.fetchCalendar({ address: url, allowPrivate: true })).toEqual({
      ok: true,
      value: { text: CALENDAR },
    });
    expect(JSON.stringify(await browser.storage.local.get())).toBe(stored);
  });

  it("is asked for only with permission for its site, and for a private address", async () => {
    const { url, requests } = await answering(CALENDAR);
    expect(await handlers.fetchCalendar({ address: url })).toMatchObject({ problem: { code: "privateAddress" } });
    await browser.permissions.remove({ origins: ["http://127.0.0.1/*"] });
    expect(await handlers.fetchCalendar({ address: url, allowPrivate: true })).toMatchObject({
      problem: { code: "access" },
    });
    expect(requests).toHaveLength(0);
  });

  it("is refused where something else answers", async () => {
    const { url } = await answering("<h1>Races</h1>");
    expect(await handlers.fetchCalendar({ address: url, allowPrivate: true })).toMatchObject({
      problem: { code: "notCalendar" },
    });
  });

  it("isn't followed as a live page, and the problem says what it is", async () => {
    const { url } = await answering(CALENDAR);
    expect(await handlers.follow({ address: url, allowPrivate: true })).toMatchObject({
      problem: { code: "calendar" },
    });
    expect((await readSettings()).follows).toEqual([]);
  });
});

describe("a start that the reader takes from a calendar", () => {
  it("is when the coverage starts, also after the next poll, and can be given back", async () => {
    const { url } = await livePage("Men start");
    const id = await followPage(url);
    const head = async () => (await readCoverage(id))?.head;
    const said = (await head())?.startsAt;
    const at = inHours(30);
    await handlers.setStart({ coverageId: id, at });
    expect(await head()).toMatchObject({ startsAt: at });
    await handlers.refresh({ coverageId: id });
    expect(await head()).toMatchObject({ startsAt: at });
    await handlers.setStart({ coverageId: id, at: null });
    expect((await head())?.startsAt).toBe(said);
    expect(await head()).not.toHaveProperty("joinedStart");
  });

  it("brings the next poll forward", async () => {
    const { url } = await livePage();
    const id = await followPage(url);
    await handlers.setStart({ coverageId: id, at: inHours(0.1) });
    const { source } = (await readCoverage(id)) ?? {};
    expect(source?.pace?.why).toBe("soon");
  });

  it("has the same result wherever the worker was killed, and changes nothing of what isn't followed", async () => {
    const { url } = await livePage("Men start");
    const id = await followPage(url);
    const at = inHours(30);
    const { whole, killed } = await killedAtEachWrite(async () => {
      await handlers.setStart({ coverageId: id, at });
    });
    expect(JSON.stringify(whole)).toContain(at);
    expect(killed.length).toBeGreaterThan(0);
    await handlers.setStart({ coverageId: "https://unknown.example/", at });
    expect(await readCoverage("https://unknown.example/")).toBeUndefined();
  });
});
