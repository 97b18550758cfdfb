import { describe, expect, it } from "vitest";
import { reading, words } from "../markup/test-read";

const POSTS = [
  {
    id: "k7f2",
    time: Date.parse("2026-05-03T11:47:00Z"),
    title: "Brook wins",
    text: "She is home by a length. It is warm.",
  },
  {
    id: "k7e9",
    time: Date.parse("2026-05-03T11:31:00Z"),
    title: "Lund closes in",
    text: "Half a length is between them now.",
  },
  {
    id: "k7d1",
    time: Date.parse("2026-05-03T11:12:00Z"),
    title: "They are off",
    text: "A clean start in lane four for Brook.",
  },
];
const iso = (time: number) => new Date(time).toISOString();
const page = (inner: string) => `<title>Regatta live blog</title><div id="app"></div>${inner}`;

const expectAll = (inner: string) => {
  const { format, posts } = reading(page(inner), "https://run.example/regatta");
  expect(format).toBe("posts in data");
  expect(posts?.map(({ id, headline, publishedAt }) => ({ id, headline, publishedAt }))).toEqual(
    POSTS.map(({ id, time, title }) => ({ id, headline: title, publishedAt: iso(time) })),
  );
  expect(posts?.map((post) => words(post).join(" "))).toEqual(POSTS.map(({ text }) => text));
  expect(posts?.every(({ byline }) => byline?.name === "Ann Poe")).toBe(true);
  return posts;
};

it("reads what SvelteKit hands to its start", () => {
  const updates = POSTS.map(
    ({ id, time, title, text }) =>
      `{id:"${id}",created_at:new Date(${time}),title:"${title}",body:"\\u003Cp>${text}\\u003C/p>",likes:void 0,author:{name:"Ann Poe"}}`,
  );
  expectAll(
    `<script>{__sveltekit_1=  {base: ""};Promise.all([import("/a.js")]).then(([kit, app]) => {kit.start(app, document.body, {
      node_ids: [0, 4], data: [null,{type:"data",data:{updates:[${updates.join(",")}]},uses:{}}], form: null, error: null });});}</script>`,
  );
});

it("reads what Nuxt 2 has in a function, with the values that come several times as its arguments", () => {
  const updates = POSTS.map(
    ({ id, time, title, text }) =>
      `{id:"${id}",title:"${title}",body:"${text}",author:b,publishedAt:"${iso(time)}",pinned:a}`,
  );
  expectAll(
    `<script>window.__NUXT__=(function(a,b){b.name="Ann Poe";return {layout:"live",data:[{liveblog:{entries:[${updates.join(",")}]}}],error:null}}(false,{}));</script>`,
  );
});

it("reads what Astro's islands get", () => {
  const updates = POSTS.map(({ id, time, title, text }) => [
    0,
    {
      id: [0, id],
      title: [0, title],
      html: [0, `<p>${text}</p>`],
      author: [0, "Ann Poe"],
      publishedAt: [3, iso(time)],
    },
  ]);
  const props = JSON.stringify({ event: [0, "Regatta"], updates: [1, updates] }).replaceAll('"', "&quot;");
  expectAll(`<astro-island client="load" props="${props}"></astro-island>`);
});

it("reads what Alpine's elements start with", () => {
  const updates = JSON.stringify(
    POSTS.map(({ id, time, title, text }) => ({ id, title, text, author: "Ann Poe", created_at: iso(time) })),
  );
  expectAll(`<div x-data="{ open: false, updates: ${updates.replaceAll('"', "&quot;")} }"></div>`);
});

it("reads what Contentful keeps apart from an entry's fields", () => {
  const updates = POSTS.map(({ id, time, title, text }) => ({
    sys: { id, createdAt: iso(time), updatedAt: iso(time + 60_000) },
    fields: {
      headline: title,
      author: "Ann Poe",
      body: {
        nodeType: "document",
        content: [{ nodeType: "paragraph", content: [{ nodeType: "text", value: text }] }],
      },
    },
  }));
  expectAll(`<script type="application/json">${JSON.stringify({ entry: { fields: { updates } } })}</script>`);
});

it("reads what Apollo keeps by its type, on a page whose title ends in live", () => {
  const cache = Object.fromEntries(
    POSTS.map(({ id, time, text }) => [`LivePost:${id}`, { id, createdAt: time, text }]),
  );
  const script = `<script>window.__APOLLO_STATE__=${JSON.stringify(cache)}</script>`;
  const read = (html: string) => reading(`<title>Regatta live</title>${html}`, "https://run.example/regatta").posts;
  expect(read(script)?.map(({ id }) => id)).toEqual(POSTS.map(({ id }) => id));
  expect(read(script.replaceAll("LivePost", "Post"))).toBeUndefined();
});

