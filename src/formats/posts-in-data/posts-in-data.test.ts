import { describe, expect, it } from "vitest";
import { isDerived } from "../../core/merge/identity";
import { reading, words } from "../markup/test-read";
import { costOf } from "../test-cost";
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

describe("posts that a store answers whose address says nothing", () => {
  const url = "https://store.example/v0/data/production";

  it("are Airtable's records and Sanity's documents", () => {
    const records = list((text, seconds, i) => ({
      id: `rec${i}`,
      createdTime: iso(seconds),
      fields: { Title: "Gill leads", Text: text },
    }));
    expect(expectAll(JSON.stringify({ records }), url)?.headline).toBe("Gill leads");
    const result = list((text, seconds, i) => ({
      _id: `d${i}`,
      _type: "note",
      _createdAt: iso(seconds),
      title: "Gill leads",
      body: [{ _type: "block", children: [{ _type: "span", text }] }],
    }));
    expect(expectAll(JSON.stringify({ query: "*", result }), url)?.headline).toBe("Gill leads");
  });

  it("are those that it calls live updates", () => {
    expect(expectAll(JSON.stringify({ liveUpdates: plain }), "https://run.example/api/event/3")?.byline?.name).toBe(
      "Ann Poe",
    );
    expect(reading(JSON.stringify({ updates: plain }), "https://run.example/api/event/3")).toEqual({});
  });

  it("aren't things a day apart, or without a sentence", () => {
    const records = (form: (text: string, i: number) => object) => ({
      records: TEXTS.map((text, i) => ({ id: `rec${i}`, ...form(text, i) })),
    });
    const days = records((Text, i) => ({ createdTime: `2026-05-0${3 - i}T10:12:00Z`, fields: { Text } }));
    const shoes = records((_, i) => ({ createdTime: iso(SECONDS[i]), fields: { Title: "Red shoe", Text: "Size 4" } }));
    for (const data of [days, shoes]) expect(reading(JSON.stringify(data), url)).toEqual({});
    const said = records((Text, i) => ({ createdTime: iso(SECONDS[i]), fields: { Text } }));
    expect(reading(JSON.stringify(said), "https://store.example/v0/app/Comments")).toEqual({});
    const result = list((text, seconds, i) => ({ _id: `d${i}`, _type: "comment", _createdAt: iso(seconds), text }));
    expect(reading(JSON.stringify({ result }), url)).toEqual({});
  });
});

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

  it("may have their times in another language alone", () => {
    const entries = list((text, seconds) => ({ titel: "Gill", text, zeit: iso(seconds) }));
    expectAll(page(script({ b: { liveticker: { eintraege: entries } } })));
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
    const loop = JSON.stringify([["Reactive", 1], { posts: 2 }, Array.from({ length: 50_000 }, () => 1)]);
    const wide = JSON.stringify({ posts: Array.from({ length: 100_000 }, () => ({ a: 1 })) });
    const deep = `${'{"a":['.repeat(5000)}${"]}".repeat(5000)}`;
    const read = () => [loop, wide, deep].map((data) => reading(page(script(data)), PLAIN));
    expect(costOf(read)).toBeLessThan(5000);
  });
});

