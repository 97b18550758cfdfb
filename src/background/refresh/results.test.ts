import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { factsOf } from "../../core/results/results";
import { serve } from "../../fetch/test-server";
import { local } from "../../store/area";
import { exportAll } from "../../store/export";
import { readJournal } from "../../store/journal";
import { keys } from "../../store/keys";
import { readCoverage, readSettings } from "../../store/read";
import { readState } from "../../store/state";
import { killedAtEachWrite } from "../../store/test-killed";
import { handlers } from "../commands/index";
import { onAlarm } from "../lifecycle/wake";
import { livePage, storedPosts } from "../test-page";
import { repairStored } from "../upkeep/repair";

const START = Date.parse("2031-06-14T10:00:00Z");
const later = (minutes: number) => vi.setSystemTime(START + minutes * 60_000);

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: START }));
afterEach(() => void vi.useRealTimers());

const ALL = ["Daniel Wanjiru", "Kenenisa Bekele", "Bedan Karoki", "Abel Kirui"];

/** Results of a men's race with its runners in this order. */
async function table(name = "Elite men's race") {
  const page = { order: ALL, name, says: "After 30 km", asked: 0, etag: "", unchanged: 0 };
  const { url, host } = await serve((request, response) => {
    page.asked++;
    if (page.etag) response.setHeader("ETag", page.etag);
    if (page.etag && request.headers["if-none-match"] === page.etag) {
      page.unchanged++;
      return void response.writeHead(304).end();
    }
    const rows = page.order.map((one, i) => `<tr><td>${i + 1}<td>${one}<td>1:28:2${i}`).join("");
    const body = rows && `<table><tr><th>Rank<th>Name<th>Time</tr>${rows}</table>`;
    response.end(`<title>Timing</title><h1>Timing</h1><h2>${page.name}</h2><p>${page.says}</p>${body}`);
  });
  return { page, url, host };
}

/** A followed live page of two races, to which the results were added. */
async function joined(name?: string) {
  const live = await livePage("Women race: off they go", "Men start");
  const followed = await handlers.follow({ address: live.url, allowPrivate: true });
  if (!followed.ok) throw new Error(followed.problem.code);
  const { coverageId } = followed.value;
  const results = await table(name);
  const added = await handlers.addResults({ coverageId, address: results.url, allowPrivate: true });
  return { ...results, live, coverageId, added };
}

const headlines = async (id: string) => (await storedPosts(id)).map(({ headline }) => headline);
const sourceOf = async (id: string) => {
  const source = (await readCoverage(id))?.source;
  if (!source) throw new Error("not stored");
  return source;
};
const problemOf = async (id: string) => (await sourceOf(id)).results?.[0]?.problem;

