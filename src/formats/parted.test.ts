import { describe, expect, it } from "vitest";
import { reading, words } from "./markup/test-read";

// Pages part their posts by days, by advertisements, and as they load them.

const POSTS: [string, string][] = [
  ["13:47", "She is home by a length and a half."],
  ["13:31", "Half a length is between them now."],
  ["13:12", "A clean start in lane four for Brook."],
  ["12:50", "The breeze has gone round to the west."],
  ["12:24", "All eight heats are rowed, and it is warm."],
  ["12:05", "Six finals are to be rowed here today."],
];
type Form = (clock: string, text: string) => string;
const TIMES = POSTS.map(([clock]) => new Date(`2026-05-03T${clock}:00+02:00`).toISOString());
const DATE = '<meta property="article:published_time" content="2026-05-03T12:00:00+02:00">';
const each = (form: Form, from = 0, to = POSTS.length) =>
  POSTS.slice(from, to)
    .map(([clock, text]) => form(clock, text))
    .join("\n");
const page = (inner: string, title = "Regatta live ticker") =>
  `<title>${title}</title>${DATE}<main><h1>${title}</h1>${inner}</main>`;
const read = (inner: string, title?: string) => reading(page(inner, title), "https://run.example/regatta").posts;
const expectAll = (inner: string, title?: string) => {
  const posts = read(inner, title);
  expect(posts?.map(({ publishedAt }) => publishedAt)).toEqual(TIMES);
  expect(posts?.map((post) => words(post).join(" "))).toEqual(POSTS.map(([, text]) => text));
};

const OTHER_TEXTS = [
  "The council votes for a bridge over the river.",
  "A fire in a mill is out after a night.",
  "A school opens late as its boiler fails.",
];

const card: Form = (clock, text) =>
  `<article class="post"><time datetime="2026-05-03T${clock}:00+02:00">${clock}</time><h3>Off</h3><p>${text}</p></article>`;
const row: Form = (clock, text) => `<div class="row"><span class="time">${clock}</span><p>${text}</p></div>`;
const item: Form = (clock, text) => `<li><b>${clock}</b> ${text}</li>`;
const cell: Form = (clock, text) => `<tr><td>${clock}</td><td>${text}</td></tr>`;

describe("posts with times for machines", () => {
  it.each([
    [
      "in two parts",
      `<div class="part">${each(card, 0, 3)}</div><p>Advertisement</p><div class="part">${each(card, 3)}</div>`,
    ],
    [
      "by days",
      `<section><h2>Sunday</h2>${each(card, 0, 4)}</section><section><h2>Saturday</h2>${each(card, 4)}</section>`,
    ],
    ["with the first apart", `<div class="top">${each(card, 0, 1)}</div><div class="rest">${each(card, 1)}</div>`],
    ["in pairs", [0, 2, 4].map((from) => `<div class="pair">${each(card, from, from + 2)}</div>`).join("")],
    ["as elements of two names", each(card, 0, 2) + each(card, 2, 4).replaceAll("article", "div") + each(card, 4)],
  ])("are read %s", (_, inner) => expectAll(inner, "Regatta live blog"));

  const OTHERS = `<section class="related">${each(card).replaceAll("<h3>Off</h3>", '<h3><a href="/news/7">Council</a></h3>').replaceAll("03T", "02T")}</section>`;
  it.each([
    ["teasers", OTHERS],
    ["what is beside the text", `<aside>${each(card).replaceAll("03T", "02T")}</aside>`],
    ["readers' words", `<div id="comments">${each(card).replaceAll("03T", "02T")}</div>`],
  ])("are no %s of the same kind", (_, others) => expectAll(`<div>${each(card)}</div>${others}`, "Regatta live blog"));
});

describe("posts with times for machines that stand elsewhere too", () => {
  const news = OTHER_TEXTS.map((text, i) => card(POSTS[i]?.[0].replace(/\d$/, "8") ?? "", text)).join("");
  it.each([
    ["once more, for telephones", `<div class="wide">${each(card)}</div><div class="narrow">${each(card)}</div>`],
    [
      "the newest and an old one as key events",
      `<div class="key">${each(card, 0, 1)}${each(card, 3, 4)}</div><div>${each(card)}</div>`,
    ],
    ["the news of the day", `<div class="live">${each(card)}</div><div class="more">${news}</div>`],
    [
      "what is related",
      `<div class="live">${each(card)}</div><div class="related">${news.replaceAll("03T", "02T")}</div>`,
    ],
  ])("are read once, without what is no post: %s", (_, inner) => {
    expectAll(inner, "Regatta live blog");
    expect(read(inner, "Regatta live blog")?.some(({ pinned }) => pinned)).toBe(false);
  });

  it("are the cards, and not what each of them has alone", () => {
    const signed = each(card).replace(
      /<time.*?<\/time>/g,
      '<div class="signed">$&<p>Seen by Ann Poe, who rows here.</p></div>',
    );
    const posts = read(`<div>${signed}</div>`, "Regatta live blog");
    expect(posts?.map((post) => words(post).at(-1))).toEqual(POSTS.map(([, text]) => text));
  });

  it("are no cards within a card", () => {
    const quoted =
      '<blockquote class="post"><time datetime="2026-05-03T13:47:00+02:00">13:47</time> What a race.</blockquote>';
    const inner = `<div>${each(card).replace("</p></article>", `</p><div>${quoted}</div></article>`)}</div>`;
    expect(read(inner, "Regatta live blog")).toHaveLength(POSTS.length);
  });

  it("are read with one that is pinned above", () => {
    const inner = `<div class="top">${each(card, 3, 4)}</div><div>${each(card, 0, 3)}${each(card, 4)}</div>`;
    expectAll(inner, "Regatta live blog");
  });
});

