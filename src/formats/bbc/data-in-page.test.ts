import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newCoverage } from "../../core/coverage";
import { mergeAndClassify } from "../../races/merge-and-classify";
import { readPage } from "../read";
import { expectHarmless } from "../test-hostile";
import { ASSET, live, NOW, of, post, read, says, URL } from "./test-data";

const markup = (id: string) =>
  `<article data-testid="content-post" id="${id}"><h3>Adams in front<span>published at 09:08 British Summer Time 23 April 2017</span></h3><p>Men's wheelchair race</p><p>Adams leads.</p></article>`;
const page = (script: string, posts = "") =>
  `<html><head><title>City Marathon 2017</title></head><body><h1>City Marathon 2017</h1><ol>${posts}</ol>${script}</body></html>`;
const data = { props: { pageProps: { pageData: live([post()]) } } };
const escaped = JSON.stringify(JSON.stringify(data)).replaceAll("<", "\\u003c");

describe("a page with its data in it", () => {
  it.each([
    ["a JSON script", `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script>`],
    ["any JSON script", `<script type="application/json">${JSON.stringify({ a: [{ b: data }] })}</script>`],
    ["an assignment", `<script>var x = {}; window.__INITIAL_DATA__ = ${JSON.stringify(data)}; go();</script>`],
    ["an assigned string", `<script>window.__INITIAL_DATA__=${escaped};</script>`],
    [
      "an assigned string in single quotes",
      `<script>window.D='${JSON.stringify(data).replaceAll("'", "\\'")}'</script>`,
    ],
    ["a call of JSON.parse", `<script>window.__DATA__ = JSON.parse(${escaped})</script>`],
  ])("is read from %s", (_, script) => {
    expect(read(page(script)).snapshot.posts.map(({ id }) => id)).toEqual([`urn:${ASSET}`]);
  });

  it("is read where head and stream stand apart", () => {
    const { liveTextStream, ...head } = live([post()]);
    const script = `<script>window.D = ${JSON.stringify({ a: { data: head }, b: { data: liveTextStream.content.data } })}</script>`;
    expect(read(page(script)).snapshot).toMatchObject({
      title: head.title,
      status: "live",
      posts: [{ pinned: false }],
    });
  });

  const both = page(`<script>window.D=${escaped}</script>`, markup(ASSET));

  it("is read from the data rather than from the markup", () => {
    expect(read(both)).toMatchObject({ format: "bbc data", snapshot: { posts: [{ headline: "Adams in front" }] } });
  });

  it.each([
    ["an id of its own", markup(ASSET)],
    ["an id with urn", markup(`urn:${ASSET}`)],
    ["an id on its heading", markup("").replace("<h3", `<h3 id="${ASSET}"`)],
    [
      "a share link",
      markup("").replace("</h3>", `</h3><nav><a href="?pinned_post_locator=urn:${ASSET}">Share</a></nav>`),
    ],
    [
      "a share link by way of another site",
      markup("").replace(
        "</h3>",
        `</h3><nav><a href="https://chirper.example/share?u=${encodeURIComponent(`${URL}?pinned_post_locator=urn:${ASSET}`)}">Share</a></nav>`,
      ),
    ],
  ])("keeps its posts when the data is gone tomorrow and the markup has %s", (_, article) => {
    const today = read(live([post()])).snapshot;
    const tomorrow = read(page("", `<li>${article}</li>`));
    expect(tomorrow.format).toBe("bbc");
    const first = mergeAndClassify(newCoverage(URL, URL, NOW), [], today, NOW);
    const second = mergeAndClassify(first.head, first.posts, tomorrow.snapshot, NOW);
    expect(second.posts.map(({ id }) => id)).toEqual([`urn:${ASSET}`]);
    expect(second.changes.edited).toEqual([]);
  });

  it("knows the share links of the World Service", () => {
    const link = `<nav><a href="?post=${encodeURIComponent(ASSET)}#post">Share</a></nav>`;
    expect(read(page("", markup("").replace("</h3>", `</h3>${link}`))).snapshot.posts[0]?.id).toBe(`urn:${ASSET}`);
  });

  it("falls back to the markup where the data has no posts", () => {
    const empty = `<script>window.D = ${JSON.stringify(live([]))}</script>`;
    expect(read(page(empty, markup(ASSET))).format).toBe("bbc");
  });

  it.each([
    ["cutShort", page(`<script>window.D = ${JSON.stringify(data)}`).slice(0, -60)],
    ["cutShort", JSON.stringify(live([post()])).slice(0, -9)],
    ["brokenData", page(`<script type="application/json">${JSON.stringify(data).replace(":", "")}</script>`)],
  ])("is %s where nothing in it can be read", (code, body) => {
    expect(readPage(body, URL, NOW)).toMatchObject({ problem: { code } });
  });
});

it("names the older pages that its data counts", () => {
  expect(read(live([post()], {}, { index: 1, total: 3 })).older).toEqual([`${URL}?page=2`, `${URL}?page=3`]);
  expect(read(live([post()], {}, { index: 2, total: 3 })).older).toBeUndefined();
});

it("never throws, whatever stands in the data's places", () => {
  const odd = fc.oneof(
    fc.anything({ maxDepth: 3 }),
    fc.constantFrom<unknown>({ toString: 1, valueOf: 1 }, post(), says("x"), of("image"), live([post()])),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(post())), odd), odd, odd, (fields, blocks, more) => {
      const values = [{ ...post(), ...fields }, post({ content: { model: { blocks } } }), more];
      const body = JSON.stringify(live(values, { summaryPoints: more, isLive: blocks }));
      const result = readPage(body, URL, NOW);
      if (result.ok) expectHarmless(result.value.snapshot);
      else expect(result.problem.code).toMatch(/^(?:noDates|notLive)$/);
    }),
  );
});

it("is not lost in data that is nested without end", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const body = `{"results":${deep},"liveTextStream":${deep},"title":"x","x":${'{"blocks":['.repeat(400)}${"]}".repeat(400)}}`;
  expect(readPage(body, URL, NOW).ok).toBe(true);
});
