import { describe, expect, it } from "vitest";
import { reading, words } from "../markup/test-read";

const MODIFIED = '<meta property="article:modified_time" content="2026-05-03T12:45:00+02:00">';
const LINES = [
  "Gill leads at the bridge by a length.",
  "They are off at last, with the wind behind.",
  "Eight crews are on the water by now.",
  "The umpire calls them to the start.",
];
const CLOCKS = ["12:42", "12:08", "11:17", "9:31"];
/** Posts below the hour in which each came. */
const page = (hour: (h: string) => string, post: (clock: string, line: string) => string, isRising = false) => {
  const all = CLOCKS.map((clock, i) => ({ h: clock.split(":")[0] ?? "", html: post(clock, LINES[i] ?? "") }));
  const inOrder = isRising ? all.toReversed() : all;
  const parts = inOrder.map(({ h, html }, i) => (inOrder[i - 1]?.h === h ? html : hour(h) + html));
  return `<title>Régate en direct</title><h1>Régate en direct</h1>${MODIFIED}<main>${parts.join("")}</main>`;
};
const told = (body: string) => reading(body).posts?.map((post) => words(post).join(" "));

describe("an hour above the posts of it", () => {
  const inH = (clock: string) => clock.replace(":", "h");
  it.each<[string, (h: string) => string, (clock: string, line: string) => string]>([
    ["a heading above paragraphs", (h) => `<h2>${h} h</h2>`, (c, line) => `<p><b>${inH(c)}</b> ${line}</p>`],
    ["a heading above headings", (h) => `<h2>${h} Uhr</h2>`, (c, line) => `<h3>${c} Uhr</h3><p>${line}</p>`],
    ["an element", (h) => `<div>${h} h</div>`, (c, line) => `<div class="post"><i>${c}</i><p>${line}</p></div>`],
    ["the full hour", (h) => `<h3>${h}:00</h3>`, (c, line) => `<p>${c} ${line}</p>`],
  ])("is no post: %s", (_, hour, post) => {
    expect(told(page(hour, post))).toEqual(LINES);
    expect(told(page(hour, post, true))).toEqual(LINES);
  });

  it("is one where it says something", () => {
    const said = (h: string) => `<h2>${h} h</h2><p>An hour begins.</p>`;
    const read = told(page(said, (clock, line) => `<h3>${inH(clock)}</h3><p>${line}</p>`, true));
    expect(read?.filter((text) => text === "An hour begins.")).toHaveLength(3);
  });
});
