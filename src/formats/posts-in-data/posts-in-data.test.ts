import { describe, expect, it } from "vitest";
import { reading, words } from "../markup/test-read";
import { expectHarmless, HOSTILE } from "../test-hostile";

const TEXTS = [
  "Gill leads at the bridge. The others are a length behind.",
  "They are off at last. The wind has dropped a little.",
  "Eight crews are on the water. It is warm and dry.",
];
const SECONDS = [1_777_803_120, 1_777_802_880, 1_777_801_800];
const iso = (seconds = 0) => new Date(seconds * 1000).toISOString();
const TIMES = SECONDS.map(iso);
const list = (form: (text: string, seconds: number, i: number) => object) =>
  TEXTS.map((text, i) => form(text, SECONDS[i] ?? 0, i));
const plain = list((text, seconds, i) => ({
  id: `p${70 - i}x`,
  title: "Gill leads",
  body: `<p>${text}</p>`,
  publishedAt: iso(seconds),
  updatedAt: iso(seconds + 99),
  author: { name: "Ann Poe" },
}));
const script = (data: unknown, attributes = 'id="__NEXT_DATA__" type="application/json"') =>
  `<script ${attributes}>${typeof data === "string" ? data : JSON.stringify(data)}</script>`;
const page = (inner: string, title = "Regatta live blog") => `<title>${title}</title><div id="app"></div>${inner}`;
const PLAIN = "https://run.example/regatta";
const ANSWER = "https://run.example/api/liveblog/7/posts";

const expectAll = (body: string, url = PLAIN) => {
  const { format, posts } = reading(body, url);
  expect(format).toBe("posts in data");
  expect(posts?.map(({ publishedAt }) => publishedAt)).toEqual(TIMES);
  expect(posts?.map((post) => words(post).join(" "))).toEqual(TEXTS);
  return posts?.[0];
};

describe("posts in a page's data", () => {
  it("have their headline, author and id", () => {
    expect(expectAll(page(script({ props: { liveBlog: { posts: plain } } })))).toMatchObject({
      id: "p70x",
      headline: "Gill leads",
      byline: { name: "Ann Poe" },
    });
  });

  it("may be in blocks, timed in milliseconds", () => {
    const entries = list((text, seconds) => ({
      content: [
        { type: "paragraph", text: text.split(". ")[0] },
        { type: "paragraph", text },
      ],
      timestamp: seconds * 1000,
    }));
    const [first] = reading(page(script({ entries })), PLAIN).posts ?? [];
    expect(words(first)).toEqual(["Gill leads at the bridge", TEXTS[0]]);
  });

  it("may be assigned by a script", () => {
    expectAll(page(script(`window.__STATE__=${JSON.stringify({ feed: { items: plain } })};`, "")));
  });

  it("may be written as Nuxt does, by their places", () => {
    const flat: unknown[] = [["Reactive", 1], { posts: 2 }, [3, 6, 9]];
    for (const [i, text] of TEXTS.entries())
      flat.push({ body: 4 + 3 * i, created: 5 + 3 * i }, text, ["Date", iso(SECONDS[i])]);
    expectAll(page(script(flat)));
  });
});

describe("posts in a page's data, wherever it keeps it", () => {
  const { length } = JSON.stringify(plain);
  it.each<[string, string]>([
    ["by their ids", script({ cache: Object.fromEntries(plain.map((post, i) => [`Post:${i + 7}`, post])) })],
    ["rows of React's server components", "flight"],
    ["an attribute", `<div data-page='${JSON.stringify({ props: { updates: plain } })}'></div>`],
  ])("may be in %s", (_, data) => {
    const row = JSON.stringify(`7:["$","$L9",null,{"posts":${JSON.stringify(plain)}}]\n`);
    const half = row.length - Math.floor(length / 2);
    const parts = [`${row.slice(0, half)}"`, `"${row.slice(half)}`].map(
      (part) => `<script>self.__next_f.push([1,${part}])</script>`,
    );
    expectAll(page(data === "flight" ? parts.join("") : data));
  });
});

