import { describe, expect, it } from "vitest";
import { reading, words } from "./test-read";

const time = (clock: string, attributes = `datetime="2026-05-03T${clock}:00+02:00"`) =>
  `<time ${attributes}>ago</time>`;
const card = (clock: string, inner = "", stamp = time(clock)) =>
  `<div class="entry" id="e-${clock.replace(":", "")}a"><h3>Off at ${clock}</h3><p>Six boats are on their way to the bridge.</p>${inner}<footer>${stamp}</footer></div>`;
const CLOCKS = ["12:40", "12:15", "11:50"];
const page = (inner: string, title = "Live blog: Regatta") => `<h1>${title}</h1><main>${inner}</main>`;
const cards = (inner = "") => CLOCKS.map((clock) => card(clock, inner)).join("<p>Advertisement</p>");
const PLAIN = "https://run.example/regatta";

it("reads siblings that each have a time for machines, wherever it stands in them", () => {
  const { format, posts } = reading(page(cards()), PLAIN);
  expect(format).toBe("timed cards");
  expect(posts).toMatchObject([
    { id: "e-1240a", url: `${PLAIN}#e-1240a`, headline: "Off at 12:40", publishedAt: "2026-05-03T10:40:00.000Z" },
    { id: "e-1215a" },
    { id: "e-1150a" },
  ]);
  expect(words(posts?.[0])).toEqual(["Six boats are on their way to the bridge."]);
});

it("reads posts under a title that has live behind what is live", () => {
  expect(reading(page(cards(), "Stage 3 live: the last climb"), PLAIN).posts).toHaveLength(3);
  expect(reading(page(cards(), "Live coverage: the last climb"), PLAIN).posts).toHaveLength(3);
  expect(reading(page(cards(), "Stage 3 - Live coverage"), PLAIN).posts).toHaveLength(3);
  expect(reading(page(cards(), "How rowers live today"), PLAIN)).toEqual({});
});

it("takes a word or two above a headline for a label, or for a key event, and a sentence for neither", () => {
  const above = (line: string) =>
    reading(page(cards().replaceAll("<h3>", `<div>${line}</div><h3>`)), PLAIN).posts?.map(
      ({ headline, label, keyEvent }) => ({ headline, label, keyEvent }),
    )[0];
  expect(above("Women")).toEqual({ headline: "Off at 12:40", label: "Women", keyEvent: false });
  expect(above("Key Event")).toEqual({ headline: "Off at 12:40", label: undefined, keyEvent: true });
  expect(above("Breaking news")).toEqual({ headline: "Off at 12:40", label: undefined, keyEvent: true });
  expect(above("New")).toEqual({ headline: "Off at 12:40", label: undefined, keyEvent: false });
  expect(above("Share")).toEqual({ headline: "Off at 12:40", label: undefined, keyEvent: false });
  expect(above("Ann Poe")).toEqual({ headline: "Off at 12:40", label: undefined, keyEvent: false });
  expect(above("The gun has gone.")?.headline).toBeUndefined();
  const said = reading(page(cards().replaceAll("<h3>", "<p>What a finish</p><h3>")), PLAIN).posts?.[0];
  expect(said && words(said)[0]).toBe("What a finish");
  expect(said?.label).toBeUndefined();
  const labelled = reading(page(cards().replaceAll("<h3>", '<p class="kicker">Women</p><h3>')), PLAIN).posts?.[0];
  expect(labelled).toMatchObject({ headline: "Off at 12:40", label: "Women" });
});

it("takes the name above what its author does for all of the byline", () => {
  const byline = '<div class="byline"><a href="/ann">Ann Poe</a><p>Reporting from the bridge</p></div>';
  const beside = '<div class="author"><img src="/ann.jpg"><span>Ann Poe</span><span>Reporter</span></div>';
  const both = '<div class="author">By <a href="/ann">Ann Poe</a> and <a href="/bo">Bo Lee</a></div>';
  const names = (...lines: string[]) => lines.map((line) => reading(page(cards(line)), PLAIN).posts?.[0]?.byline?.name);
  expect(names(byline, beside, both)).toEqual(["Ann Poe", "Ann Poe", "Ann Poe and Bo Lee"]);
  const parts = (...said: string[]) => `<div class="author">${said.map((one) => `<span>${one}</span>`).join("")}</div>`;
  expect(names(parts("Posted by", "Ann Poe"), parts("Tekst i foto", "Ann Poe"))).toEqual(["Ann Poe", "Ann Poe"]);
  expect(names(parts("By Ann Poe", "Sports Reporter"))).toEqual(["Ann Poe"]);
  expect(names(parts("Ann Poe", "and", "Bo Lee"))).toEqual(["Ann Poe and Bo Lee"]);
});