describe("results that were added to a coverage", () => {
  it("say how its race stands, and their changes become its posts", async () => {
    const { page, coverageId, host, added } = await joined();
    expect(added).toEqual({ ok: true, value: null });
    expect(await storedPosts(coverageId)).toHaveLength(2);
    expect(factsOf("men-elite", await sourceOf(coverageId))).toMatchObject({
      facts: { far: { done: 30 }, entries: [{ name: "Daniel Wanjiru" }, {}, {}, {}] },
      at: new Date(START).toISOString(),
    });

    later(2);
    page.order = ["Kenenisa Bekele", "Daniel Wanjiru", "Bedan Karoki", "Abel Kirui"];
    await handlers.refresh({ coverageId });
    const [post] = await storedPosts(coverageId);
    expect(post).toMatchObject({
      headline: "Kenenisa Bekele takes the lead from Daniel Wanjiru, 30 km",
      kind: "lead change",
      byline: { name: host },
      races: [{ id: "men-elite", confidence: "label" }],
    });
    expect(await storedPosts(coverageId)).toHaveLength(3);
  });

  it("are asked by themselves, at most once a minute, beside the coverage's own page", async () => {
    const { page, coverageId } = await joined();
    const before = page.asked;
    later(0.9);
    await onAlarm(await readState());
    expect(page.asked).toBe(before);
    later(3);
    page.order = ALL.toReversed();
    await onAlarm(await readState());
    expect(page.asked).toBe(before + 1);
    await onAlarm(await readState());
    expect(page.asked).toBe(before + 1);
    expect((await headlines(coverageId))[0]).toBe("Abel Kirui takes the lead from Daniel Wanjiru, 30 km");
  });

  it("that vanish are said, nothing is lost, and nothing is told twice when they are back", async () => {
    const { page, coverageId } = await joined();
    later(2);
    page.order = [];
    await handlers.refresh({ coverageId });
    expect(await problemOf(coverageId)).toMatchObject({ code: "noResults" });
    expect((await sourceOf(coverageId)).problem).toBeUndefined();
    expect(factsOf("men-elite", await sourceOf(coverageId))?.facts.entries).toHaveLength(4);
    later(4);
    page.order = ALL;
    await handlers.refresh({ coverageId });
    expect(await problemOf(coverageId)).toBeUndefined();
    expect(await storedPosts(coverageId)).toHaveLength(2);
  });

  it("that are called something else tell nothing again, and go on under their new name", async () => {
    const { page, coverageId } = await joined();
    later(2);
    page.name = "Men's elite race, 25 to 30 km";
    await handlers.refresh({ coverageId });
    expect(await storedPosts(coverageId)).toHaveLength(2);
    expect((await sourceOf(coverageId)).results?.[0]?.told).toHaveLength(1);
    for (const [i, clock] of ["10:04", "10:06"].entries()) {
      later(4 + 2 * i);
      page.name = `Men's elite race at ${clock}`;
      page.order = i === 0 ? page.order : ["Kenenisa Bekele", "Daniel Wanjiru", "Abel Kirui", "Bedan Karoki"];
      await handlers.refresh({ coverageId });
    }
    expect((await headlines(coverageId))[0]).toBe("Kenenisa Bekele takes the lead from Daniel Wanjiru, 30 km");
    expect(await storedPosts(coverageId)).toHaveLength(3);
  });

  it("may be added before there are any, and are news from the first; a poll of them stands in the journal", async () => {
    const live = await livePage("Women race: off they go", "Men start");
    const followed = await handlers.follow({ address: live.url, allowPrivate: true });
    const coverageId = followed.ok ? followed.value.coverageId : "";
    const page = { rows: "" };
    const { url, host } = await serve((_, response) => {
      response.end(`<h1>Elite men's race</h1><table><tr><th>Rank<th>Name<th>Time</tr>${page.rows}</table>`);
    });
    expect(await handlers.addResults({ coverageId, address: url, allowPrivate: true })).toEqual({
      ok: true,
      value: null,
    });
    expect((await sourceOf(coverageId)).results).toMatchObject([{ told: [] }]);
    later(2);
    await handlers.refresh({ coverageId });
    expect(await problemOf(coverageId)).toBeUndefined();
    page.rows = ALL.map((name, i) => `<tr><td>${i + 1}<td>${name}<td>1:28:2${i}`).join("");
    later(4);
    await handlers.refresh({ coverageId });
    expect((await headlines(coverageId))[0]).toBe("Daniel Wanjiru leads");
    const ofResults = async () => (await readJournal()).filter(({ results }) => results === host);
    expect((await ofResults()).map(({ outcome, added }) => [outcome, added])).toEqual([
      ["news", 1],
      ["nothing new", undefined],
    ]);
    page.rows = "";
    later(6);
    await handlers.refresh({ coverageId });
    expect(await problemOf(coverageId)).toMatchObject({ code: "noResults" });
    expect((await ofResults())[0]).toMatchObject({ outcome: "noResults" });
  });

  it("of a race that can't be told are asked of the reader, and told once they say which it is", async () => {
    const { page, coverageId, url } = await joined("Heat of the day");
    later(2);
    page.order = ALL.toReversed();
    await handlers.refresh({ coverageId });
    expect(factsOf("men-elite", await sourceOf(coverageId))).toBeUndefined();
    expect(await storedPosts(coverageId)).toHaveLength(2);
    const said = { coverageId, address: url, name: "Heat of the day" };
    await handlers.setResultsRace({ ...said, race: "men-elite" });
    expect(factsOf("men-elite", await sourceOf(coverageId))?.facts.entries[0]?.name).toBe("Abel Kirui");
    later(4);
    page.order = ALL;
    await handlers.refresh({ coverageId });
    expect((await storedPosts(coverageId))[0]).toMatchObject({ races: [{ id: "men-elite" }], kind: "lead change" });
    await handlers.setResultsRace({ ...said, race: null });
    expect(factsOf("men-elite", await sourceOf(coverageId))).toBeUndefined();
  });

  it("of a race that is found later are of it from then on, even if nothing has changed in them", async () => {
    const { page, live, coverageId } = await joined("Wheelchair men");
    expect((await sourceOf(coverageId)).results?.[0]?.told?.[0]?.of).toBeUndefined();
    page.etag = '"1"';
    later(2);
    await handlers.refresh({ coverageId });
    live.page.posts.push("Wheelchair men: they are off", "Wheelchair men: Hug leads");
    later(4);
    await handlers.refresh({ coverageId });
    later(6);
    await handlers.refresh({ coverageId });
    const of = (await sourceOf(coverageId)).results?.[0]?.told?.[0]?.of;
    expect((await readCoverage(coverageId))?.head.races.find(({ id }) => id === of)?.name).toMatch(/wheelchair/i);
    expect(page.unchanged).toBeGreaterThan(1);
  });

  it("of a page that is followed alone aren't added to it once more", async () => {
    const { url } = await table();
    await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
    const followed = await handlers.follow({ address: url, allowPrivate: true });
    const coverageId = followed.ok ? followed.value.coverageId : "";
    expect(await handlers.addResults({ coverageId, address: url, allowPrivate: true })).toMatchObject({ ok: true });
    expect((await readSettings()).results).toEqual({});
    const [race] = (await readCoverage(coverageId))?.head.races ?? [];
    expect(factsOf(race?.id ?? "", await sourceOf(coverageId))).toMatchObject({ facts: { far: { done: 30 } } });
  });

  it("are gone once they are removed, but not the posts that they made", async () => {
    const { page, coverageId, url } = await joined();
    later(2);
    page.order = ALL.toReversed();
    await handlers.refresh({ coverageId });
    await handlers.removeResults({ coverageId, address: url });
    expect(await sourceOf(coverageId)).not.toHaveProperty("results");
    expect((await readSettings()).results).toEqual({});
    const { asked } = page;
    later(9);
    await onAlarm(await readState());
    expect(page.asked).toBe(asked);
    expect(await storedPosts(coverageId)).toHaveLength(3);
  });

  it("are not added from a page that has none", async () => {
    const { coverageId, live } = await joined();
    const added = await handlers.addResults({ coverageId, address: live.url, allowPrivate: true });
    expect(added).toMatchObject({ ok: false, problem: { code: "noResults" } });
    expect((await readSettings()).results[coverageId]).toHaveLength(1);
  });

  it("are added once access is granted, even if the view that asked is gone", async () => {
    const { coverageId } = await joined();
    const other = await table();
    await handlers.intendToFollow({ address: other.url, allowPrivate: true, coverageId });
    const { followIntended } = await import("../commands/intention");
    expect(await followIntended()).toBe(true);
    expect((await readSettings()).results[coverageId]?.map(({ url }) => url)).toContain(other.url);
    expect((await readSettings()).follows).toHaveLength(1);
  });
});

