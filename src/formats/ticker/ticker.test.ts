import { describe, expect, it } from "vitest";
import { NOW, reading, words } from "../markup/test-read";
import { expectHarmless, HOSTILE } from "../test-hostile";

const DATE = '<time datetime="2026-05-03T12:32:24+02:00">3 May</time>';
const page = (entries: string, { title = "News from the river", date = DATE } = {}) =>
  `<title>${title}</title><h1>${title}</h1>${date}<main>${entries}</main><footer><p>Imprint and all that.</p></footer>`;
const CLOCKS = ["12.12 Uhr", "12.05 Uhr", "11.30 Uhr"];
const LINES = [
  "Ada Gill is home after ten kilometres.",
  "Seven of ten kilometres are done.",
  "All of them are on their way now.",
];
const each = (form: (clock: string, line: string, i: number) => string, clocks = CLOCKS) =>
  clocks.map((clock, i) => form(clock, LINES[i] ?? "", i)).join("");
const TIMES = ["2026-05-03T10:12:00.000Z", "2026-05-03T10:05:00.000Z", "2026-05-03T09:30:00.000Z"];
const times = (body: string, url?: string) => reading(body, url).posts?.map(({ publishedAt }) => publishedAt);
const plain = { title: "Live ticker from the river" };

describe("a ticker", () => {
  it.each(["h2", "h3", "h4"])("has its times in headings: %s", (h) => {
    const { format, posts } = reading(
      page(each((clock, line) => `<${h}>${clock}: Gill leads</${h}><p>${line}</p><p>More.</p>`)),
    );
    expect(format).toBe("ticker");
    expect(posts?.map(({ publishedAt }) => publishedAt)).toEqual(TIMES);
    expect(posts?.[0]).toMatchObject({ headline: "Gill leads" });
    expect(posts?.[0]).not.toHaveProperty("printedTime");
    expect(words(posts?.[0])).toEqual([LINES[0], "More."]);
    expect(words(posts?.[2])).toEqual([LINES[2], "More."]);
  });

  it.each([
    ["bold beginnings of paragraphs", each((clock, line) => `<p><strong>${clock}:</strong> ${line}</p>`)],
    ["paragraphs", each((clock, line) => `<p>${clock} – ${line}</p>`)],
    ["terms", `<dl>${each((clock, line) => `<dt>${clock}</dt><dd>${line}</dd>`)}</dl>`],
    ["headings alone", each((clock, line) => `<h3>${clock}</h3><p>${line}</p>`)],
    [
      "headings in sections",
      each((clock, line) => `<section><div><h3><span>${clock}</span></h3></div><p>${line}</p></section>`),
    ],
  ])("has its times in %s", (_, entries) => {
    const { posts } = reading(page(entries));
    expect(posts?.map(({ publishedAt }) => publishedAt)).toEqual(TIMES);
    expect(posts?.map((post) => [post.headline, ...words(post)])).toEqual(LINES.map((line) => [undefined, line]));
  });

  it.each([
    ["items of a list", `<ul>${each((clock, line) => `<li><b>${clock}</b> ${line}</li>`)}</ul>`],
    ["rows of a table", `<table>${each((clock, line) => `<tr><td>${clock}</td><td>${line}</td></tr>`)}</table>`],
    ["blocks", each((clock, line) => `<div class="entry"><div class="time">${clock}</div><div>${line}</div></div>`)],
    [
      "blocks with a time beside them",
      each((clock, line) => `<div class="entry"><aside><time>${clock}</time></aside><p>${line}</p></div>`),
    ],
  ])("has its times in %s, where the page says what it is", (_, entries) => {
    const { posts } = reading(page(entries, plain));
    expect(posts?.map(({ publishedAt }) => publishedAt)).toEqual(TIMES);
    expect(posts?.map(words)).toEqual(LINES.map((line) => [line]));
    expect(reading(page(entries))).toEqual({});
  });

  it.each([
    [["12:12", "12:05", "11:30"]],
    [["12h12", "12h05", "11h30"]],
    [["12:12 pm", "12:05 pm", "11:30 am"]],
    [["12.12", "12.05", "11.30"]],
  ])("writes its times in any form: %j", (clocks) => {
    expect(times(page(each((clock, line) => `<h2>${clock} Gill leads</h2><p>${line}</p>`, clocks)))).toEqual(TIMES);
  });

  it("takes a bold sentence behind the time as the headline", () => {
    const { posts } = reading(page(each((clock, line) => `<p><strong>${clock}: Gill leads.</strong> ${line}</p>`)));
    expect(posts?.[0]).toMatchObject({ headline: "Gill leads.", body: [{ text: LINES[0] }] });
  });

  it("keeps links and bold words in place when the time is cut off", () => {
    const { posts } = reading(
      page(each((clock, line) => `<p>${clock}: See <a href="https://a.example/">Gill</a>. ${line}</p>`)),
    );
    expect(posts?.[0]?.body[0]).toMatchObject({
      marks: [{ from: 4, to: 8, style: "link", href: "https://a.example/" }],
    });
  });

  it.each([
    ["a paragraph", (lines: string) => `<p>${lines}</p>`],
    ["a block", (lines: string) => `<div class="text">${lines}</div>`],
    ["a span", (lines: string) => `<p><span>${lines}</span></p>`],
  ])("has its entries in lines of %s", (_, around) => {
    const lines = each((clock, line) => `<b>${clock}:</b> ${line}<br>\nAnd <i>more</i>.<br><br>`);
    const { format, posts } = reading(page(around(`The live ticker:<br>${lines}`), plain));
    expect(format).toBe("ticker");
    expect(posts?.map(({ publishedAt }) => publishedAt)).toEqual(TIMES);
    expect(posts?.map((post) => words(post).join(" "))).toEqual(LINES.map((line) => `${line}\nAnd more.`));
  });

  it.each([
    ["falling", ["Sonntag, 3. Mai", "Samstag, 2. Mai"], ["12:12", "10:05"], ["09:30", "08:15"]],
    ["rising", ["Saturday 2 May 2026", "Sunday 3 May 2026"], ["08:15", "09:30"], ["10:05", "12:12"]],
    ["weekdays alone", ["Sonntag", "Samstag"], ["12:12", "10:05"], ["09:30", "08:15"]],
    ["falling, today's without a line of its own", ["", "2.5."], ["12:12", "10:05"], ["09:30", "08:15"]],
  ])("has days in lines between its entries: %s", (_, [first, second], ofFirst, ofSecond) => {
    const day = (line = "", clocks: string[]) =>
      (line && `<h2>${line}</h2>`) + each((clock, line) => `<p>${clock} ${line}</p>`, clocks);
    const { posts } = reading(page(day(first, ofFirst) + day(second, ofSecond), plain));
    expect(posts?.map(({ publishedAt }) => publishedAt)).toEqual([
      "2026-05-03T10:12:00.000Z",
      "2026-05-03T08:05:00.000Z",
      "2026-05-02T07:30:00.000Z",
      "2026-05-02T06:15:00.000Z",
    ]);
  });

  it("isn't dated by the page's own date above it", () => {
    const entries = ["00.20 Uhr", "23.50 Uhr", "23.10 Uhr"].map((clock, i) => `<p>${clock} ${LINES[i]}</p>`).join("");
    const { posts } = reading(page(`<p>Sunday 3 May 2026</p>${entries}`, plain));
    expect(posts?.map(({ publishedAt }) => publishedAt)).toEqual([
      "2026-05-02T22:20:00.000Z",
      "2026-05-02T21:50:00.000Z",
      "2026-05-02T21:10:00.000Z",
    ]);
  });

  it("goes from the evening before over midnight", () => {
    const date = '<meta property="article:modified_time" content="2026-05-03T08:00:00+02:00">';
    expect(
      times(
        page(
          each((clock, line) => `<h2>${clock} Uhr: Gill</h2><p>${line}</p>`, ["0:10", "23:50", "23:10"]),
          { date, ...plain },
        ),
      ),
    ).toEqual(["2026-05-02T22:10:00.000Z", "2026-05-02T21:50:00.000Z", "2026-05-02T21:10:00.000Z"]);
  });

  it("is read from the day before where the page was changed after midnight", () => {
    const date = '<meta property="article:modified_time" content="2026-05-03T00:20:00+02:00">';
    expect(
      times(
        page(
          each((clock, line) => `<h2>${clock} Uhr: Gill</h2><p>${line}</p>`, ["23:52", "23:30", "22:10"]),
          { date },
        ),
      )?.[0],
    ).toBe("2026-05-02T21:52:00.000Z");
  });

  it("has its day from the page's data", () => {
    const date = `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", datePublished: "2026-05-02T09:00:00+02:00", dateModified: "2026-05-03T12:20:00+02:00" })}</script>`;
    expect(
      times(
        page(
          each((clock, line) => `<h2>${clock}: Gill</h2><p>${line}</p>`),
          { date },
        ),
      ),
    ).toEqual(TIMES);
  });

  it("shows its times as printed where nobody can tell their zone", () => {
    const date = '<meta property="article:modified_time" content="2026-05-03T10:32:24Z">';
    const { posts } = reading(
      page(
        each((clock, line) => `<h2>${clock}: Gill</h2><p>${line}</p>`),
        { date },
      ),
    );
    expect(posts?.map(({ printedTime }) => printedTime)).toEqual(CLOCKS);
  });

  it("has the zone that it prints", () => {
    const clocks = ["11:12 BST", "11:05 BST", "10:30 BST"];
    const date = '<meta property="article:modified_time" content="2026-05-03T10:32:24Z">';
    expect(
      times(
        page(
          each((clock, line) => `<h2>${clock}: Gill</h2><p>${line}</p>`, clocks),
          { date },
        ),
      ),
    ).toEqual(TIMES);
  });

  it("may go forward, where the page says what it is", () => {
    const forward = each((clock, line) => `<p><b>${clock}</b> ${line}</p>`, CLOCKS.toReversed());
    expect(times(page(forward, plain))).toEqual(TIMES);
    expect(times(page(forward), "https://run.example/sport/liveblog/river")).toEqual(TIMES);
    expect(reading(page(forward))).toEqual({});
  });

  it("keeps the ids that its publisher gives", () => {
    const { posts } = reading(
      page(each((clock, line, i) => `<h2 id="entry-48213${i}">${clock}: Gill</h2><p>${line}</p>`)),
    );
    expect(posts?.map(({ id }) => id)).toEqual(["entry-482130", "entry-482131", "entry-482132"]);
  });

  it("ends before what is beside it", () => {
    const after = "<h2>Related</h2><p>Other news.</p><aside><p>9:00 Other</p></aside>";
    expect(
      words(reading(page(each((clock, line) => `<h2>${clock}: Gill</h2><p>${line}</p>`) + after)).posts?.[2]),
    ).toEqual([LINES[2]]);
  });

  it.each(HOSTILE)("isn't harmed by %s", (markup) => {
    const { posts } = reading(page(each((clock, line) => `<h2>${clock}: ${markup}</h2><p>${line} ${markup}</p>`)));
    expectHarmless(posts);
  });
});

