import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPage } from "./read";
import { expectHarmless, HOSTILE } from "./test-hostile";

const NOW = "2024-06-09T13:20:00.000Z";
const URL = "https://paper.example/2024/06/regatta/";
const START = 1717938000;

function read(body: unknown, url = URL) {
  const result = readPage(typeof body === "string" ? body : JSON.stringify(body), url, NOW);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const entry = (id: number, more: Record<string, unknown> = {}) => ({
  id,
  type: "new",
  render: "<p>They <strong>row</strong>.</p>",
  content: "They row.",
  authors: [{ id: 3, name: "Jo Quick" }],
  entry_time: START + id,
  timestamp: START + id,
  share_link: `${URL}#${id}`,
  ...more,
});
const answer = (...entries: unknown[]) => ({ entries, latest_timestamp: START, refresh_interval: 10, pages: 1 });

describe("an answer of WordPress's Liveblog", () => {
  it("gives its entries, newest first", () => {
    const { format, snapshot } = read(answer(entry(41), entry(42, { key_event: true })));
    expect(format).toBe("wordpress liveblog");
    expect(snapshot.posts.map(({ id }) => id)).toEqual(["42", "41"]);
    expect(snapshot.posts[0]).toEqual({
      id: "42",
      url: `${URL}#42`,
      publishedAt: "2024-06-09T13:00:42.000Z",
      modifiedAt: "2024-06-09T13:00:42.000Z",
      byline: { name: "Jo Quick" },
      body: [{ type: "paragraph", text: "They row.", marks: [{ from: 5, to: 8, style: "strong" }] }],
      keyEvent: true,
      pinned: false,
    });
  });

  it("takes the newest word on an entry, and leaves out what was deleted", () => {
    const edited = entry(41, { type: "update", render: "<p>They rowed.</p>", timestamp: START + 90 });
    const { posts } = read(answer(edited, entry(41), entry(42), entry(42, { type: "delete", render: "" }))).snapshot;
    expect(posts).toMatchObject([
      { id: "41", publishedAt: "2024-06-09T13:00:41.000Z", body: [{ text: "They rowed." }] },
    ]);
  });

  it("reads a lone author, whose name may come as a link, and older fields", () => {
    const old = entry(1, {
      authors: undefined,
      author: { name: "<a href='/jo'>Jo Quick</a>" },
      render: undefined,
      html: "x",
    });
    expect(read(answer(old)).snapshot.posts[0]).toMatchObject({
      byline: { name: "Jo Quick" },
      body: [{ text: "They row." }],
    });
  });

  it("reads entries that come as they are printed", () => {
    expect(read(answer({ id: 42, type: "new", html: old("42") })).snapshot.posts).toEqual(
      read(page(old("42"))).snapshot.posts,
    );
  });

  it("takes a heading on top for the headline", () => {
    const headed = entry(1, { render: "<h4>They are off</h4><p>At last.</p>" });
    expect(read(answer(headed)).snapshot.posts[0]).toMatchObject({
      headline: "They are off",
      body: [{ text: "At last." }],
    });
  });

  it("names the pages with older entries", () => {
    const url = `${URL}wp-json/wpcom-liveblog/v1/7/get-entries/1/42-1717938042`;
    expect(read({ ...answer(entry(42)), pages: 3 }, url).older).toEqual([
      url.replace("/1/42", "/2/42"),
      url.replace("/1/42", "/3/42"),
    ]);
    expect(read({ ...answer(entry(42)), pages: 3 }).older).toBeUndefined();
  });

  it("may have nothing new", () => {
    expect(read(answer()).snapshot.posts).toEqual([]);
  });

  it("is not seen in other data that has entries", () => {
    expect(readPage('{"entries":[{"id":1,"title":"x"}]}', URL, NOW)).toMatchObject({ problem: { code: "notLive" } });
  });
});

const old = (id: string, more = "") =>
  `<div id="liveblog-entry-${id}" class="liveblog-entry ${more}" data-timestamp="${START + Number(id)}">
    <header class="liveblog-meta"><span class="liveblog-author-name">Jo Quick</span><a class="liveblog-time-update">1:00 pm</a></header>
    <div class="liveblog-entry-text" data-original-content="They row."><p>They <strong>row</strong>.</p></div>
    <ul class="liveblog-entry-actions"><li>Edit</li></ul></div>`;
const recent = (id: string, more = "") =>
  `<article id="${id}" class="liveblog-entry ${more}"><aside><a class="liveblog-meta-time"><time datetime="2024-06-09T13:00:${id}Z">1 day ago</time></a></aside>
    <header class="liveblog-meta-authors"><span class="liveblog-meta-author-name">Jo Quick</span><span class="liveblog-meta-author-name">Sam Elder</span></header>
    <div class="liveblog-entry-content"><p>They row.</p></div></article>`;
const page = (entries: string) =>
  `<html><head><meta property="og:site_name" content="The Paper"></head><body><h1>Regatta</h1><div id="wpcom-liveblog-container" class="7">${entries}</div></body></html>`;

describe("a page of WordPress's Liveblog", () => {
  it("gives its entries", () => {
    const { snapshot } = read(page(old("41") + old("42", "type-key-event")));
    expect(snapshot).toMatchObject({ title: "Regatta", publisher: "The Paper" });
    expect(snapshot.posts[0]).toEqual({
      id: "42",
      url: `${URL}#liveblog-entry-42`,
      publishedAt: "2024-06-09T13:00:42.000Z",
      byline: { name: "Jo Quick" },
      body: [{ type: "paragraph", text: "They row.", marks: [{ from: 5, to: 8, style: "strong" }] }],
      keyEvent: true,
      pinned: false,
    });
    expect(snapshot.posts[1]).toMatchObject({ id: "41", keyEvent: false });
  });

  it("gives them in its later markup too", () => {
    expect(read(page(recent("42", "is-key-event"))).snapshot.posts).toMatchObject([
      { id: "42", publishedAt: "2024-06-09T13:00:42.000Z", byline: { name: "Jo Quick, Sam Elder" }, keyEvent: true },
    ]);
  });

  it("keeps a post's id from the page in the answers", () => {
    expect(read(page(old("42"))).snapshot.posts[0]?.id).toBe(read(answer(entry(42))).snapshot.posts[0]?.id);
  });

  it("is followed before its first entry, and refused where no entry says when", () => {
    expect(read(page("")).snapshot.posts).toEqual([]);
    const timeless = page(old("42").replace(/data-timestamp="\d+"/, ""));
    expect(readPage(timeless, URL, NOW)).toMatchObject({ problem: { code: "noDates" } });
  });
});

it("lets only text and web addresses out", () => {
  for (const text of HOSTILE) {
    expectHarmless(
      read(answer(entry(1, { render: text, author: text, authors: [{ name: text }], share_link: text }))).snapshot,
    );
    expectHarmless(read(page(old("41") + old("42").replace("They", text))).snapshot);
  }
});

it("never throws, whatever stands in its places", () => {
  const odd = fc.oneof(
    fc.anything({ maxDepth: 2 }),
    fc.constantFrom("delete", 1, START, { toString: 1, valueOf: 1 }, ...HOSTILE),
  );
  const fields = fc.dictionary(fc.constantFrom(...Object.keys(entry(1)), "html", "author", "key_event"), odd);
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 4 }), odd, odd, (entries, id, pages) => {
      const body = JSON.stringify({ ...answer(...entries.map((one, i) => ({ ...entry(i), ...one })), id), pages });
      const result = readPage(body, URL, NOW);
      if (result.ok) expectHarmless(result.value.snapshot);
      const printed = readPage(page(old(`${JSON.stringify(id)}`) + recent("1", `${JSON.stringify(pages)}`)), URL, NOW);
      if (printed.ok) expectHarmless(printed.value.snapshot);
    }),
  );
});