it("reads posts days apart on the page of one event that says it is live, and on no other", () => {
  const days = (clock: string) =>
    ["05-03", "05-01", "04-28"].map((day, i) => card(clock).replace("05-03", day).replace("e-1", `e-${i}1`)).join("");
  const [url, shown] = ["https://sail.example/live/ocean-race", page(days("12:41"), "Ocean race live blog")];
  expect(reading(shown, url).posts).toHaveLength(3);
  expect(reading(shown, PLAIN)).toEqual({});
  expect(reading(shown.replace("live blog", "ticker"), "https://sail.example/news/ocean-race")).toEqual({});
  // Concerts begin on the hour.
  expect(reading(page(days("12:00"), "Ocean race live blog"), url)).toEqual({});
});

it("takes no time with which a heading begins for a part of it, whatever its zone", () => {
  const stamped = '<h3><time datetime="2026-05-03T$1:$2:00+02:00">20:$2</time> Off at $1:$2';
  const heads = cards().replaceAll(/<h3>Off at (\d\d):(\d\d)/g, stamped);
  expect(reading(page(heads), PLAIN).posts?.[0]?.headline).toBe("Off at 12:40");
  for (const sign of [":", " –", " Uhr:"]) {
    const signed = cards().replaceAll(
      /<h3>Off at (\d\d):(\d\d)/g,
      `<h3><time datetime="2026-05-03T$1:$2:00+02:00">$1:$2</time>${sign} Off`,
    );
    expect(reading(page(signed), PLAIN).posts?.[0]?.headline).toBe("Off");
  }
  const results = cards().replaceAll("<h3>", '<h3><time datetime="PT32M8S">32:08</time> ');
  expect(reading(page(results), PLAIN).posts?.[0]?.headline).toBe("32:08 Off at 12:40");
});

it("takes no text in other letters for a clock since a time is in it", () => {
  for (const text of ["آدا بروك تعبر خط النهاية في 12:08 قبل الجميع.", "ブルックが12:08にゴールした。"]) {
    const told = cards().replaceAll("Six boats are on their way to the bridge.", text);
    expect(words(reading(page(told), PLAIN).posts?.[0])).toEqual([text]);
  }
});

it("takes no text for a time that says when it is published", () => {
  const first = reading(page(cards('<div data-publish="2026-05-03T12:40:00Z">Splits below</div>')), PLAIN).posts?.[0];
  expect(words(first)).toContain("Splits below");
});

it("takes no clock for a headline", () => {
  const shown = cards().replaceAll(/<h3>Off at (.*?)<\/h3>/g, "<header><span>$1</span></header><h3>Off</h3>");
  const [first] = reading(page(shown.replaceAll(/>ago</g, "><")), PLAIN).posts ?? [];
  expect(first).toMatchObject({ headline: "Off" });
});

it("isn't what readers wrote of a place or into a book", () => {
  expect(reading(page(cards().replaceAll('class="entry"', 'itemtype="https://schema.org/Review"')), PLAIN)).toEqual({});
  expect(reading(page(cards().replaceAll('class="entry"', 'class="guestbook-entry"')), PLAIN)).toEqual({});
});

it("reads times in attributes, and none of when a post was changed", () => {
  const stamped = CLOCKS.map(
    (_, i) =>
      `<div class="entry" data-updated-time="1777809999" data-timestamp="${1777803600 - 600 * i}"><h3>Off</h3><p>Six boats are on their way to the bridge.</p></div>`,
  ).join("");
  expect(reading(page(stamped.replaceAll("data-timestamp", "data-first-publish")), PLAIN).posts).toHaveLength(3);
  expect(reading(page(stamped), PLAIN).posts).toMatchObject([
    { publishedAt: "2026-05-03T10:20:00.000Z" },
    { publishedAt: "2026-05-03T10:10:00.000Z" },
    { publishedAt: "2026-05-03T10:00:00.000Z" },
  ]);
});

it("shows a time without a zone as printed", () => {
  const local = CLOCKS.map((clock) => card(clock, "", time(clock, `datetime="2026-05-03 ${clock}"`))).join("");
  expect(reading(page(local), PLAIN).posts?.map(({ printedTime }) => printedTime)).toEqual(CLOCKS);
});

