import { describe, expect, it } from "vitest";
import { reading, words } from "../markup/test-read";
import { each, LINES, page as livePage, times } from "./test-page";

const page = (entries: string, title = "Live updates from the river") => livePage(entries, title);
const told = (body: string) => reading(body).posts?.map((post) => [post.headline, ...words(post)]);
const TODAY = ["10:12", "10:05", "09:30"];
const CLOCKS = ["12:12", "12:05", "11:30"];

describe("entries of pages that people make themselves", () => {
  it("may have the time of day as browsers write it", () => {
    const body = page(
      each(
        ["12:12:40 PM", "12:05:03 PM", "11:30:00 AM"],
        (mark, line) => `<div class="u"><span>${line}</span><small>${mark}</small></div>`,
      ),
    );
    expect(times(body)).toEqual(TODAY);
    expect(told(body)).toEqual(LINES.map((line) => [undefined, line]));
  });

  it("may have their time alone above their heading", () => {
    const body = page(each(CLOCKS, (mark, line) => `<p>${mark}</p>\n<h3>At the bridge</h3><p>${line}</p><p>More.</p>`));
    expect(times(body)).toEqual(TODAY);
    expect(told(body)).toEqual(LINES.map((line) => ["At the bridge", line, "More."]));
  });

  it("may have a time with a point in an element that is called so", () => {
    const body = page(
      each(
        ["12.12", "12.05", "11.30"],
        (mark, line) => `<div class="item"><div class="item-time">${mark}</div><div>${line}</div></div>`,
      ),
    );
    expect(times(body)).toEqual(TODAY);
  });

  it("may have a bold word alone above their text, or a line that is called a title below a word or two", () => {
    const bold = each(CLOCKS, (mark, line) => `<p><b>+++ ${mark} +++ Start</b></p><p>${line}</p>`);
    expect(told(page(bold))).toEqual(LINES.map((line) => ["Start", line]));
    const closed = each(CLOCKS, (mark, line) => `<p><b>+++ ${mark} Start +++</b><br>${line}</p>`);
    expect(told(page(closed))).toEqual(LINES.map((line) => ["Start", line]));
    const graded = each(CLOCKS, (mark, line) => `<p>${mark} <b>Gill gets A++</b><br>${line}</p>`);
    expect(told(page(graded))).toEqual(LINES.map((line) => ["Gill gets A++", line]));
    const titled = each(
      CLOCKS,
      (mark, line) =>
        `<div class="u"><div>In front</div><div class="u-time">${mark}</div><div class="u-title">Gill leads</div><div>${line}</div></div>`,
    );
    expect(told(page(titled))).toEqual(LINES.map((line) => ["Gill leads", line]));
    expect(reading(page(titled)).posts?.map(({ label }) => label)).toEqual(["In front", "In front", "In front"]);
  });

  it("are no sentences that begin with a time, where each has its own on a line", () => {
    const alone = each(CLOCKS, (mark, line) => `<p>${mark} Uhr</p><p>${line}</p>`);
    const body = page(`<p>Um 13 Uhr fällt der Startschuss.</p>${alone}`);
    expect(told(body)).toEqual(LINES.map((line) => [undefined, line]));
  });

  it("may be numbered, with their time in brackets", () => {
    const body = page(
      each(["3 (12:12 PM)", "2 (12:05 PM)", "1 (11:30 AM)"], (m, line) => `<p><b>UPDATE ${m}:</b> ${line}</p>`),
    );
    expect(told(body)).toEqual(LINES.map((line) => [undefined, line]));
    const unzoned = body.replace(/<meta[^>]*>/, "");
    expect(reading(unzoned).posts?.map(({ printedTime }) => printedTime)).toEqual(["12:12 PM", "12:05 PM", "11:30 AM"]);
  });

  it("are no advertisements and forms between them that are called entries as well", () => {
    const entries = each(
      CLOCKS,
      (mark, line) =>
        `<div class="entry"><b>${mark}</b><p>${line}</p></div><div class="entry ad"><p>Buy boats.</p></div>`,
    );
    expect(told(page(entries))).toEqual(LINES.map((line) => [undefined, line]));
    expect(told(page(entries.replaceAll("entry ad", "entry")))).toHaveLength(6);
  });

  it("may only be numbered", () => {
    const body = page(
      each(["Update 3", "Update 2", "Update 1"], (mark, line) => `<h3>${mark} (Ann Poe)</h3><p>${line}</p>`),
    );
    expect(told(body)?.map(([, ...text]) => text)).toEqual(LINES.map((line) => [line]));
    expect(reading(body).posts?.map(({ printedTime }) => printedTime)).toEqual(["Update 3", "Update 2", "Update 1"]);
    expect(reading(body.replaceAll("Live updates from the river", "Live update notes"))).toEqual({});
    expect(reading(body.replaceAll("Live updates from the river", "What is new on the river"))).toEqual({});
  });

  it("may be rows of a published spreadsheet", () => {
    const rows = each(CLOCKS, (mark, line) => `<tr><th><div>7</div></th><td>${mark}</td><td>${line}</td></tr>`);
    const more = `<tr><th>8</th><td>11:20</td><td>${LINES[0]}</td></tr><tr><th>9</th><td>11:10</td><td>${LINES[1]}</td></tr>`;
    expect(told(page(`<table>${rows}${more}</table>`))?.slice(0, 3)).toEqual(LINES.map((line) => [undefined, line]));
  });
});