it("reads the cards of later releases: who wrote them, and their picture", () => {
  const card = `<article id="liveblog-entry-2" class="liveblog-entry liveblog-entry-card" data-timestamp="1777803120">
    <header class="liveblog-card-header"><span class="liveblog-card-author"> Ann Poe </span><time datetime="2026-05-03T10:12:00+00:00">5 mins ago</time></header>
    <div class="liveblog-card-featured"><img src="/2.jpg" alt="Finish"></div><div class="liveblog-entry-content"><h3>Gill wins</h3><p>In 32:08.</p></div></article>`;
  const read = readPage(card, "https://run.example/live", "2026-05-03T12:00:00.000Z");
  expect(read.ok && read.value.snapshot.posts).toMatchObject([
    {
      byline: { name: "Ann Poe" },
      headline: "Gill wins",
      body: [{ type: "image", src: "https://run.example/2.jpg" }, { text: "In 32:08." }],
    },
  ]);
});

it("reads entries of other plugins that are called so too", () => {
  const other = `<h1>Regatta</h1><div class="liveblog-entry" data-update-id="u-7a" data-timestamp="${START}"><div class="liveblog-entry__header"><time datetime="${START}">13:00</time><span class="liveblog-entry__author">Jo Quick</span></div><div class="liveblog-entry__content"><h3>Off</h3><p>They row.</p></div></div>`;
  expect(read(other).snapshot.posts).toMatchObject([
    { id: "u-7a", headline: "Off", byline: { name: "Jo Quick" }, body: [{ text: "They row." }] },
  ]);
});
