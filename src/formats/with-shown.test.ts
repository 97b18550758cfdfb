import { describe, expect, it } from "vitest";
import { merge } from "../core/merge/merge";
import { reading, words } from "./markup/test-read";

const POSTS: [Post, Post, Post, Post] = [
  ["13:47", "Brook wins", "She is home by a length and a half."],
  ["13:31", "Lund closes in", "Half a length is between them now."],
  ["13:12", "They are off", "A clean start in lane four for Brook."],
  ["12:50", "Wind turns", "The breeze has gone round to the west."],
];
type Post = readonly [string, string, string];
const at = (clock: string) => `2026-05-03T${clock}:00+02:00`;
const updates = (posts: readonly Post[], more = {}) =>
  posts.map(([clock, headline, articleBody]) => ({
    "@type": "BlogPosting",
    headline,
    articleBody,
    datePublished: at(clock),
    url: `https://run.example/live#p-${clock.replace(":", "")}`,
    ...more,
  }));
const data = (liveBlogUpdate: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "LiveBlogPosting", headline: "Regatta", liveBlogUpdate })}</script>`;
const card = ([clock, headline, text]: Post) =>
  `<article class="post"><time datetime="${at(clock)}">${clock}</time><h3>${headline}</h3><p>${text}</p></article>`;
const page = (liveBlogUpdate: unknown, shown: string) =>
  `<h1>Regatta live</h1>${data(liveBlogUpdate)}<main>${shown}</main>`;
const headlines = (body: string) => reading(body).posts?.map(({ headline }) => headline);
const ALL = POSTS.map(([, headline]) => headline);

describe("data with fewer updates than its page", () => {
  it("gets the older and newer ones from the page", () => {
    const { format, posts } = reading(page(updates(POSTS.slice(1, 3)), POSTS.map(card).join("")));
    expect(format).toBe("LiveBlogPosting");
    expect(posts?.map(({ headline }) => headline)).toEqual(ALL);
    expect(posts?.map(({ id }) => id)).toEqual([
      "2026-05-03T11:47:00.000Z#0",
      "p-1331",
      "p-1312",
      "2026-05-03T10:50:00.000Z#0",
    ]);
  });

  it("gets them from headings with times, too", () => {
    const ticker = POSTS.map(([clock, headline, text]) => `<h3>${clock} – ${headline}</h3><p>${text}</p>`).join("");
    const dated = `<meta property="article:published_time" content="${at("12:45")}">${ticker}`;
    expect(headlines(page(updates(POSTS.slice(0, 2)), dated).replace("Regatta live", "Live ticker"))).toEqual(ALL);
  });

  it("keeps ids where the page has them", () => {
    const shown = POSTS.map((post) => card(post).replace("<article", `<article id="p-${post[0].replace(":", "")}"`));
    const ids = POSTS.map(([clock]) => `p-${clock.replace(":", "")}`);
    expect(reading(page(updates(POSTS.slice(0, 2)), shown.join(""))).posts?.map(({ id }) => id)).toEqual(ids);
  });
});

describe("data stays as it is", () => {
  const given = updates(POSTS.slice(0, 2));
  const others = POSTS.map(([clock]) => card([clock, "Council votes", "They met in the hall and talked of roads."]));

  it.each([
    ["the page shows other texts at the same times", others.join("")],
    ["the page shows readers' words", `<section id="comments">${POSTS.map(card).join("")}</section>`],
    ["the page shows fewer", card(POSTS[0])],
    [
      "what the page has more stands among the data's",
      [POSTS[0], ["13:40", "Ad", "Oars for all of you, now half price."] as const, POSTS[1]]
        .map((post) => card(post as Post))
        .join(""),
    ],
  ])("where %s", (_, shown) => expect(headlines(page(given, shown))).toEqual(ALL.slice(0, 2)));
});

describe("data that says less of its updates than its page", () => {
  const cards = POSTS.map(card).join("");
  const told = (body: string) => reading(body).posts?.map((post) => words(post).join(" "));
  const times = (body: string) => reading(body).posts?.map(({ publishedAt }) => publishedAt);
  const TEXTS = POSTS.map(([, , text]) => text);
  const TIMES = POSTS.map(([clock]) => new Date(at(clock)).toISOString());

  it.each([
    ["no text", updates(POSTS, { articleBody: undefined })],
    ["a text that is cut", updates(POSTS.map(([clock, headline, text]) => [clock, headline, text.slice(0, 25)]))],
    [
      "a text that is cut with a sign",
      updates(POSTS.map(([clock, headline, text]) => [clock, headline, `${text.slice(0, 22)}…`])),
    ],
  ])("gets the text from the page: %s", (_, given) => expect(told(page(given, cards))).toEqual(TEXTS));

  it.each([
    ["one time for all", updates(POSTS, { datePublished: at("12:00") })],
    ["only a day", updates(POSTS, { datePublished: "2026-05-03" })],
    ["no time", updates(POSTS, { datePublished: undefined })],
  ])("gets the times from the page: %s", (_, given) => {
    expect(times(page(given, cards))).toEqual(TIMES);
    expect(told(page(given, cards))).toEqual(TEXTS);
  });

  it("keeps its own text where the page has another", () => {
    const shown = POSTS.map(([clock, headline]) =>
      card([clock, headline, "Read what has been said of it on the bank, and by whom."]),
    );
    expect(told(page(updates(POSTS), shown.join("")))).toEqual(TEXTS);
  });
});

describe("many posts", () => {
  const VERBS = ["leads at the bridge", "falls back at the mill", "is caught below the hill"];
  const laps = Array.from({ length: 104 }, (_, i): Post => {
    const clock = `${10 + Math.floor(i / 30)}:${10 + (i % 30)}`;
    return [
      clock,
      `Lap ${i}`,
      `Boat ${i} ${VERBS[i % 3]} and the next of the field is ${i + 7} now, with all the others behind.`,
    ];
  }).reverse();
  const cards = (posts: readonly Post[]) => posts.map(card).join("");

  it("get their texts from the page, more than a hundred too", () => {
    for (const posts of [laps.slice(6), laps]) {
      const read = reading(page(updates(posts, { articleBody: undefined }), cards(posts))).posts;
      expect(read?.map((post) => words(post).join(" "))).toEqual(posts.map(([, , text]) => text));
    }
  });

  it("get each its own time, although they say nearly the same", () => {
    const given = updates(laps, { headline: undefined, datePublished: at("09:00") });
    const read = reading(page(given, cards(laps))).posts;
    expect(read?.map(({ publishedAt }) => publishedAt)).toEqual(
      laps.map(([clock]) => new Date(at(clock)).toISOString()),
    );
  });
});

describe("data that lags behind its page", () => {
  const NOW = "2026-05-03T12:00:00.000Z";
  /** With seconds, and no headlines. */
  const given = (posts: readonly Post[]) =>
    posts.map(([clock, , articleBody]) => ({ articleBody, datePublished: `2026-05-03T${clock}:09+02:00` }));

  it("makes no post new once it has caught up", () => {
    const [before, after] = [2, 0].map((lag) => reading(page(given(POSTS.slice(lag)), POSTS.map(card).join(""))).posts);
    const first = merge([], { title: "Regatta", summary: [], zone: "UTC", posts: before ?? [] }, NOW);
    const kept = first.posts.filter((post) => "arrivedAt" in post);
    const then = merge(kept, { title: "Regatta", summary: [], zone: "UTC", posts: after ?? [] }, NOW, first.windowFrom);
    expect(first.added).toHaveLength(4);
    expect(then).toMatchObject({ added: [], edited: [], withdrawn: [] });
  });

  it("gets the newer ones from a page whose clocks are of another zone", () => {
    const ticker = POSTS.map(([clock, headline, text]) => `<h3>${clock} – ${headline}</h3><p>${text}</p>`).join("");
    const inZulu = `<meta property="article:published_time" content="2026-05-03T10:00:00Z">${ticker}`;
    const body = page(updates(POSTS.slice(2)), inZulu).replace("Regatta live", "Live ticker");
    expect(reading(body).posts?.map(({ publishedAt }) => publishedAt)).toEqual(
      POSTS.map(([clock]) => new Date(at(clock)).toISOString()),
    );
  });
});

describe("a page that shows fewer posts than its data has", () => {
  it("gets them from linked data beside the entries of WordPress's plugin", () => {
    const entry = ([clock, headline, text]: Post) =>
      `<div class="liveblog-entry" id="liveblog-entry-${clock.replace(":", "")}" data-timestamp="${Date.parse(at(clock)) / 1000}"><div class="liveblog-entry-text"><h3>${headline}</h3><p>${text}</p></div></div>`;
    const shown = `<div id="liveblog-container">${POSTS.slice(0, 2).map(entry).join("")}</div>`;
    expect(reading(page(updates(POSTS), shown)).format).toBe("wordpress liveblog");
    expect(headlines(page(updates(POSTS), shown))).toEqual(ALL);
  });

  it("gets them from data for its scripts", () => {
    const posts = POSTS.map(([clock, title, body]) => ({ title, body, publishedAt: at(clock) }));
    const script = `<script type="application/json">${JSON.stringify({ liveBlog: { posts } })}</script>`;
    const shown = POSTS.slice(0, 3).map(card).join("");
    expect(headlines(`<h1>Regatta live blog</h1>${script}<main>${shown}</main>`)).toEqual(ALL);
  });
});