it("reads a time without a zone in the page's own", () => {
  const local = CLOCKS.map((clock) => card(clock, "", time(clock, `datetime="2026-05-03 ${clock}"`))).join("");
  const [first] =
    reading(page(`<meta property="article:modified_time" content="2026-05-03T12:41:00+02:00">${local}`), PLAIN).posts ??
    [];
  expect(first?.publishedAt).toBe("2026-05-03T10:40:00.000Z");
  expect(first).not.toHaveProperty("printedTime");
});

it('reads times for machines that are printed, and prefers them to "1 h"', () => {
  const printed = CLOCKS.map((clock) =>
    card(clock, "", `<span class="ago">1 h</span><span>2026-05-03T${clock}:00+02:00</span>`),
  );
  expect(reading(page(printed.join("")), PLAIN).posts?.[0]).toMatchObject({
    publishedAt: "2026-05-03T10:40:00.000Z",
    headline: "Off at 12:40",
  });
});

it("reads posts that have pages of their own, if all of their text is here", () => {
  const own = cards("<p>The crowd on the bank is on its feet by now.</p>").replaceAll(
    /<h3>(.*?)<\/h3>/g,
    '<h3><a href="/entry/$1">$1</a></h3>',
  );
  expect(reading(page(own), PLAIN).posts).toHaveLength(3);
  expect(reading(page(own.replaceAll(/<p>The crowd.*?<\/p>/g, "<p>By Ann Poe</p>")), PLAIN)).toEqual({});
});

it("shows what a button of the post unfolds", () => {
  const folded = cards(
    '<div id="more" hidden><p>There is more to say of it.</p></div><button aria-controls="more">More</button>',
  );
  expect(words(reading(page(folded), PLAIN).posts?.[0])).toContain("There is more to say of it.");
});

it("reads a reporter's list whose items are called comments", () => {
  const items = cards().replaceAll('class="entry"', 'class="comment-item"');
  expect(reading(page(`<div class="live-commentary">${items}</div>`), PLAIN).posts).toHaveLength(3);
  expect(reading(page(`<div class="live-commentary"><div class="comments">${items}</div></div>`), PLAIN)).toEqual({});
  expect(reading(page(items), PLAIN)).toEqual({});
});

it("has names, labels and portraits beside the words of a post", () => {
  const about =
    '<div class="meta"><img src="/ann.jpg" width="40" alt="Ann Poe"><span class="name">Ann Poe</span></div><span class="tag">Women</span><a href="#top">Back to top</a>';
  expect(reading(page(cards(about)), PLAIN).posts?.[0]).toMatchObject({
    byline: { name: "Ann Poe" },
    label: "Women",
    body: [{ text: "Six boats are on their way to the bridge." }],
  });
});

it.each([
  ["a page that doesn't say that it is live text", page(cards(), "Regatta")],
  ["what readers may answer", page(cards('<a href="#r">Reply</a>'))],
  ["teasers", page(cards().replaceAll(/<h3>(.*?)<\/h3>/g, '<a href="/report-$1">$1</a>'))],
  [
    "reviews, with days between them",
    page([..."321"].map((day) => card("10:00", "", time("", `datetime="2026-05-0${day}T10:00:00Z"`))).join("")),
  ],
  ["what is yet to come", page(cards().replaceAll("05-03", "05-04"))],
  ["two posts", page(card("12:40") + card("12:15"))],
  ["what was built at once", page(CLOCKS.map(() => card("12:40")).join(""))],
])("isn't %s", (_, body) => expect(reading(body, PLAIN)).toEqual({}));

it("isn't a thread of a forum", () => {
  expect(reading(page(cards()), "https://run.example/forum/threads/7")).toEqual({});
  const by = (software: string) => `<meta name="generator" content="${software}">${page(cards())}`;
  expect(reading(by("Discourse 3.4"), PLAIN)).toEqual({});
  expect(reading(by("WordPress 6.8"), PLAIN).posts).toHaveLength(3);
});

it.each([
  ["an element after the kind of <time>", (stamp: string) => `<relative-time datetime="${stamp}">1h</relative-time>`],
  ["a title", (stamp: string) => `<a href="#" title="${stamp}">1h</a>`],
])("reads times in %s", (_, form) => {
  const stamped = CLOCKS.map((clock) => card(clock, "", form(`2026-05-03T${clock}:00+02:00`)));
  const { posts } = reading(page(stamped.join("")), PLAIN);
  expect(posts?.[0]?.publishedAt).toBe("2026-05-03T10:40:00.000Z");
  expect(words(posts?.[0])).toEqual(["Six boats are on their way to the bridge."]);
});