describe("posts that a service answers", () => {
  it.each<[string, unknown]>([
    ["a list", plain],
    ["wrapped items", { log: list((text, seconds) => ({ entry: { content: text, timestamp: iso(seconds) } })) }],
    ["nodes", { edges: plain.map((node) => ({ cursor: "x", node })) }],
    ["attributes", { data: plain.map((attributes) => ({ type: "post", attributes })) }],
    [
      "by their ids",
      Object.fromEntries(list((text, seconds) => ({ time: seconds, text })).map((post, i) => [`-Nx${i}`, post])),
    ],
    ["in German", { eintraege: list((text, seconds) => ({ zeit: iso(seconds), text })) }],
    ["messages", { posts: list((text, seconds) => ({ createdAt: seconds * 1000, message: { text } })) }],
    [
      "Superdesk's groups",
      {
        _items: list((text, seconds) => ({
          published_date: iso(seconds),
          groups: [
            { id: "root", refs: [{ idRef: "main" }] },
            { id: "main", refs: [{ item: { text: `<p>${text}</p>` } }] },
          ],
        })),
      },
    ],
  ])("may be %s", (_, data) => void expectAll(JSON.stringify(data), ANSWER));

  it("say who is pinned, a key event, and gone", () => {
    const marked = plain.map((post, i) => ({ ...post, ...(i === 0 && { lb_highlight: true, sticky: true }) }));
    const gone = { ...plain[0], id: "gone", deleted: true };
    expect(reading(JSON.stringify([gone, ...marked]), ANSWER).posts).toMatchObject([
      { keyEvent: true, pinned: true },
      { keyEvent: false, pinned: false },
      {},
    ]);
  });

  it("have no ids where these only count them", () => {
    const counted = plain.map((post, i) => ({ ...post, id: i }));
    const [first] = reading(JSON.stringify(counted), ANSWER).posts ?? [];
    expect(first?.id).not.toBe("0");
  });
});

describe("no posts", () => {
  it.each<[string, string, string?]>([
    ["a page that doesn't say that it is live", page(script({ posts: plain }), "Regatta")],
    ["comments", page(script({ comments: { items: plain } }))],
    [
      "articles with pages of their own",
      page(script({ news: plain.map((post, i) => ({ ...post, url: `/news/${i}` })) })),
    ],
    ["things to buy", page(script({ posts: plain.map((post) => ({ ...post, price: 7 })) }))],
    [
      "what is yet to come",
      page(script({ posts: plain.map((post) => ({ ...post, publishedAt: "2027-01-01T10:00:00Z" })) })),
    ],
    ["what was only changed", page(script({ posts: plain.map((post) => ({ ...post, publishedAt: undefined })) }))],
    ["texts of a word", page(script({ posts: plain.map((post) => ({ ...post, body: "Sunny" })) }))],
    ["an answer that doesn't say so", JSON.stringify(plain), "https://run.example/api/posts"],
    ["users", page(script({ users: plain }))],
    ["an answer of something else", JSON.stringify(plain), "https://run.example/api/liveblog-software/issues"],
    ["an answer of comments", JSON.stringify(plain), "https://run.example/api/liveblog/comments"],
  ])("are %s", (_, body, url = PLAIN) => expect(reading(body, url)).toEqual({}));

  it("come from hostile data, nor any harm", () => {
    for (const text of HOSTILE)
      expectHarmless(
        reading(page(script({ posts: plain.map((post) => ({ ...post, title: text, body: text })) })), PLAIN),
      );
  });

  it("are looked for in bounded time", () => {
    const started = performance.now();
    const loop = JSON.stringify([["Reactive", 1], { posts: 2 }, Array.from({ length: 50_000 }, () => 1)]);
    const wide = JSON.stringify({ posts: Array.from({ length: 100_000 }, () => ({ a: 1 })) });
    for (const data of [loop, wide, `${'{"a":['.repeat(5000)}${"]}".repeat(5000)}`]) reading(page(script(data)), PLAIN);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
