import { describe, expect, it } from "vitest";
import { reading, words } from "./test-read";

const LINES = [
  "Gill leads at the bridge by a length.",
  "They are off at last, with the wind behind.",
  "Eight crews are on the water by now.",
];
const REPORTS = ["bridge", "bread", "storm", "schools", "maps", "trains"];
const stamp = (minute: number) => `<time datetime="2026-05-03T11:${minute}:00Z"></time>`;
const post = (i: number, name = "post") => `<div class="${name}">${stamp(50 - i * 10)}<p>${LINES[i]}</p></div>`;
const report = (i: number, name: string) =>
  `<div class="${name}">${stamp(55 - i * 6)}<h3><a href="/town/the-${REPORTS[i]}-of-ours">Of ${REPORTS[i]}</a></h3><p>A line of it.</p></div>`;
const page = (cards: string, title = "River race: live updates") =>
  `<title>${title}</title><h1>${title}</h1><main>${cards}</main>`;
const EVENT = "https://run.example/sport/live/river-race";
const told = (body: string, url = EVENT) => reading(body, url).posts?.map((one) => words(one).join(" "));
const all = (name: string) => REPORTS.map((_, i) => report(i, name));

describe("posts among more reports with pages of their own", () => {
  const between = (name: string) =>
    LINES.map((_, i) => post(i) + report(2 * i, name) + report(2 * i + 1, name)).join("");
  it.each([
    ["each behind its post", between("post")],
    ["of another kind", between("report")],
    ["above them", all("post").join("") + LINES.map((_, i) => post(i)).join("")],
  ])("are read alone: %s", (_, cards) => expect(told(page(cards))).toEqual(LINES));

  it("are none of a section or of a page of news", () => {
    const cards = all("post").join("") + LINES.map((_, i) => post(i)).join("");
    for (const path of ["sport/live/", "live-news", "newsticker"])
      expect(told(page(cards), `https://run.example/${path}`)).toBeUndefined();
  });
});

it("takes reports that say two sentences for no posts in a section of live pages", () => {
  const cards = all("post").join("").replaceAll("A line of it.", `${LINES[0]}</p><p>${LINES[1]}`);
  expect(told(page(cards))).toHaveLength(REPORTS.length);
  for (const path of ["sport/live/", "newsticker"])
    expect(told(page(cards), `https://run.example/${path}`)).toBeUndefined();
  const own = cards.replace(/\/town\/the-\w+-of-ours/g, ({ length }, at) => `/newsticker/entry/${at + length}`);
  expect(told(page(own), "https://run.example/newsticker")).toHaveLength(REPORTS.length);
});

it("takes entries that begin with a linked title for no posts, but a linked name for a post's", () => {
  const entries = (title: (line: string) => string) =>
    page(
      LINES.map((line, i) => `<li><b>11:${52 - i * 10}</b> ${title(line)} It is told in a sentence.</li>`).join(""),
      "Race en direct",
    );
  const link = (text: string) => `<a href="/a/${text.length}-${text.slice(0, 3)}">${text}</a>`;
  expect(told(entries(link), "https://run.example/race")).toBeUndefined();
  const named = (line: string) => line.replace(/^\w+/, link);
  expect(told(entries(named), "https://run.example/race")).toHaveLength(3);
  const NAMES = ["Anna van der Berg", "Oxford Brookes University Boat Club", "グロリア・ファンデルベルフ"];
  for (const name of NAMES)
    expect(
      told(
        entries((line) => `${link(name)} – ${line}`),
        "https://run.example/race",
      ),
    ).toHaveLength(3);
  const inSentence = (line: string) => `${link("The crew from the old town")} leads: ${line}`;
  expect(told(entries(inSentence), "https://run.example/race")).toHaveLength(3);
});