it("leaves out a time that a card prints once more, with or without its day", () => {
  const printed = CLOCKS.map((clock) => card(clock).replace("<h3>", `<div>3 May 2026, ${clock} pm</div><h3>`));
  const [first] = reading(page(printed.join("")), PLAIN).posts ?? [];
  expect(first).toMatchObject({ headline: "Off at 12:40" });
  expect(words(first)).toEqual(["Six boats are on their way to the bridge."]);
});

it.each([
  ["data-livestamp", (seconds: number) => `<span data-livestamp="${seconds}"></span>`],
  ["data-unixtime", (seconds: number) => `<span data-unixtime="${seconds}">12:40 on 3 May</span>`],
  ["data-ts", (seconds: number) => `<span class="x" data-ts="${seconds}000">13m</span>`],
  ["data-utime", (seconds: number) => `<abbr data-utime="${seconds}" title="Sunday">13 mins</abbr>`],
])("reads times that scripts word: %s", (_, form) => {
  const seconds = (clock: string) => Date.parse(`2026-05-03T${clock}:00+02:00`) / 1000;
  const { posts } = reading(page(CLOCKS.map((clock) => card(clock, "", form(seconds(clock)))).join("")), PLAIN);
  expect(posts?.map(({ publishedAt }) => publishedAt.slice(11, 16))).toEqual(["10:40", "10:15", "09:50"]);
  expect(words(posts?.[0])).toEqual(["Six boats are on their way to the bridge."]);
});

it.each(["03.05.2026 $", "Sunday, May 3, 2026 at $", "3 May 2026, $"])("reads the time in a title: %s", (form) => {
  const stamp = (clock: string) => `<span title="${form.replace("$", clock)}">13 minutes ago</span>`;
  const zone = '<meta property="article:published_time" content="2026-05-03T11:30:00+02:00">';
  const { posts } = reading(page(zone + CLOCKS.map((clock) => card(clock, "", stamp(clock))).join("")), PLAIN);
  expect(posts?.map(({ publishedAt }) => publishedAt.slice(11, 16))).toEqual(["10:40", "10:15", "09:50"]);
  expect(words(posts?.[0])).toEqual(["Six boats are on their way to the bridge."]);
});

it("reads a headline on the line of the text, where its element is called so", () => {
  const line = (title: string) =>
    `<p><span class="entry-title">${title}</span> Six boats are on their way to the bridge.</p>`;
  const cards = (title: string) => CLOCKS.map((clock) => card(clock).replace(/<h3>.*<\/p>/, line(title))).join("");
  const [first] = reading(page(cards("They are off")), PLAIN).posts ?? [];
  expect(first?.headline).toBe("They are off");
  expect(words(first)).toEqual(["Six boats are on their way to the bridge."]);
  expect(reading(page(cards("Off")), PLAIN).posts?.[0]?.headline).toBeUndefined();
});

it("reads who wrote a post beside its time", () => {
  const line = (clock: string) => `<p class="info">${time(clock)} von Ann Poe</p>`;
  const cards = CLOCKS.map((clock) => card(clock, "", "").replace("</h3>", `</h3>${line(clock)}`)).join("");
  const [first] = reading(page(cards), PLAIN).posts ?? [];
  expect(first?.byline).toEqual({ name: "Ann Poe" });
  expect(words(first)).toEqual(["Six boats are on their way to the bridge."]);
});

describe("posts that are built a little otherwise", () => {
  const texts = (inner: string) => reading(page(inner), PLAIN).posts?.map((post) => words(post)[0]);
  const row = (clock: string, text: string, kind = "entry") =>
    `<div class="${kind}">${clock && time(clock)}<p>${text}</p></div>`;
  const [first, second, third] = [
    "Gill wins by a length of the boat.",
    "They row up to the bridge now.",
    "They are off in a cold wind.",
  ];

  it("are read where their names are akin", () => {
    const inner = row("12:40", first) + row("12:30", second, "key-entry") + row("12:15", third) + row("12:05", second);
    expect(texts(`${inner}${row("12:00", "An offer of the day for you.", "promo")}`)).toEqual([
      first,
      second,
      third,
      second,
    ]);
  });

  it("keep their place without a time", () => {
    const inner = row("12:40", first) + row("", second) + row("12:15", third) + row("12:05", second);
    expect(texts(inner + row("", ""))).toEqual([first, second, third, second]);
    expect(reading(page(inner), PLAIN).posts?.[1]).toMatchObject({ printedTime: "" });
  });
});

