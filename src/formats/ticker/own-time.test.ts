import { describe, expect, it } from "vitest";
import { reading, words } from "../markup/test-read";

const LINES = [
  "Gill leads at the bridge by a length.",
  "They are off at last, with the wind behind.",
  "Eight crews are on the water by now.",
];
const CLOCKS = ["12:32", "12:28", "12:10"];
const date = (name: string, clock: string, day = "2026-05-03") =>
  `<meta property="article:${name}_time" content="${day}T${clock}:00+02:00">`;
const MODIFIED = date("modified", "12:33");
const page = (entries: string, { title = "Regatta at the lake", head = MODIFIED } = {}) =>
  `<head><title>${title}</title>${head}</head><h1>${title}</h1><main>${entries}</main>`;
const each = (form: (clock: string, line: string) => string) => CLOCKS.map((c, i) => form(c, LINES[i] ?? "")).join("");
const headings = each((clock, line) => `<h3>${clock}</h3><p>${line}</p>`);
const PLAIN = "https://run.example/regatta";
const count = (body: string) => reading(body, PLAIN).posts?.length;

describe("a page that doesn't call itself a ticker", () => {
  it.each([
    ["changed right after its newest entry", MODIFIED],
    ["published about when its oldest came", date("published", "12:00")],
    ["changed later in the hour", date("published", "9:00") + date("modified", "13:40")],
  ])("is one if it was %s", (_, head) => expect(count(page(headings, { head }))).toBe(3));

  it.each([
    ["has no date", ""],
    ["was published in the evening", date("published", "20:00")],
    ["was published early and never changed", date("published", "6:00")],
    ["was changed the day after", date("published", "12:00", "2026-05-01") + date("modified", "1:00", "2026-05-02")],
  ])("is none if it %s", (_, head) => expect(count(page(headings, { head }))).toBeUndefined());
});

describe("a page that may tell of a day long past", () => {
  const head = date("published", "20:00");
  it.each(["The storm, minute by minute", "The race as it happened", "1996: a live blog of the storm"])(
    "isn't live unless its date says so: %s",
    (title) => {
      expect(count(page(headings, { title, head }))).toBeUndefined();
      expect(count(page(headings, { title }))).toBe(3);
    },
  );

  it("is live by other words, and by the year of its own date", () => {
    expect(count(page(headings, { title: "Live blog: the race minute by minute", head }))).toBe(3);
    expect(count(page(headings, { title: "Live blog: Regatta 2026", head }))).toBe(3);
  });
});

describe("a ticker's times", () => {
  const title = "Live ticker from the lake";
  it.each([
    ["in brackets", (clock: string) => `<h3>Gill leads (${clock} Uhr)</h3>`],
    ["behind a dash", (clock: string) => `<h3>Gill leads – ${clock}</h3>`],
  ])("stand at the end of headings %s", (_, form) => {
    const entries = each((clock, line) => `${form(clock)}<p>${line}</p>`);
    const { posts } = reading(page(entries, { title }), PLAIN);
    expect(posts?.[0]).toMatchObject({ publishedAt: "2026-05-03T10:32:00.000Z", headline: "Gill leads" });
    expect(words(posts?.[0])).toEqual([LINES[0]]);
    expect(count(page(entries))).toBeUndefined();
  });

  it("stand behind the number of an update, where the page says what it is", () => {
    const entries = each((clock, line) => `<p><strong>Update 3 (${clock}):</strong> ${line}</p>`);
    expect(words(reading(page(entries, { title }), PLAIN).posts?.[0])).toEqual([LINES[0]]);
    expect(count(page(entries))).toBeUndefined();
  });

  it("stand between signs", () => {
    const entries = each((clock, line) => `<h3>+++ ${clock} Uhr: Gill leads +++</h3><p>${line}</p>`);
    expect(reading(page(entries, { title }), PLAIN).posts?.[0]).toMatchObject({ headline: "Gill leads" });
  });

  it("begin lines of preformatted text, which go on in the next", () => {
    const text = each((clock, line) => `${clock}  ${line}\n       It is warm.\n\n`);
    expect(reading(page(`<pre>${text}</pre>`, { title }), PLAIN).posts?.map(words)).toEqual(
      LINES.map((line) => [`${line} It is warm.`]),
    );
  });

  it("are bare in items of a list under a title that ends in live", () => {
    const more = ["11.50", "11.40"].map((clock) => `<li>${clock} The crews warm up on the lake.</li>`).join("");
    const items = `<ul>${each((clock, line) => `<li>${clock.replace(":", ".")} ${line}</li>`)}${more}</ul>`;
    expect(count(page(items, { title: "Regatta live | Lake News" }))).toBe(5);
    expect(count(page(items, { title: "Regatta live", head: date("published", "20:00") }))).toBeUndefined();
    expect(count(page(items))).toBeUndefined();
  });
});

it("parts bold times and their lines by line breaks", () => {
  const lines = each((clock, line) => `<b>${clock}</b> ${line}<br>\n`);
  expect(reading(page(`<p>${lines}</p>`), PLAIN).posts?.map(words)).toEqual(LINES.map((line) => [line]));
});

it("has the words of a summary for its headline", () => {
  const entries = each((clock, line) => `<details open><summary>${clock} Gill leads</summary><p>${line}</p></details>`);
  const { posts } = reading(page(entries, { title: "Live ticker from the lake" }), PLAIN);
  expect(posts?.[0]).toMatchObject({ headline: "Gill leads", body: [{ text: LINES[0] }] });
});

it("isn't known by the times of its own entries", () => {
  const cards = each(
    (clock, line) =>
      `<div class="job"><time datetime="2026-05-03T${clock}:00+02:00">${clock}</time><h3>Off</h3><p>${line}</p></div>`,
  );
  expect(count(page(cards, { title: "Jobs at the lake", head: "" }))).toBeUndefined();
});

it("isn't how others write one", () => {
  expect(
    count(page(headings, { title: "How to write a live blog", head: date("published", "20:00") })),
  ).toBeUndefined();
});

it("takes what stands beside the box of a heading for its text", () => {
  const entries = each(
    (clock, line) => `<div class="widget"><h3>${clock} Gill leads</h3></div><div class="widget"><p>${line}</p></div>`,
  );
  const { posts } = reading(page(entries), PLAIN);
  expect(posts?.map(words)).toEqual(LINES.map((line) => [line]));
});