describe("where a race stands", () => {
  const marks = (all: readonly string[], title = "Live ticker") =>
    reading(
      page(
        each(all, (mark, line) => `<h3>${mark}: Gill leads</h3><p>${line}</p>`),
        title,
      ),
    ).posts?.map(({ printedTime, headline }) => [printedTime, headline]);
  const expected = (all: readonly string[]) => all.map((mark) => [mark, "Gill leads"]);

  it.each([
    [["12 km vor dem Ziel", "34 km vor dem Ziel", "98 km vor dem Ziel"]],
    [["Noch 12,5 km", "Noch 34 km", "Noch 98 km"]],
    [["À 12 km de l'arrivée", "À 34 km de l'arrivée", "À 98 km de l'arrivée"]],
    [["A falta de 12 km", "A falta de 34 km", "A falta de 98 km"]],
    [["12 km dall'arrivo", "34 km dall'arrivo", "98 km dall'arrivo"]],
    [["Nog 12 km", "Nog 34 km", "Nog 98 km"]],
    [["With 12 km to go", "With 34 km to go", "With 98 km to go"]],
    [["-12 km", "-34 km", "-98 km"]],
    [["12 km igen", "34 km igen", "98 km igen"]],
    [["Noch 2 Runden", "Noch 3 Runden", "Noch 4 Runden"]],
    [["Lap 34 of 58", "Lap 33 of 58", "Lap 32 of 58"]],
    [["Tour 34 sur 58", "Tour 33 sur 58", "Tour 32 sur 58"]],
    [["L34/58", "L33/58", "L32/58"]],
    [["À 12 km", "À 34 km", "À 98 km"]],
    [["Nr. 12", "Nr. 11", "Nr. 10"]],
    [["Rennen 12", "Rennen 11", "Rennen 10"]],
    [["Rit 12", "Rit 11", "Rit 10"]],
    [["After SS12", "After SS11", "After SS10"]],
  ])("is read as it is printed, the latest first: %j", (all) => expect(marks(all)).toEqual(expected(all)));

  it("comes first where it was written last, in whatever order the page has them", () => {
    const all = ["Noch 98 km", "Noch 34 km", "Noch 12 km"];
    expect(marks(all)).toEqual(expected(all.toReversed()));
  });

  it.each([
    [["Noch 12 km", "Noch 34 km", "Noch 98 km"]],
    [["Rennen 12", "Rennen 11", "Rennen 10"]],
    [["Etappe 3", "Etappe 2", "Etappe 1"]],
  ])("is none on a page that says nothing of a ticker: %j", (all) =>
    expect(marks(all, "The lake tour")).toBeUndefined(),
  );

  it("is behind no article", () => {
    const sentences = each(
      ["A 12 km ride", "A 34 km ride", "A 98 km ride"],
      (mark, line) => `<p>${mark} is enough. ${line}</p>`,
    );
    expect(reading(page(sentences))).toEqual({});
  });
});

it("reads a day and a time as programs print them", () => {
  const body = page(
    each(
      ["3.5.2026, 12:12:40", "3.5.2026, 12:05:03", "3.5.2026, 11:30:00"],
      (mark, line) => `<div class="e"><b>${mark}</b><p>${line}</p></div>`,
    ),
  );
  expect(times(body)).toEqual(TODAY);
  expect(told(body)).toEqual(LINES.map((line) => [undefined, line]));
});

it("takes the winter's name of a zone for the time that is kept there", () => {
  const body = page(
    each(["12:12 CET", "12:05 CET", "11:30 CET"], (mark, line) => `<p><strong>${mark}</strong></p><p>${line}</p>`),
  );
  expect(times(body)).toEqual(TODAY);
});

