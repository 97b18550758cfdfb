import { describe, expect, it } from "vitest";
import { reading, words } from "../markup/test-read";

const PLAIN = "https://run.example/regatta";
const MODIFIED = '<meta property="article:modified_time" content="2026-05-03T12:32:00+02:00">';
const page = (entries: string, title = "Live ticker from the river") =>
  `<h1>${title}</h1>${MODIFIED}<main>${entries}</main>`;
const CLOCKS = ["12:12", "12:05", "11:30"];
const each = (form: (clock: string) => string) => page(CLOCKS.map(form).join(""));
const TEXT = "<p>Seven of ten are done, in rain and wind.</p>";
const TOLD = ["Seven of ten are done, in rain and wind."];
const first = (form: (clock: string) => string) => reading(each(form), PLAIN).posts?.[0];

describe("an entry with an element of its own", () => {
  it("has its text behind an element with its time and headline alone", () => {
    const head = (clock: string) =>
      `<div class="head"><div class="time">03.05.2026 • ${clock} Uhr</div><h2>Gill leads</h2></div>${TEXT}`;
    const more = `<h2>More of the day</h2><p>The council votes on the bridge today, and again in June.</p>`;
    const { posts } = reading(`${each(head)}${more}`, PLAIN);
    expect(posts?.map(({ publishedAt }) => publishedAt.slice(11, 16))).toEqual(["10:12", "10:05", "09:30"]);
    expect(posts?.every(({ headline }) => headline === "Gill leads")).toBe(true);
    expect(posts?.map(words)).toEqual([TOLD, TOLD, TOLD]);
    // Links to reports have no text of their own behind them.
    expect(
      reading(
        each((clock) => `<div><i>${clock}</i><h2><a href="/a${clock}">Gill leads</a></h2></div>`),
        PLAIN,
      ),
    ).toEqual({});
  });

  it("has no text behind it that only the last has, or that is a button", () => {
    const head = (clock: string) =>
      `<div class="head"><i>${clock}</i><h2>Gill leads after five of ten kilometres.</h2></div>`;
    const tail = "<p>Our reporters stand on the bridge and at the finish.</p>";
    for (const body of [
      each(head) + tail,
      each((clock) => `${head(clock)}<div class="ad">Advertisement: the boats of our friends are cheap today</div>`),
    ])
      expect(reading(body, PLAIN).posts?.map(words)).toEqual([[], [], []]);
  });

  it("has its headline below its time, where that stands in a heading too", () => {
    for (const time of [(clock: string) => `<h3>${clock}</h3>`, (clock: string) => `<div><h3>${clock}</h3></div>`]) {
      const post = first((clock) => `${time(clock)}<h3>Gill leads</h3>${TEXT}`);
      expect([post?.headline, words(post)]).toEqual(["Gill leads", TOLD]);
    }
  });

  it("has how far the race is beside its time, above it or below", () => {
    const km = (clock: string) => `<div class="km">${CLOCKS.indexOf(clock) * 20} km to go</div>`;
    const time = (clock: string) => `<div class="time">${clock}</div>`;
    for (const head of [(clock: string) => km(clock) + time(clock), (clock: string) => time(clock) + km(clock)])
      expect(
        reading(
          each((clock) => `<div class="post">${head(clock)}${TEXT}</div>`),
          PLAIN,
        ).posts,
      ).toMatchObject([
        { publishedAt: "2026-05-03T10:12:00.000Z" },
        { publishedAt: "2026-05-03T10:05:00.000Z" },
        { publishedAt: "2026-05-03T09:30:00.000Z" },
      ]);
  });

  it("has its author, labels and buttons beside its text, whatever their order", () => {
    const post = first(
      (clock) =>
        `<div class="post"><div class="meta"><img src="/ann.jpg" class="avatar"><span class="name">Ann Poe</span><span class="time">${clock}</span></div><span class="tag">Women</span><h3>Gill leads</h3>${TEXT}<div class="share"><a href="https://x.example/share">Share</a></div><a href="#top">Back to top</a></div>`,
    );
    expect(post).toMatchObject({
      publishedAt: "2026-05-03T10:12:00.000Z",
      headline: "Gill leads",
      byline: { name: "Ann Poe" },
      label: "Women",
    });
    expect(words(post)).toEqual(TOLD);
  });

  it("has whatever picture stands beside its author's name", () => {
    const author = '<div class="post__author"><img src="/ann.jpg" alt=""><span>Ann Poe</span></div>';
    const post = first((clock) => `<div class="post"><i>${clock}</i>${author}<h3>Gill leads</h3>${TEXT}</div>`);
    expect(post).toMatchObject({ headline: "Gill leads", byline: { name: "Ann Poe" } });
    expect(words(post)).toEqual(TOLD);
  });

  it("is signed in words", () => {
    const post = first(
      (clock) => `<div class="post"><p>${clock}</p><p>By Ann Poe and Bo Lee</p><h3>Off</h3>${TEXT}</div>`,
    );
    expect(post).toMatchObject({ byline: { name: "Ann Poe and Bo Lee" } });
    expect(
      words(first((clock) => `<div class="post"><p>${clock}</p><p>By noon all are home</p>${TEXT}</div>`)),
    ).toEqual(["By noon all are home", ...TOLD]);
  });

  it("has as its headline what is called its title", () => {
    const post = first(
      (clock) =>
        `<div class="post"><div class="clock">${clock}</div><div class="postTitle">Gill leads</div>${TEXT}</div>`,
    );
    expect(post).toMatchObject({ headline: "Gill leads" });
    expect(words(post)).toEqual(TOLD);
  });

  it("has no advertisement, newsletter or words of Instagram in it", () => {
    const embed =
      '<blockquote class="instagram-media"><a href="https://www.instagram.com/p/AbC/">View this post on Instagram</a><p>A post shared by Ann (@ann)</p></blockquote>';
    const post = first(
      (clock) =>
        `<div class="post"><i>${clock}</i>${TEXT}<p>Advertisement</p><div class="newsletter-box"><h4>Get our letter</h4><p>It is free.</p></div>${embed}</div>`,
    );
    expect(post?.body).toEqual([
      { type: "paragraph", text: TOLD[0] },
      { type: "embed", provider: "Instagram", url: "https://www.instagram.com/p/AbC/" },
    ]);
  });

  it("keeps sentences in elements whose names are those of times or buttons", () => {
    const post = first(
      (clock) => `<div class="post"><i>${clock}</i><div class="time-text">All of them are home.</div>${TEXT}</div>`,
    );
    expect(words(post)).toEqual(["All of them are home.", ...TOLD]);
  });

  it("may have no space behind its time, which its style parts", () => {
    const post = first(
      (clock) =>
        `<li class="tick"><p><span>03.05.2026 ${clock}</span><span class="title">Gill leads</span></p>${TEXT}</li>`,
    );
    expect(post).toMatchObject({ headline: "Gill leads", publishedAt: "2026-05-03T10:12:00.000Z" });
  });

  it("may have its day behind its time in words", () => {
    expect(
      first((clock) => `<div class="post"><p><span>${clock}</span> on <span>3 May 2026</span></p>${TEXT}</div>`),
    ).toMatchObject({
      publishedAt: "2026-05-03T10:12:00.000Z",
    });
  });

  it("may have a number alone, where its element says that it counts", () => {
    const minutes = ["90+3", "67", "12"].map(
      (minute) => `<div class="post"><div class="post-minute">${minute}</div>${TEXT}</div>`,
    );
    const { posts } = reading(page(minutes.join("")), PLAIN);
    expect(posts?.map(({ printedTime }) => printedTime)).toEqual(["90+3", "67", "12"]);
    expect(reading(page(minutes.join("")).replaceAll("post-minute", "x"), PLAIN)).toEqual({});
  });

  it("shows a time for machines that lacks its zone as printed, or in the page's zone", () => {
    const local = each(
      (clock) => `<div class="post"><p><time datetime="2026-05-03 ${clock}">an hour ago</time></p>${TEXT}</div>`,
    );
    expect(reading(local, PLAIN).posts?.[0]).toMatchObject({ publishedAt: "2026-05-03T10:12:00.000Z" });
    const { posts } = reading(local.replace(MODIFIED, ""), PLAIN);
    expect(posts?.map(({ printedTime }) => printedTime)).toEqual(CLOCKS);
  });
});

it.each([
  [
    "a forum",
    each((clock) => `<div class="post"><p>${clock}</p>${TEXT}</div>`),
    "https://forum.example/threads/live.7/",
  ],
  ["a chat", each((clock) => `<p>[${clock}] &lt;ann&gt; Seven of ten are done by now.</p>`), PLAIN],
  [
    "answers of readers",
    each((clock) => `<div class="post"><p>${clock}</p>${TEXT}<button>Antworten</button><a href="#r">Reply</a></div>`),
    PLAIN,
  ],
  [
    "changes of a program",
    each(
      (clock) =>
        `<li class="commit"><p><a href="/c/1">Seven of ten are done, in rain and wind.</a></p><time datetime="2026-05-03T${clock}:00Z">${clock}</time></li>`,
    ),
    PLAIN,
  ],
])("isn't %s", (_, body, url) => expect(reading(body, url)).toEqual({}));

it.each(["Transcript of the day", "Notices to competitors", "Tracking of your parcel", "Weather on the river"])(
  "isn't what is called %j",
  (title) =>
    expect(
      reading(each((clock) => `<h3>${clock}</h3>${TEXT}`).replace("Live ticker from the river", title), PLAIN),
    ).toEqual({}),
);