it("has the address of a post's own page from the link to more of it, and not the link", () => {
  const url = "https://run.example/live/river-marathon";
  const own = cards(`<a href="/live/river-marathon/post/7">More</a>`);
  const { posts } = reading(page(own.replace(/ id="[^"]*"/g, "")), url);
  expect(posts?.[0]?.url).toBe(`${url}/post/7`);
  expect(words(posts?.[0])).toEqual(["Six boats are on their way to the bridge."]);
});

it("reads times that only microdata says", () => {
  const stamped = cards().replace(
    /<time datetime="([^"]*)">ago<\/time>/g,
    '<meta itemprop="datePublished" content="$1">',
  );
  expect(reading(page(stamped), PLAIN).posts).toHaveLength(3);
  expect(reading(page(stamped.replaceAll("datePublished", "expires")), PLAIN)).toEqual({});
});

it.each(["/comments", "/photos", "/?page=2"])("has no address from a link to more that is of all posts: %s", (path) => {
  const url = "https://run.example/live/river-marathon";
  const own = cards(`<a href="${url}${path}">Read more</a>`).replace(/ id="[^"]*"/g, "");
  expect(reading(page(own), url).posts?.map((post) => post.url)).toEqual([undefined, undefined, undefined]);
});

it("reads the time that a post shows before one that only microdata says", () => {
  const times = (body: string) => reading(page(body), PLAIN).posts?.map(({ publishedAt }) => publishedAt.slice(11, 16));
  const both = cards().replace(
    /<h3>Off at \d\d:(\d\d)/g,
    '<meta itemprop="dateCreated" content="2026-05-03T08:$1:00Z">$&',
  );
  expect(times(both)).toEqual(["10:40", "10:15", "09:50"]);
});

describe("a name beside the time for machines", () => {
  const signed = (names: readonly string[], heading = "") =>
    CLOCKS.map(
      (clock, i) =>
        `<div class="entry"><div>${time(clock)} · <span>${names[i]}</span></div>${heading}<p>Six boats are on their way to the bridge, says ${i}.</p></div>`,
    ).join("");
  const read = (inner: string) =>
    reading(page(inner), PLAIN).posts?.map(({ byline, headline }) => [byline?.name, headline]);

  it("is who wrote the post, above its heading or where the name comes again", () => {
    expect(read(signed(["Ann Poe", "Bo Lee", "Cy Day"], "<h3>Off</h3>"))?.[0]).toEqual(["Ann Poe", "Off"]);
    expect(read(signed(["Ann Poe", "Bo Lee", "Ann Poe"]))).toEqual([
      ["Ann Poe", undefined],
      ["Bo Lee", undefined],
      ["Ann Poe", undefined],
    ]);
  });

  it("is who wrote the post where each is another but stands behind a word for it", () => {
    const posts = read(signed(["By Ann Poe", "By Bo Lee", "By Luis de la Cruz"]));
    expect(posts?.map(([name]) => name)).toEqual(["Ann Poe", "Bo Lee", "Luis de la Cruz"]);
  });

  it("is none where only some posts have one, or where it is all that a post says", () => {
    const some = ["10:50", "10:40", "10:31", "10:15", "10:04"].map(
      (clock, i) =>
        `<div class="entry"><div>${time(clock)} <b>${i % 3 ? "" : "Safety Car"}</b></div><p>Boats are on their way, says ${i}.</p></div>`,
    );
    const posts = reading(page(some.join("")), PLAIN).posts ?? [];
    expect(posts.map(({ byline }) => byline)).toEqual(Array(5).fill(undefined));
    const bare = CLOCKS.map((clock, i) => {
      const rest = i === 1 ? "" : `<p>Six boats are on their way to the bridge, says ${i}.</p>`;
      return `<div class="entry"><div>${time(clock)} <b>Yellow Flag</b></div>${rest}</div>`;
    });
    expect(words(reading(page(bare.join("")), PLAIN).posts?.[1])).toEqual(["Yellow Flag"]);
  });

  it("leaves a picture beside it to the post", () => {
    const entries = CLOCKS.map(
      (clock, i) =>
        `<div class="entry"><div>${time(clock)}<figure><img src="/${i}.jpg" width="800"></figure><span>Ann Poe</span></div><p>Six boats are on their way to the bridge, says ${i}.</p></div>`,
    );
    const [post] = reading(page(entries.join("")), PLAIN).posts ?? [];
    expect([post?.byline?.name, post?.body.some(({ type }) => type === "image")]).toEqual(["Ann Poe", true]);
  });

  it("is none where each is another", () => {
    const posts = reading(page(signed(["Last Buoy", "Bridge Two", "Warm Up Area"])), PLAIN).posts ?? [];
    expect(posts.map(({ byline }) => byline)).toEqual([undefined, undefined, undefined]);
    expect(words(posts[0]).join(" ")).toContain("Last Buoy");
  });
});