describe("lists with the same keys on their way", () => {
  const posts = POSTS.map(({ id, time, title, text }) => ({
    id,
    title,
    text,
    author: "Ann Poe",
    publishedAt: iso(time),
  }));
  const news = posts.map((post, i) => ({
    ...post,
    id: `news-${i}`,
    text: `The council votes, says page ${i + 1} of the paper.`,
  }));
  const older = news.map((post) => ({ ...post, publishedAt: `2026-04-0${post.id.at(-1)}T10:00:00Z` }));
  const query = (queryKey: string, list: object[]) => ({ queryKey: [queryKey], state: { data: { posts: list } } });

  it.each([
    ["queries of the same posts", [query("live", posts), query("live", posts)]],
    ["the newest of them, and all", [query("new", posts.slice(0, 2)), query("all", posts)]],
    ["queries of other things", [query("live", posts), query("news", older)]],
    ["the news of the day", [{ posts }, { posts: news }]],
    [
      "blocks of other kinds",
      [
        { type: "live", posts },
        { type: "teasers", posts: older },
      ],
    ],
  ])("are no parts of one: %s", (_, parts) => {
    const read = expectAll(`<script type="application/json">${JSON.stringify({ parts })}</script>`);
    expect(read?.some(({ pinned }) => pinned)).toBe(false);
  });

  it("are one by days", () => {
    const days = [
      { title: "Today", posts: posts.slice(0, 1) },
      { title: "Before", posts: posts.slice(1) },
    ];
    expectAll(`<script type="application/json">${JSON.stringify({ days })}</script>`);
  });
});

it("reads the content of an item rather than a card that is made of it", () => {
  const updates = POSTS.map(({ id, time, title, text }) => ({
    id,
    title,
    content: `<p>${text}</p>`,
    datetime: iso(time),
    html: `<li><time>13 minutes ago</time><h2>${title}</h2><p>${text}</p></li>`,
  }));
  const { posts } = reading(JSON.stringify({ updates }), "https://run.example/wp-json/liveblog/v1/812");
  expect(posts?.map(words)).toEqual(POSTS.map(({ text }) => [text]));
});

it.each(["body", "html"])("reads all of %s where the content is only its beginning", (key) => {
  const updates = POSTS.map(({ id, time, title, text }) => ({
    id,
    title,
    content: `<b>${text}</b>`,
    datetime: iso(time),
    [key]: `<p><b>${text}</b></p><p>And more.</p>`,
  }));
  const { posts } = reading(JSON.stringify({ updates }), "https://run.example/wp-json/liveblog/v1/812");
  expect(posts?.map(words)).toEqual(POSTS.map(({ text }) => [text, "And more."]));
});

it("reads a list of places whose first is the data itself", () => {
  const flat: unknown[] = [{ live: 1 }, { updates: 2 }, POSTS.map((_, i) => 3 + i * 5)];
  for (const { id, time, title, text } of POSTS) {
    const at = flat.length + 1;
    flat.push({ id: at, createdAt: at + 1, title: at + 2, text: at + 3, author: 3 + POSTS.length * 5 });
    flat.push(id, iso(time), title, text);
  }
  expectAll(`<script type="application/json">${JSON.stringify([...flat, "Ann Poe"])}</script>`);
});

it("reads answers that are kept as text", () => {
  const body = JSON.stringify({
    updates: POSTS.map(({ time, ...post }) => ({ ...post, time: iso(time), author: "Ann Poe" })),
  });
  expectAll(`<script type="application/json">${JSON.stringify({ status: 200, body })}</script>`);
});

it("reads names that Arc keeps by what people did", () => {
  const live_updates = POSTS.map(({ id, time, title, text }) => ({
    _id: id,
    display_date: iso(time),
    headlines: { basic: title },
    content_elements: [{ type: "text", content: text }],
    credits: { by: [{ type: "author", name: "Ann Poe" }] },
  }));
  expectAll(`<script>Fusion.globalContent=${JSON.stringify({ live_updates })};</script>`);
  const globalContent = {
    content_elements: live_updates.map(({ display_date, ...more }) => ({ ...more, first_display_date: display_date })),
  };
  expectAll(`<script type="application/json">${JSON.stringify({ globalContent })}</script>`);
});

