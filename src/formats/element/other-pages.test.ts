import { describe, expect, it } from "vitest";
import { reading } from "../markup/test-read";

const URL_HERE = "https://run.example/sport/live/regatta-final-ticker";
const TOLD = "Six boats are on their way to the bridge.";
const at = (clock: string) => `<time datetime="2026-05-03T${clock}:00Z">ago</time>`;
const card = (clock: string, title = `<h3>Off at ${clock}</h3>`, more = "") =>
  `<div class="card">${at(clock)}${title}<p>${TOLD}</p>${more}</div>`;
const CLOCKS = ["11:40", "11:15", "10:50"];
const POSTS = CLOCKS.map((clock) => card(clock)).join("");
const OLD = ["08:20", "07:30"];
const page = (inner: string, title = "Live ticker: Regatta") => `<h1>${title}</h1><main>${inner}</main>`;
const list = (inner: string, above = "") => `<section>${above}${inner}</section>`;
const times = (body: string) => reading(body, URL_HERE).posts?.map(({ publishedAt }) => publishedAt.slice(11, 16));

describe("cards of the same kind beside a live page's posts", () => {
  const leading: [string, (clock: string) => string][] = [
    ["in their headings", (clock) => card(clock, `<h3><a href="/news/${clock}">Old</a></h3>`)],
    ["in what is called their titles", (clock) => card(clock, `<b class="title"><a href="/news/${clock}">Old</a></b>`)],
    ["below their text", (clock) => card(clock, "<h3>Old</h3>", `<a href="/news/${clock}">Read more</a>`)],
    ["over all of them", (clock) => card(clock, `<a href="https://run.example/news/${clock}"></a><h3>Old</h3>`)],
    ["by their scripts", (clock) => card(clock).replace("<div", `<div data-href="/news/${clock}"`)],
    ["to the posts of another live page", (clock) => card(clock, "<h3>Old</h3>", `<a href="/live/men#${clock}">#</a>`)],
  ];
  it.each(leading)("are none of its own where they lead to other pages %s", (_, old) => {
    const others = OLD.map(old).join("");
    expect(times(page(list(POSTS) + list(others)))).toEqual(CLOCKS);
    const feed = (cards: string) => `<div role="feed">${cards.replaceAll("div", "article")}</div>`;
    expect(times(page(feed(POSTS) + feed(others)))).toEqual(CLOCKS);
  });

  it.each([
    ["heading", '<h2><a href="/sport/live/men">Men</a></h2>', ""],
    ["link below them", "<h2>Men</h2>", '<a href="/sport/live/men">All posts</a>'],
  ])("are none of its own where the %s leads to another page", (_, above, below) => {
    const others = OLD.map((clock) => card(clock)).join("");
    expect(times(page(list(POSTS) + list(others + below, above)))).toEqual(CLOCKS);
    expect(times(page(list(POSTS) + above + list(others + below)))).toEqual(CLOCKS);
  });

  it("are its own where their links stand in sentences, are those of other posts too, or lead to the page itself", () => {
    const linked = (clock: string, n: number) =>
      card(clock, undefined, `<p>See <a href="/news/${n}">our report</a>.</p><a href="/rowing">Rowing</a>`);
    const [first, second] = [CLOCKS, OLD].map((clocks) => clocks.map(linked).join(""));
    const heading = '<h2><a href="#morning">Morning</a></h2>';
    const next = '<a href="/sport/live/regatta-final-ticker/2">Older</a>';
    expect(times(page(list(first ?? "") + list(second + next, heading)))).toEqual([...CLOCKS, ...OLD]);
  });

  it("are its own where they have more of what they show", () => {
    const others = OLD.map((clock) => card(clock, undefined, `<p><a href="/photos/${clock}">Mehr</a></p>`)).join("");
    expect(times(page(list(POSTS) + list(others)))).toEqual([...CLOCKS, ...OLD]);
  });

  it("are its own where each part has a heading or box that leads to what else is there to read", () => {
    const part = (clocks: readonly string[], n: number) =>
      list(
        `${clocks.map((clock) => card(clock)).join("")}<p><a href="/news/${n}">Read also</a></p>`,
        `<h2><a href="/stage-${n}">Stage</a></h2>`,
      );
    expect(times(page(part(CLOCKS, 1) + part(OLD, 2)))).toEqual([...CLOCKS, ...OLD]);
    const box = '<p><a href="/news/1">Read also</a></p>';
    expect(times(page(list(POSTS) + list(OLD.map((clock) => card(clock)).join("") + box)))).toHaveLength(5);
  });

  it("are none of its own in lists that have only clocks", () => {
    const clocked = (cards: string) => cards.replaceAll(/<time datetime="[^T]*T(.{5}).*?<\/time>/g, "<b>$1</b>");
    const others = OLD.map((clock) => card(clock, `<h3><a href="/news/${clock}">Old</a></h3>`)).join("");
    const dated = `<meta property="article:modified_time" content="2026-05-03T11:41:00+00:00">`;
    expect(times(dated + page(list(clocked(POSTS)) + list(clocked(others))))).toEqual(CLOCKS);
  });

  it("are none of its own at the end of one list where their titles alone lead away and their times don't go on", () => {
    const led = (clock: string) => card(clock, `<h3><a href="/news/${clock}">Old</a></h3>`);
    const news = ["11:30", "08:20"].map(led);
    expect(times(page(list(POSTS + news.join(""))))).toEqual(CLOCKS);
    expect(times(page(list(POSTS + news[0])))).toHaveLength(4);
    expect(times(page(list(led("11:41") + POSTS + news.join(""))))).toHaveLength(6);
    expect(times(page(list(POSTS + OLD.map(led).join(""))))).toEqual([...CLOCKS, ...OLD]);
  });
});

describe("posts of a part of the page that alone lead elsewhere", () => {
  const parts = (more: (clock: string) => string, title?: string) =>
    times(page(list(POSTS) + list(OLD.map((clock) => card(clock, title, more(clock))).join(""))));
  const own: [string, (clock: string) => string][] = [
    ["to a report", (clock) => `<p><a href="/reports/${clock}">Report</a></p>`],
    ["to who is named", (clock) => `<a class="chip" href="/rowers/${clock}">Gill</a>`],
    ["to a film", (clock) => `<a href="/films/${clock}"><img src="/a.jpg" alt=""></a>`],
    ["to what they show", (clock) => `<h4><a href="/films/${clock}">A film</a></h4>`],
    ["to a sponsor", (clock) => `<p><a href="/partners/${clock}">Acme</a></p>`],
  ];
  it.each(own)("are its own: %s", (_, more) => expect(parts(more)).toEqual([...CLOCKS, ...OLD]));

  it("are its own below a heading that leads to anything but a live page", () => {
    const old = OLD.map((clock) => card(clock)).join("");
    expect(times(page(list(POSTS) + list(old, '<h2><a href="/stage-1">Stage 1</a></h2>')))).toHaveLength(5);
  });

  it("are its own above a link to the page's section, with a link to share each", () => {
    const shared = (clock: string) => card(clock, undefined, `<div class="share"><a href="/share/${clock}"></a></div>`);
    const below = '<p><a href="/sport/live">All live pages</a></p>';
    expect(times(page(list(POSTS) + list(OLD.map(shared).join("") + below)))).toHaveLength(5);
  });

  it("are its own where others have a link to more as well, in whatever folder, and where one is alone", () => {
    const more = (folder: string) => (clock: string) =>
      card(clock, undefined, `<a href="/${folder}/${clock}">Read more</a>`);
    const [first, second] = [CLOCKS.map(more("news")), OLD.map(more("stories"))];
    expect(times(page(list(first.join("")) + list(second.join(""))))).toEqual([...CLOCKS, ...OLD]);
    expect(times(page(list(second[0] ?? "") + list(POSTS)))).toHaveLength(4);
  });

  it("aren't where their titles lead to another host", () => {
    const away = (clock: string) => card(clock, `<h3><a href="https://news.example/${clock}">Old</a></h3>`);
    expect(times(page(list(POSTS) + list(OLD.map(away).join(""))))).toEqual(CLOCKS);
  });
});

describe("posts that each have a page of their own", () => {
  const led = (href: (n: number) => string) => (clock: string, n: number) =>
    card(clock, `<h3><a href="${href(n)}">Off at ${clock}</a></h3>`);
  const own: [string, (n: number) => string][] = [
    ["below the live page's", (n) => `/sport/live/regatta-final-ticker/off-at-last-${n}`],
    ["of its name", (n) => `/sport/live/regatta-final-ticker-${n}.html`],
    ["by a number in a folder of posts", (n) => `/live-posts/987${n}`],
  ];
  it.each(own)("are read where it is %s", (_, href) => {
    expect(times(page(list(CLOCKS.map(led(href)).join(""))))).toEqual(CLOCKS);
    const parts = list(CLOCKS.map(led(href)).join("")) + list(OLD.map(led((n) => href(n + 5))).join(""));
    expect(times(page(parts))).toEqual([...CLOCKS, ...OLD]);
  });

  it("may begin with the link to it, behind a clock", () => {
    const line = (clock: string, n: number) =>
      `<li><b>${clock}</b> <a href="/sport/live/regatta-final-ticker/${n}">Off at last</a><p>${TOLD}</p></li>`;
    const dated = `<meta property="article:modified_time" content="2026-05-03T11:41:00+00:00">`;
    expect(times(dated + page(`<ul>${CLOCKS.map(line).join("")}</ul>`))).toEqual(CLOCKS);
  });

  it("aren't those of articles, nor what stands below a section", () => {
    const inList = (href: (n: number) => string) => page(list(CLOCKS.map(led(href)).join("")));
    expect(times(inList((n) => `/news/gill-leads-${n}`))).toBeUndefined();
    const below = (section: string) => inList((n) => `${section}/gill-leads-${n}`);
    const at = (section: string) => reading(below(section), `https://run.example${section}`);
    expect(at("/sport/live")).toEqual({});
    expect(at("/sport/live-ticker")).toEqual({});
    expect(at("/live-2026")).toEqual({});
    expect(at("/sport/live-ticker-rowing")).toEqual({});
    const numbered = (section: string, folder: string) =>
      reading(
        inList((n) => `${folder}/1234${n}`),
        `https://run.example${section}`,
      );
    expect(numbered("/live/99999", "/live")).toEqual({});
    expect(numbered("/live-blogs", "/live")).toEqual({});
    expect(numbered("/live-updates", "/posts")).toEqual({});
    expect(at("/sport/regatta-12345").posts).toHaveLength(3);
  });
});