describe("posts without any time", () => {
  const laps = (mark: (n: number) => string) =>
    page(
      [14, 13, 12]
        .map((n, i) => `<div class="post" id="entry-90${n}00"><header>${mark(n)}</header><p>${LINES[i]}</p></div>`)
        .join(""),
      plain,
    );

  it.each([
    ["Lap 14", (n: number) => `Lap ${n}`],
    ["Bieg 14", (n: number) => `Bieg ${n}`],
    ["14. Runde", (n: number) => `${n}. Runde`],
    ["14'", (n: number) => `${n}'`],
  ])("keep the page's order and its marks: %s", (first, mark) => {
    const { posts } = reading(laps(mark));
    expect(posts?.map(words)).toEqual(LINES.map((line) => [line]));
    expect(posts?.[0]).toMatchObject({ id: "entry-901400", publishedAt: NOW, printedTime: first });
  });

  it("stand between those that have one", () => {
    const blocks = ["<time>12:12</time>", "Lap 13", "", "<time>11:30</time>", "<time>11:20</time>"];
    const body = page(
      blocks.map((mark, i) => `<div class="post"><header>${mark}</header><p>${LINES[i % 3]}</p></div>`).join(""),
      plain,
    );
    expect(
      reading(body).posts?.map(({ publishedAt, printedTime }) => [publishedAt.slice(11, 16), printedTime]),
    ).toEqual([
      ["10:12", undefined],
      ["09:30", "Lap 13"],
      ["09:30", ""],
      ["09:30", undefined],
      ["09:20", undefined],
    ]);
  });
});