it("takes what Arc keeps of other pages for no posts", () => {
  for (const key of ["slug", "canonical_url", "websites"]) {
    const stories = POSTS.map(({ id, time, title, text }) => ({
      _id: id,
      [key]: id,
      display_date: iso(time),
      headlines: { basic: title },
      description: { basic: text },
    }));
    expect(read({ globalContent: { content_elements: stories } })).toBeUndefined();
  }
});

it.each<[string, (posts: object[]) => object]>([
  [
    "a store's entities by their ids",
    (posts) => ({ liveblog: { byId: Object.fromEntries(posts.map((one, i) => [`p77${i}1`, one])) } }),
  ],
  ["a result around them", (posts) => ({ live: { result: { posts } } })],
  [
    "texts below a root, and names for their addresses",
    (posts) => ({ updates: posts.map((one, i) => ({ ...one, slug: `u-${i}` })) }),
  ],
])("reads posts in %s", (_, form) => {
  const posts = POSTS.map(({ id, time, title, text }) => ({
    id,
    createdAt: iso(time),
    title,
    content: { root: { type: "root", children: [{ type: "paragraph", children: [{ type: "text", text }] }] } },
    author: "Ann Poe",
  }));
  expectAll(`<script type="application/json">${JSON.stringify(form(posts))}</script>`);
});

it.each<[string, (time: number, id: string) => object]>([
  ["MongoDB", (time, id) => ({ _id: { $oid: id }, createdAt: { $date: iso(time) } })],
  ["Firestore", (time, id) => ({ id, createdAt: { _seconds: time / 1000, _nanoseconds: 0 } })],
])("reads times and ids that %s keeps in objects", (_, form) => {
  const posts = POSTS.map(({ id, time, title, text }) => ({ ...form(time, id), title, text, author: "Ann Poe" }));
  expectAll(`<script type="application/json">${JSON.stringify({ posts })}</script>`);
  expect(reading(page(`<script type="application/json">${JSON.stringify({ auditLog: posts })}</script>`))).toEqual({});
});

const inData = (data: object) => `<script type="application/json">${JSON.stringify(data)}</script>`;
const read = (data: object) => reading(page(inData(data)), "https://run.example/regatta").posts;
const plain = POSTS.map(({ id, time, title, text }) => ({ id, createdAt: iso(time), title, content: text }));

it("takes a slug for an address where it is a path, and a list of slugs with a line each for other pages", () => {
  const updates = (more: (id: string) => object) =>
    read({ updates: plain.map((one) => ({ ...one, ...more(one.id) })) });
  const liveUpdates = plain.map((one) => ({ ...one, slug: `/regatta/${one.id}` }));
  expect(read({ liveUpdates })?.[0]?.url).toBe("https://run.example/regatta/k7f2");
  expect(updates((id) => ({ slug: id }))?.map(({ url }) => url)).toEqual([undefined, undefined, undefined]);
  expect(updates((id) => ({ slug: id, excerpt: "Half a length." }))).toBeUndefined();
});

it("reads texts that an editor keeps as JSON, and brackets as they are", () => {
  const body = (text: string) => JSON.stringify({ blocks: [{ key: "a1", type: "unstyled", text }], entityMap: {} });
  const told = read({ liveblog: plain.map(({ content, ...one }) => ({ ...one, body: body(content) })) });
  expect(told?.map((post) => words(post).join(" "))).toEqual(POSTS.map(({ text }) => text));
  const [post] = read({ liveblog: plain.map((one) => ({ ...one, content: `[1] ${one.content}` })) }) ?? [];
  expect(post && words(post).join(" ")).toBe(`[1] ${POSTS[0]?.text}`);
});

it("takes no photographer for who wrote a post", () => {
  expect(read({ updates: plain.map((one) => ({ ...one, credits: "Photo: Ann Poe" })) })?.[0]?.byline).toBeUndefined();
});

it("keeps what has ids of two kinds in one store apart", () => {
  const said = plain.map((one, i) => ({
    ...one,
    id: `c88${i}1`,
    title: "",
    content: "I love to watch this from home.",
  }));
  const byId = Object.fromEntries([...plain, ...said.slice(1)].map((one, i) => [`${i < 3 ? "p" : "c"}77${i}1`, one]));
  expect(read({ liveblog: { byId } })?.map(({ headline }) => headline)).toEqual(POSTS.map(({ title }) => title));
});