describe("entries of one kind among others with clocks", () => {
  it("are read without sentences that begin with a time", () => {
    const heading: Form = (clock, text) =>
      `<h3>${clock}: Off</h3><p>${text}</p><p>${clock.slice(0, -1)}0 was when she called.</p>`;
    expect(read(each(heading, 0, 4))?.map(({ headline }) => headline)).toEqual(Array(4).fill("Off"));
  });

  it("are read without a timetable beside them", () => {
    const times =
      "<ul><li>09:00 The first heats are rowed.</li><li>14:20 All finals are rowed.</li><li>16:00 Crews go home.</li></ul>";
    expectAll(`<div>${each(row, 0, 3)}</div><p>Advertisement</p><div>${each(row, 3)}</div>${times}`);
  });
});

describe("entries with clocks in paragraphs", () => {
  const line: Form = (clock, text) => `<p><b>${clock}</b> ${text}</p>`;
  it.each([
    ["once more, for telephones", `<div>${each(line)}</div><div>${each(line)}</div>`],
    [
      "with key moments above",
      `<div>${line("13:31", "Half way")}${line("12:05", "Begin")}</div><div>${each(line)}</div>`,
    ],
  ])("are read where others stand beside them: %s", (_, inner) => expectAll(inner));
});

describe("entries with clocks", () => {
  it.each([
    [
      "in two parts",
      `<div class="part">${each(row, 0, 3)}</div><p>Advertisement</p><div class="part">${each(row, 3)}</div>`,
    ],
    [
      "in lists",
      `<h2>13</h2><ul>${each(item, 0, 3)}</ul><h2>12</h2><ul>${each(item, 3, 5)}</ul><h2>11</h2><ul>${each(item, 5)}</ul>`,
    ],
    ["in tables", `<table>${each(cell, 0, 4)}</table><table>${each(cell, 4)}</table>`],
    [
      "in paragraphs and blocks",
      each((clock, text) => (clock < "12:30" ? `<p>${clock} ${text}</p>` : `<div>${clock} ${text}</div>`)),
    ],
  ])("are read %s", (_, inner) => expectAll(inner));

  it("are read in headings of two levels", () => {
    const inner = each(
      (clock, text) => `<h${clock > "13" ? 2 : 3}>${clock} Off</h${clock > "13" ? 2 : 3}><p>${text}</p>`,
    );
    expectAll(inner);
  });

  it.each([
    [
      "a timetable",
      "<ul><li>14:00 Final of the eights, with six crews.</li><li>14:30 Final of the fours, with six crews.</li></ul>",
    ],
    [
      "links to news",
      '<ul><li>11:50 <a href="/news/1">The council has voted on a road.</a></li><li>11:20 <a href="/news/2">They met.</a></li></ul>',
    ],
    [
      "readers' words",
      '<div class="comments"><p>11:50 Well rowed by all of them.</p><p>11:20 Good luck to all.</p></div>',
    ],
    ["a line about the place", "<p>11:30 Uhr am Hafen ist der Treffpunkt.</p>"],
  ])("are not %s beside them", (_, others) => expectAll(`<div class="lb">${each(row)}</div>${others}`));
});

describe("lists of other formats", () => {
  it("are one in feeds by days", () => {
    expectAll(`<div role="feed">${each(card, 0, 4)}</div><div role="feed">${each(card, 4)}</div>`, "Regatta");
  });

  it("are one in AMP's lists by days", () => {
    const one: Form = (clock, text) =>
      `<div id="p${clock}" data-sort-time="2026-05-03T${clock}:00+02:00"><p>${text}</p></div>`;
    const list = (inner: string) => `<amp-live-list><div items>${inner}</div></amp-live-list>`;
    expectAll(list(each(one, 0, 4)) + list(each(one, 4)), "Regatta");
  });

  const items = POSTS.map(([, text], i) => ({ id: `p${i}x`, text, publishedAt: TIMES[i] }));
  const script = (data: unknown) => `<script type="application/json">${JSON.stringify(data)}</script>`;

  it("are one in data by days, with those that are pinned", () => {
    const days = [{ posts: items.slice(0, 3) }, { posts: items.slice(3) }];
    expectAll(script({ liveBlog: { days } }), "Regatta live blog");
    const pinned = script({ liveBlog: { posts: items.filter((_, i) => i !== 2), pinnedPosts: items.slice(2, 3) } });
    expectAll(pinned, "Regatta live blog");
    expect(read(pinned, "Regatta live blog")?.map((post) => post.pinned)).toEqual(POSTS.map((_, i) => i === 2));
    const twice = script({ liveBlog: { posts: items, pinned: items.slice(2, 3) } });
    expectAll(twice, "Regatta live blog");
  });

  it("are one in pages of an answer", () => {
    const body = JSON.stringify({ pages: [{ items: items.slice(0, 3) }, { items: items.slice(3) }] });
    expect(reading(body, "https://run.example/api/liveblog/9").posts).toHaveLength(POSTS.length);
  });

  it("have dates as React writes them", () => {
    const line = `5:${JSON.stringify(["$", "$L9", null, { updates: items.map((one) => ({ ...one, title: "$undefined", publishedAt: `$D${one.publishedAt}` })) }])}\n`;
    expectAll(`<script>self.__next_f.push([1,${JSON.stringify(line)}])</script>`, "Regatta live blog");
  });
});

it("keeps the headline of an entry that lacks its time", () => {
  const form: Form = (clock, text) =>
    `<div class="row"><span class="time">${clock === "13:12" ? "" : clock}</span><h4>Off</h4><p>${text}</p></div>`;
  expect(read(each(form))?.map((post) => [post.headline, ...words(post)])).toEqual(
    POSTS.map(([, text]) => ["Off", text]),
  );
});
