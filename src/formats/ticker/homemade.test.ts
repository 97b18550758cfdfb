import { describe, expect, it } from "vitest";
import { reading, words } from "../markup/test-read";

const MODIFIED = '<meta property="article:modified_time" content="2026-05-03T12:32:00+02:00">';
const page = (entries: string, title = "Live updates from the river") =>
  `<title>${title}</title><h1>${title}</h1>${MODIFIED}<main>${entries}</main>`;
const LINES = [
  "Ada Gill is home after ten kilometres.",
  "Seven of ten are done, in rain and wind.",
  "All of them are on their way now.",
];
const each = (marks: readonly string[], form: (mark: string, line: string) => string) =>
  marks.map((mark, i) => form(mark, LINES[i] ?? "")).join("");
const told = (body: string) => reading(body).posts?.map((post) => [post.headline, ...words(post)]);
const times = (body: string) => reading(body).posts?.map(({ publishedAt }) => publishedAt.slice(11, 16));
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