it("leaves out signs before the time", () => {
  const body = page(
    each(CLOCKS, (mark, line) => `<div class="card"><div>🕐</div><div><b>${mark}</b> – ${line}</div></div>`),
  );
  expect(told(body)).toEqual(LINES.map((line) => [undefined, line]));
});

it.each([
  ["marks of direction", ["\u200f12:12", "\u200e12:05\u200e", "\u206611:30\u2069"]],
  ["another colon", ["12∶12", "12∶05", "11∶30"]],
])("reads times with %s", (_, clocks) => {
  const body = page(each(clocks, (mark, line) => `<p>${mark} – ${line}</p>`));
  expect(times(body)).toEqual(TODAY);
  expect(told(body)).toEqual(LINES.map((line) => [undefined, line]));
});

describe("times in odd places", () => {
  const all = LINES.map((line) => [undefined, line]);

  it.each<[string, (mark: string, line: string) => string]>([
    [
      "behind the author",
      (mark, line) =>
        `<div class="e"><div><span>Ann Poe</span> · <span>${mark}</span></div><div><p>${line}</p></div></div>`,
    ],
    ["on a line below the text", (mark, line) => `<p>${line}<br><i>${mark}</i></p>`],
    [
      "before a score without a space",
      (mark, line) => `<div class="e"><span>${mark}</span><b>2:0</b><p>${line}</p></div>`,
    ],
    [
      "in a row above that of the text",
      (mark, line) => `<tr><td><b>${mark}</b></td></tr><tr class="x"><td>${line}</td></tr>`,
    ],
    ["with small minutes", (mark, line) => `<p><b>${mark.replace(/:(.*)/, "<sup>$1</sup> Uhr")}</b> ${line}</p>`],
  ])("are read %s", (name, form) => {
    const entries = each([...CLOCKS, "11:20", "11:10"], (mark, line) => form(mark, line || LINES[0] || ""));
    const body = page(entries.startsWith("<tr") ? `<table>${entries}</table>` : entries, "Live ticker");
    expect(times(body)?.slice(0, 3)).toEqual(TODAY);
    expect(told(body)?.slice(0, 3)).toEqual(
      name.includes("score") ? LINES.map((line) => [undefined, "2:0", line]) : all,
    );
  });
});

it("have no more at their end than they say: not other articles, nor readers' words", () => {
  const more = (name: string) =>
    `<div class="${name}"><h3>More for you</h3><p>A long read.</p></div><p>With agencies.</p>`;
  const lines = each(CLOCKS, (mark, line) => `<p><b>${mark}</b> ${line}</p>`);
  for (const name of ["related", "box-comments", "subscription-widget"])
    expect(told(page(lines + more(name)))).toEqual(LINES.map((line) => [undefined, line]));
  const called = each(CLOCKS, (mark, line) => `<h3>${mark}</h3><div class="live-comments"><p>${line}</p></div>`);
  expect(told(page(called))).toEqual(LINES.map((line) => [undefined, line]));
  const between = each(CLOCKS, (mark, line) => `<p><b>${mark}</b> ${line}</p>${more("related")}`);
  expect(told(page(between))?.[0]).toEqual([undefined, LINES[0], "With agencies."]);
});

it("have pictures and text of theirs whose box is called related, comments or without advertisements", () => {
  const more = `<div class="post-related-media"><img src="/boats.jpg"><p>At the bridge.</p></div>`;
  const lines = each(CLOCKS, (mark, line) => `<p><b>${mark}</b> ${line}</p>${more}`);
  expect(reading(page(lines)).posts?.map(({ body }) => body.length)).toEqual([3, 3, 3]);
  const goals = each(
    CLOCKS,
    (mark, line) => `<p>${mark} Go!</p><div class="comments">${line} <a href="/a">Ann</a></div>`,
  );
  expect(told(page(goals))).toEqual(LINES.map((line) => [undefined, "Go!", `${line} Ann`]));
  const long = "A long line of the people on the bridge.";
  const free = each(CLOCKS, (mark, line) => `<h3>${mark}</h3><div class="ad-free">${long} ${line}</div><p>More.</p>`);
  expect(told(page(free))).toEqual(LINES.map((line) => [undefined, `${long} ${line}`, "More."]));
});