describe("a worker that is killed", () => {
  it.each<[string, (id: string, url: string) => Promise<unknown>]>([
    ["adding results", (coverageId, address) => handlers.addResults({ coverageId, address, allowPrivate: true })],
    ["polling them", (coverageId) => handlers.refresh({ coverageId })],
  ])("while %s has the same result once that is repeated", async (_, step) => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const { page, coverageId } = await joined();
    const other = await table();
    later(2);
    page.order = ALL.toReversed();
    const { whole, killed } = await killedAtEachWrite(() => step(coverageId, other.url));
    expect(killed.length).toBeGreaterThan(0);
    // What was asked twice stands in the journal twice.
    const sound = ({ [keys.journal]: _, ...rest }: Record<string, unknown>) => rest;
    for (const one of killed) expect(sound(one)).toEqual(sound(whole));
    vi.restoreAllMocks();
  });
});

describe("added results survive", () => {
  it("a damaged source", async () => {
    const { page, coverageId } = await joined();
    await local.set({ [keys.source(coverageId)]: "?" });
    await repairStored(false);
    later(2);
    await handlers.refresh({ coverageId });
    expect(factsOf("men-elite", await sourceOf(coverageId))).toBeDefined();
    later(4);
    page.order = ALL.toReversed();
    await handlers.refresh({ coverageId });
    expect((await headlines(coverageId))[0]).toBe("Abel Kirui takes the lead from Daniel Wanjiru, 30 km");
  });

  it("export and import, but a file can't allow a private address", async () => {
    const { coverageId, url } = await joined();
    const text = await exportAll(new Date(START).toISOString());
    await handlers.removeResults({ coverageId, address: url });
    expect(await handlers.previewRestore({ text })).toMatchObject({
      value: { coverages: [{ isNew: false, results: [url] }] },
    });
    await handlers.restore({ text });
    expect((await readSettings()).results).toEqual({ [coverageId]: [{ url, races: {} }] });
    await handlers.refresh({ coverageId });
    expect(await problemOf(coverageId)).toMatchObject({ code: "privateAddress" });
    await handlers.addResults({ coverageId, address: url, allowPrivate: true });
    expect(await problemOf(coverageId)).toBeUndefined();
  });

  it("no unfollowing", async () => {
    const { coverageId } = await joined();
    await handlers.unfollow({ coverageId });
    expect((await readSettings()).results).toEqual({});
  });
});

it("need access to their site", async () => {
  const { coverageId } = await joined();
  await browser.permissions.remove({ origins: ["http://127.0.0.1/*"] });
  later(2);
  await handlers.refresh({ coverageId });
  expect(await problemOf(coverageId)).toMatchObject({ code: "access" });
});
