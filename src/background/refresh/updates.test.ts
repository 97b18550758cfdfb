import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { serve } from "../../fetch/test-server";
import { readCoverage } from "../../store/read";
import { write } from "../../store/write";
import { handlers } from "../commands/index";
import { storedHeadlines } from "../test-page";

const ID = (n: number) => n.toString(16).padStart(24, "7376ac100000000000000000");
const block = (n: number) =>
  `<article id="block-${ID(n)}"><header><time datetime="2031-06-14T12:0${n}:00.000Z">1h</time><h2>Post ${n}</h2></header><p>Text ${n}.</p></article>`;

/** A Guardian-like page of posts; `asked` has the address of every request. */
async function guardian(posts: number[], isOlderElsewhere = false) {
  const asked: string[] = [];
  const page = { posts, updates: true, older: true };
  const { url } = await serve((request, response) => {
    const address = new URL(request.url ?? "", "http://127.0.0.1");
    asked.push(address.pathname + address.search);
    const older = address.searchParams.get("page");
    if (address.pathname.endsWith(".json")) {
      if (!page.updates) return void response.writeHead(404).end();
      const since = page.posts.filter((n) => ID(n) > (address.searchParams.get("lastUpdate") ?? "").slice(6));
      const newest = since[0];
      const html = since.map(block).join("");
      const answer = { html, numNewBlocks: since.length, ...(newest && { mostRecentBlockId: `block-${ID(newest)}` }) };
      return void response.end(JSON.stringify(answer));
    }
    if (older && !page.older) return void response.writeHead(500).end();
    const next = older ? Number(older) - 1 : 3;
    const elsewhere = isOlderElsewhere ? `https://${request.headers.host}${address.pathname}` : "";
    const navigation = `<nav id="liveblog-navigation"><section><strong>${older ? 2 : 1}</strong> of <strong>4</strong></section>${next > 0 ? `<section><a href="${elsewhere}?page=${next}">Older</a></section>` : ""}</nav>`;
    const shown = older ? [Number(older)] : page.posts.filter((n) => n > 3);
    response.end(`<!doctype html><html><body><h1>Regatta</h1>${shown.map(block).join("")}${navigation}</body></html>`);
  });
  await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
  const result = await handlers.follow({ address: url, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  return { page, asked, coverageId: result.value.coverageId };
}

const refresh = (coverageId: string) => handlers.refresh({ coverageId });

describe("a source with an address for updates", () => {
  it("is polled there, and the posts are stored", async () => {
    const { page, asked, coverageId } = await guardian([5, 4]);
    page.posts.unshift(6);
    await refresh(coverageId);
    expect(asked[1]).toBe(`/live.json?lastUpdate=block-${ID(5)}&isLivePage=true&dcr=true`);
    expect((await storedHeadlines(coverageId)).slice(0, 3)).toEqual(["Post 6", "Post 5", "Post 4"]);
    await refresh(coverageId);
    expect(asked.filter((path) => path.includes(".json")).at(-1)).toContain(ID(6));
  });

  it("is asked for the whole page after ten minutes, and if the updates fail", async () => {
    const { page, asked, coverageId } = await guardian([5, 4]);
    page.updates = false;
    page.posts.unshift(6);
    await refresh(coverageId);
    expect(asked.slice(1, 3)).toEqual([expect.stringContaining(".json"), "/live"]);
    expect((await storedHeadlines(coverageId))[0]).toBe("Post 6");

    page.updates = true;
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 11 * 60_000 });
    const before = asked.length;
    await refresh(coverageId);
    vi.useRealTimers();
    expect(asked[before]).toBe("/live");
  });
});

describe("older pages that each name the next", () => {
  it("are fetched one at a poll, each once, until there are no more", async () => {
    const { asked, coverageId } = await guardian([5, 4]);
    for (const _ of [1, 2, 3, 4]) await refresh(coverageId);
    expect(asked.filter((path) => path.includes("page="))).toEqual(["/live?page=3", "/live?page=2", "/live?page=1"]);
    expect(await storedHeadlines(coverageId)).toEqual(["Post 5", "Post 4", "Post 3", "Post 2", "Post 1"]);
    const { source, seen, newest } = (await readCoverage(coverageId)) ?? {};
    expect(source).not.toHaveProperty("older");
    expect(newest?.filter((post) => post.arrivedAt > (seen?.readUpTo ?? ""))).toEqual([]);
  });

  it("are asked for on the page's own origin alone", async () => {
    const fetching = vi.spyOn(globalThis, "fetch");
    await browser.permissions.request({ origins: ["https://127.0.0.1/*"] });
    const { coverageId } = await guardian([5, 4], true);
    for (const _ of [1, 2]) await refresh(coverageId);
    expect(fetching.mock.calls.filter(([address]) => String(address).includes("page="))).toEqual([]);
    fetching.mockRestore();
  });

  it("are given up after the third failure, and after fifty", async () => {
    const failing = await guardian([5, 4]);
    failing.page.older = false;
    for (const _ of [1, 2, 3, 4]) await refresh(failing.coverageId);
    expect(failing.asked.filter((path) => path.includes("page="))).toHaveLength(3);

    const endless = await guardian([5, 4]);
    const { source } = (await readCoverage(endless.coverageId)) ?? {};
    if (!source?.older) throw new Error("No older page is known.");
    await write({
      coverage: { id: endless.coverageId, source: { ...source, older: { ...source.older, fetched: 49 } } },
    });
    for (const _ of [1, 2]) await refresh(endless.coverageId);
    expect(endless.asked.filter((path) => path.includes("page="))).toEqual(["/live?page=3"]);
  });
});