describe("posts of other makers", () => {
  const others = (form: (text: string, seconds: number, i: number) => object) => JSON.stringify(list(form));

  it("have the time that says that it is in UTC", () => {
    const local = (seconds: number) => iso(seconds + 7200).slice(0, 19);
    const body = others((text, seconds, i) => ({
      id: 900 + i * 7,
      date: local(seconds),
      date_gmt: iso(seconds).slice(0, 19),
      title: { rendered: "Gill leads" },
      content: { rendered: `<p>${text}</p>` },
    }));
    expectAll(body, "https://run.example/wp-json/wp/v2/liveblog_entry");
  });

  it("may be held in a field of data, under a name that only an id is", () => {
    const children = list((text, seconds, i) => ({
      kind: "LiveUpdate",
      data: { id: `c${i}9`, author: "ann", body: text, created_utc: seconds },
    }));
    expectAll(JSON.stringify({ data: { children } }), "https://run.example/live/1ab.json");
  });

  it("may have their text as the basic one of several, and as parts", () => {
    const live_updates = list((text, seconds, i) => ({
      _id: `A${i}B`,
      headlines: { basic: "Gill leads" },
      display_date: iso(seconds),
      content_elements: [{ type: "text", content: text }],
    }));
    const data = `Fusion.globalContent=${JSON.stringify({ related_content: { live_updates } })};`;
    expect(expectAll(page(script(data, "")))).toMatchObject({ headline: "Gill leads" });
  });

  it("may be in other languages, and called a commentary", () => {
    const entradas = list((texto, seconds) => ({ titulo: "Gill leads", texto, fecha: iso(seconds), autor: "Ann Poe" }));
    const body = JSON.stringify({ minuto_a_minuto: { entradas } });
    expect(expectAll(body, "https://run.example/api/minuto-a-minuto/1")).toMatchObject({ byline: { name: "Ann Poe" } });
    expectAll(JSON.stringify({ commentary: plain }), "https://run.example/api/live-commentary/1.json");
    expect(reading(JSON.stringify({ comments: plain }), "https://run.example/api/live-commentary/1.json")).toEqual({});
  });

  it("may be all that a live blog without updates has, whatever its page is called", () => {
    const blog = script({ "@type": "LiveBlogPosting", liveBlogUpdate: [] }, 'type="application/ld+json"');
    expectAll(page(blog + script({ liveblog: { posts: plain } }), "Regatta"));
    expect(reading(page(blog + script({ news: plain }), "Regatta"), PLAIN).posts).toEqual([]);
  });

  it("may be called live text only by their key, on a page whose title ends in live", () => {
    const items = list((text, seconds) => ({ newstitle: "Gill leads", text, publicationDate: iso(seconds) }));
    const inner = (key: string) => script(`window.X=${JSON.stringify({ [key]: items, other: [] })};`, "");
    expect(expectAll(page(inner("liveBlogItems"), "Regatta live"))).toMatchObject({ headline: "Gill leads" });
    expectAll(page(script({ api_response: { _items: items } })));
    expect(reading(page(inner("newsItems"), "Regatta live"), PLAIN)).toEqual({});
    expect(reading(page(inner("liveBlogItems"), "Regatta"), PLAIN)).toEqual({});
  });

  it("are in calls, in lines, and in the streams of React Router", () => {
    expectAll(`cb(${JSON.stringify({ posts: plain })});`, ANSWER);
    expectAll(plain.map((one) => JSON.stringify(one)).join("\n"), ANSWER);
    const keys = ["loaderData", "liveblog", "posts", "id", "body", "publishedAt"];
    const at = (name: string) => 1 + keys.indexOf(name);
    const values = list((text, seconds, i) => [`p${i}x`, text, iso(seconds)]).flat();
    const item = (i: number) =>
      Object.fromEntries(["id", "body", "publishedAt"].map((key, n) => [`_${at(key)}`, 14 + i * 3 + n]));
    const stream = [
      { [`_${at("loaderData")}`]: 7 },
      ...keys,
      { [`_${at("liveblog")}`]: 8 },
      { [`_${at("posts")}`]: 9 },
      [10, 11, 12],
      ...TEXTS.map((_, i) => item(i)),
      null,
      ...values,
    ];
    const sent = `window.__reactRouterContext.streamController.enqueue(${JSON.stringify(JSON.stringify(stream))});`;
    expectAll(page(script(sent, "")));
  });
});

describe("a database's answer", () => {
  const byKeys = Object.fromEntries(
    list((text, seconds) => ({ text, time: seconds * 1000 })).map((item, i) => [`-Nx${7 - i}aB3kLmPqRsTuVwX`, item]),
  );
  const HOST = "https://river-run.database.example";

  it.each([
    ["/.json", { ticker: { title: "Regatta", messages: byKeys } }],
    ["/ticker/messages.json", byKeys],
    ["/liveticker.json", { events: byKeys }],
    ["/race/liveblog.json", byKeys],
  ])("has its posts by keys, as a ticker calls them: %s", (path, data) => {
    expectAll(JSON.stringify(data), HOST + path);
  });

  it("is known by the keys that it has its posts under, where these have no ids", () => {
    expect(expectAll(JSON.stringify({ ticker: { messages: byKeys } }), `${HOST}/.json`)?.id).toBe(
      "-Nx7aB3kLmPqRsTuVwX",
    );
    // Keys that count are places.
    const byPlaces = Object.fromEntries(Object.values(byKeys).map((item, i) => [`entry${i}`, item]));
    expect(isDerived(expectAll(JSON.stringify(byPlaces), `${HOST}/liveblog.json`)?.id ?? "")).toBe(true);
  });

  it("may name its posts' fields with a capital", () => {
    const capital = JSON.stringify(byKeys).replaceAll('"text"', '"Text"').replaceAll('"time"', '"Time"');
    expectAll(capital, `${HOST}/liveblog.json`);
  });

  it.each([
    ["/chat/messages.json", byKeys],
    ["/liveblog.json", { chat: { messages: byKeys } }],
    ["/ticker.json", { comments: byKeys }],
    ["/race/live.json", { messages: byKeys }],
  ])("has none in what readers write: %s", (path, data) => {
    expect(reading(JSON.stringify(data), HOST + path).posts).toBeUndefined();
  });
});

it("reads a vendor's answer, with names and times as its program writes them", () => {
  const Posts = list((text, seconds, i) => ({
    Id: 70 - i,
    Content: `<p>${text}</p>`,
    Created: `/Date(${seconds * 1000}+0000)/`,
    Creator: { Name: "Ann Poe" },
  }));
  const first = expectAll(JSON.stringify({ Posts }), "https://apiv1.scribblelive.com/event/7/page/last/");
  expect(first).toMatchObject({ id: "70", byline: { name: "Ann Poe" } });
  expect(reading(JSON.stringify({ Posts }), "https://run.example/event/7/page/last/").posts).toBeUndefined();
});