it.each([
  ["match-comments", (text: string) => `<div class="match-comments"><p>${text}</p></div>`],
  ["newsletter-text", (text: string) => `<div class="newsletter-text"><p>${text}</p></div>`],
  ["before-ad", (text: string) => `<p class="before-ad">${text}</p><div class="ad">Buy boats.</div>`],
  ["has-ad", (text: string) => `<!-- text --><div class="text has-ad">${text}</div>`],
])("have the text below their heading, whatever it is called: %s", (_, form) => {
  const body = (heading: string) => page(each(CLOCKS, (mark, line) => `<h3>${mark}${heading}</h3>${form(line)}`));
  expect(told(body(""))).toEqual(LINES.map((line) => [undefined, line]));
  const terms = body(" At the bridge").replaceAll("h3>", "dt>").replaceAll("<main>", "<main><dl>");
  if (form("").includes("comments")) expect(told(terms)).toEqual(LINES.map((line) => ["At the bridge", line]));
});

it("may be called one without advertisements", () => {
  const body = page(each(CLOCKS, (mark, line) => `<p>${mark} ${line}</p><p class="no-ads">More.</p>`));
  expect(told(body)).toEqual(LINES.map((line) => [undefined, line, "More."]));
  const quotes = body.replaceAll('<p class="no-ads">More.</p>', '<blockquote class="related">More.</blockquote>');
  expect(reading(quotes).posts?.map(({ body }) => body.length)).toEqual([2, 2, 2]);
});

it("may each have a title as pages have one", () => {
  const part = (inner: string) => `<section class="part"><h1>At the bridge</h1>${inner}</section>`;
  const body = part("<p>What to know.</p>") + each(CLOCKS, (mark, line) => part(`<p>${mark}</p><p>${line}</p>`));
  expect(reading(`<title>Live updates</title><main>${page(body)}</main>`).posts).toHaveLength(4);
});

it("aren't the part of a page that has its title", () => {
  const part = (inner: string) => `<section class="part">${inner}</section>`;
  const body = part("<h1>Live updates</h1>") + each(CLOCKS, (mark, line) => part(`<h2>${mark}</h2><p>${line}</p>`));
  expect(told(body)).toEqual(LINES.map((line) => [undefined, line]));
});

it("may have their time and signs behind their heading", () => {
  const body = page(each(CLOCKS, (mark, line) => `<h2>+++ At the bridge (${mark} Uhr) +++</h2><p>${line}</p>`));
  expect(times(body)).toEqual(TODAY);
  expect(told(body)).toEqual(LINES.map((line) => ["At the bridge", line]));
});

it("may be tables in the rows of a table", () => {
  const rows = each(
    CLOCKS,
    (mark, line) => `<tr><td><table><tr><td><b>${mark}</b></td><td>${line}</td></tr></table></td></tr>`,
  );
  expect(told(page(`<table>${rows}</table>`))).toEqual(LINES.map((line) => [undefined, line]));
});

it("may have their time in a table above their text, and an id on that of a table", () => {
  const bars = each(CLOCKS, (mark, line) => `<table><tr><td>${mark}</td></tr></table><p>${line}</p>`);
  expect(told(page(bars))).toEqual(LINES.map((line) => [undefined, line]));
  const tables = each(
    CLOCKS,
    (mark, line) => `<table id="e-${line.length}00"><tr><td>${mark}</td><td>${line}</td></tr></table>`,
  );
  expect(told(page(tables))).toEqual(LINES.map((line) => [undefined, line]));
  expect(reading(page(tables)).posts?.map(({ id }) => id)).toEqual(LINES.map(({ length }) => `e-${length}00`));
});

it("may say how far the race is above their time", () => {
  const body = page(
    `<ul>${each(CLOCKS, (mark, line) => `<li><i>${mark === "12:05" ? "41 km remaining" : ""}</i><span class="time">${mark}</span><p>${line}</p></li>`)}</ul>`,
  );
  expect(times(body)).toEqual(TODAY);
  expect(told(body)?.[1]).toEqual([undefined, "41 km remaining", LINES[1]]);
});

it("aren't marked by what is called a length", () => {
  const list = (name: string) =>
    page(
      `<ul>${each(["34 min", "47 min", "1 h 12"], (mark, line) => `<li><span class="${name}">${mark}</span><p>${line}</p></li>`)}</ul>`,
      "La course en direct",
    );
  expect(reading(list("duree"))).toEqual({});
  const minutes = list("duration").replace("34 min", "67'").replace("47 min", "63'").replace("1 h 12", "58'");
  const more = ["51'", "46'"].map(
    (mark) => `<li><span class="duration">${mark}</span><p>Hill has won the ball.</p></li>`,
  );
  expect(reading(minutes.replace("</ul>", `${more.join("")}</ul>`)).posts).toHaveLength(5);
});
