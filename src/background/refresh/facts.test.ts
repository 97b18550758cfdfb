import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { serve } from "../../fetch/test-server";
import { readCoverage } from "../../store/read";
import { handlers } from "../commands/index";
import { followPage } from "../test-follow";
import { storedHeadlines, storedPosts } from "../test-page";

const START = Date.parse("2031-06-14T10:00:00Z");
const later = (minutes: number) => vi.setSystemTime(START + minutes * 60_000);

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: START }));
afterEach(() => void vi.useRealTimers());

type Row = readonly [rank: string, name: string, time: string];
const rows: readonly Row[] = [
  ["1", "BROOK Ada", "1:38:00"],
  ["2", "MARSH Cleo", "1:38:10"],
  ["3", "HILL Eve", "1:38:20"],
  ["4", "LAKE Fay", "1:38:30"],
];
const reordered = (...order: number[]): Row[] =>
  order.map((at, i) => [String(i + 1), rows[at]?.[1] ?? "", rows[i]?.[2] ?? ""]);

const rowsOf = (all: readonly Row[]): string =>
  all.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join("")}`).join("");

/** A page with the results of a race, as it stands in `page`. */
async function results() {
  const page = { rows: rows as readonly Row[], above: "After 30 km, live", etag: "" };
  const { url, host } = await serve((request, response) => {
    if (page.etag) response.setHeader("ETag", page.etag);
    if (page.etag && request.headers["if-none-match"] === page.etag) return void response.writeHead(304).end();
    const body = rowsOf(page.rows);
    const table = body && `<table><tr><th>Rank<th>Name<th>Time</tr>${body}</table>`;
    response.end(
      `<title>Harbour Marathon</title><h1>Harbour Marathon</h1><h2>Women's race</h2><p>${page.above}</p>${table}`,
    );
  });
  await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
  return { page, host, coverageId: await followPage(url) };
}

const refresh = (coverageId: string) => handlers.refresh({ coverageId });

describe("a page of results", () => {
  it("is followed, and what changes in it becomes posts of its race", async () => {
    const { page, host, coverageId } = await results();
    expect(await storedPosts(coverageId)).toMatchObject([
      { headline: "Ada Brook leads, 30 km", kind: "other", label: "Women's race", races: [{ confidence: "label" }] },
    ]);
    expect((await readCoverage(coverageId))?.head).toMatchObject({ title: "Harbour Marathon", status: "live" });

    later(2);
    page.rows = reordered(2, 0, 1, 3);
    await refresh(coverageId);
    expect(await storedPosts(coverageId)).toMatchObject([
      {
        headline: "Eve Hill takes the lead from Ada Brook, 30 km",
        kind: "lead change",
        byline: { name: host },
        label: "Women's race",
        races: [{ confidence: "label" }],
      },
      { headline: "Ada Brook leads, 30 km" },
    ]);

    later(4);
    page.rows = [...reordered(2, 0, 1), ["DNF", "LAKE Fay", ""]];
    page.above = "Final results";
    await refresh(coverageId);
    const [post] = await storedPosts(coverageId);
    expect(post).toMatchObject({
      headline: "Eve Hill won in 1:38:00, Ada Brook 2nd, +0:10",
      kind: "result",
      body: [{ text: "Fay Lake is out: did not finish" }],
    });
    expect((await readCoverage(coverageId))?.head.status).toBe("ended");
  });

  it("that changes each quarter of a minute brings at most a post a minute", async () => {
    const { page, coverageId } = await results();
    for (let i = 0; i < 8; i++) {
      later(10 + i / 4);
      page.rows = reordered(i % 2 === 0 ? 1 : 0, i % 2 === 0 ? 0 : 1, 2, 3);
      await refresh(coverageId);
    }
    const posts = await storedPosts(coverageId);
    expect(posts.map(({ publishedAt }) => Date.parse(publishedAt) - START)).toEqual([675_000, 600_000, 0]);
  });

  it("tells what had to wait with an answer that nothing has changed", async () => {
    const { page, coverageId } = await results();
    later(2);
    page.rows = reordered(1, 0, 2, 3);
    await refresh(coverageId);
    later(2.5);
    page.rows = reordered(2, 1, 0, 3);
    page.etag = '"1"';
    await refresh(coverageId);
    expect(await storedPosts(coverageId)).toHaveLength(2);
    later(4);
    await refresh(coverageId);
    expect((await storedHeadlines(coverageId)).slice(0, 2)).toEqual([
      "Eve Hill takes the lead from Cleo Marsh, 30 km",
      "Cleo Marsh takes the lead from Ada Brook, 30 km",
    ]);
    later(6);
    await refresh(coverageId);
    expect(await storedPosts(coverageId)).toHaveLength(3);
  });

  it("that is empty for a while is a problem that is said; nothing is lost, and nothing told that isn't so", async () => {
    const { page, coverageId } = await results();
    later(2);
    page.rows = reordered(1, 0, 2, 3);
    await refresh(coverageId);
    later(4);
    page.rows = [];
    expect(await refresh(coverageId)).toMatchObject({ ok: false, problem: { code: "notLive" } });
    expect(await storedPosts(coverageId)).toMatchObject([{ withdrawn: false }, { withdrawn: false }]);
    later(6);
    page.rows = reordered(1, 0, 2, 3);
    expect(await refresh(coverageId)).toMatchObject({ ok: true });
    expect(await storedPosts(coverageId)).toHaveLength(2);
  });

  it("tells where somebody is whom the reader follows", async () => {
    const { page, coverageId } = await results();
    await handlers.setAthlete({ coverageId, name: "Fay Lake", level: "count" });
    later(2);
    page.rows = reordered(0, 3, 1, 2);
    await refresh(coverageId);
    expect((await storedHeadlines(coverageId))[0]).toBe("Fay Lake 2nd, +0:10");
  });

  it("tells races apart that are called the same, in whatever order they stand", async () => {
    const men: Row[] = [
      ["1", "STONE Ben", "1:18:00"],
      ["2", "FIELD Dan", "1:18:10"],
      ["3", "FORD Al", "1:18:20"],
    ];
    const { page, coverageId } = await results();
    const { above } = page;
    // Another table of the same name above it.
    page.above = `${above}<table>${rowsOf([["Rank", "Name", "Time"], ...men])}</table>`;
    later(2);
    await refresh(coverageId);
    expect((await storedHeadlines(coverageId))[0]).toBe("Ben Stone leads, 30 km");
    page.above = `${above}<table>${rowsOf([["Rank", "Name", "Time"], ...reordered(1, 0, 2, 3)])}</table>`;
    page.rows = men;
    later(4);
    await refresh(coverageId);
    expect((await storedHeadlines(coverageId))[0]).toBe("Cleo Marsh takes the lead from Ada Brook, 30 km");
  });

  it("takes no race for renamed that is still there, though another has the same rows", async () => {
    const { page, coverageId } = await results();
    const { above } = page;
    const toldOf = async () => (await readCoverage(coverageId))?.source.told?.map(({ race }) => race.name);
    const [first] = (await toldOf()) ?? [];
    page.above = `${above}<table>${rowsOf([["Rank", "Name", "Time"], ...rows])}</table><h2>Club race</h2><p>${above}</p>`;
    later(2);
    await refresh(coverageId);
    expect(await toldOf()).toEqual([first, "Club race"]);
  });
});
