import { describe, expect, it } from "vitest";
import { onlyPost, reading, readWell } from "./test-fixtures";

const AT = "2017-04-23T08:08:00Z";
const published = "2017-04-23T08:08:00.000Z";
const html = "<p>Weir takes the lead.</p>";
const body = [{ type: "paragraph", text: "Weir takes the lead." }];
const only = (data: unknown) => onlyPost(JSON.stringify(data));

const account = { id: "1", username: "race", acct: "race", display_name: "River Run" };
const status = {
  id: "113",
  created_at: AT,
  spoiler_text: "",
  url: "https://run.example/@race/113",
  content: html,
  reblog: null,
  account,
  media_attachments: [
    { type: "video", url: "https://run.example/m/1.mp4" },
    { type: "image", url: "https://run.example/m/2.jpg", description: "The lead" },
  ],
};

describe("posts that a service answers", () => {
  it("are Mastodon's statuses, with what they pass on from others", () => {
    expect(only([status])).toEqual({
      id: "113",
      url: status.url,
      publishedAt: published,
      byline: { name: "River Run" },
      body: [...body, { type: "image", src: "https://run.example/m/2.jpg", caption: "The lead" }],
      keyEvent: false,
      pinned: false,
    });
    const passed = {
      ...status,
      url: null,
      content: "",
      media_attachments: [],
      reblog: { ...status, account: { ...account, display_name: "Weir" } },
    };
    expect(only([passed])).toMatchObject({
      url: status.url,
      byline: { name: "Weir" },
      body: [...body, { type: "image" }],
    });
    expect(readWell(JSON.stringify([status])).snapshot.title).toBe("River Run");
  });

  it("are those of a Bluesky account, each with its page", () => {
    const post = {
      uri: "at://did:plc:abc/app.bsky.feed.post/3kc",
      author: { handle: "race.example", displayName: "" },
      record: { createdAt: AT, text: "Weir takes the lead." },
      embed: {
        images: [{ thumb: "https://cdn.example/s.jpg", fullsize: "https://cdn.example/l.jpg", alt: "The lead" }],
      },
    };
    expect(only({ feed: [{ post }], cursor: AT })).toMatchObject({
      id: post.uri,
      url: "https://bsky.app/profile/did:plc:abc/post/3kc",
      publishedAt: published,
      byline: { name: "race.example" },
      body: [...body, { type: "image", src: "https://cdn.example/l.jpg" }],
    });
  });

  it("are the notes of an outbox, and not what it only names", () => {
    const object = { id: "https://run.example/n/1", type: "Note", published: AT, content: html };
    const orderedItems = [
      { type: "Announce", object: "https://other.example/n/2", published: AT },
      { type: "Create", object },
    ];
    expect(only({ type: "OrderedCollectionPage", orderedItems })).toMatchObject({
      id: object.id,
      url: object.id,
      publishedAt: published,
      body,
    });
  });

  it("are WordPress's, whose time is in UTC by its name alone", () => {
    const post = {
      id: 13,
      type: "post",
      date: "2017-04-23T10:08:00",
      date_gmt: "2017-04-23T08:08:00",
      link: "https://run.example/13/",
      title: { rendered: "Weir &#8211; at last" },
      content: { rendered: html },
    };
    const read = only([post]);
    expect(read).toMatchObject({ id: "13", url: post.link, headline: "Weir – at last", publishedAt: published, body });
    expect(read.printedTime).toBeUndefined();
    expect(only([{ ...post, poll: [{ title: "Vote" }], card: "https://run.example/14/" }]).body).toEqual(body);
    for (const type of ["page", "attachment", "product"])
      expect(reading(JSON.stringify([{ ...post, type }])).ok).toBe(false);
  });

  it("are Reddit's, of a subreddit or a thread with all its answers, as its feeds name them", () => {
    const thing = (kind: string, name: string, seconds: number, more: object) => ({
      kind,
      data: {
        name: `${kind}_${name}`,
        author: "weir",
        created_utc: 1492934880 + seconds,
        permalink: `/r/run/${name}/`,
        ...more,
      },
    });
    const listing = (...children: object[]) => ({ kind: "Listing", data: { children } });
    const said = (text: string) => `&lt;!-- SC_OFF --&gt;&lt;div class="md"&gt;&lt;p&gt;${text}&lt;/p&gt;&lt;/div&gt;`;
    const post = thing("t3", "a", 0, {
      title: "Race thread",
      is_self: true,
      selftext_html: said("Weir takes the lead."),
    });
    expect(only(listing(post, { kind: "more", data: { children: ["b"] } }))).toMatchObject({
      id: "t3_a",
      url: "https://feeds.example/r/run/a/",
      headline: "Race thread",
      publishedAt: published,
      byline: { name: "/u/weir" },
      body,
    });
    const link = { title: "Results", is_self: false, url: "https://run.example/results" };
    expect(only(listing(thing("t3", "b", 0, link)))).toMatchObject({
      body: [{ type: "embed", provider: "run.example", url: link.url }],
    });
    expect(only(listing(thing("t3", "b", 0, { ...link, url: "https://run.example/1.jpg" })))).toMatchObject({
      body: [{ type: "image" }],
    });
    const inner = thing("t1", "d", 30, { body: "Sun", body_html: said("Sun is out.") });
    const gone = thing("t1", "e", 20, { body: "[removed]", body_html: said("[removed]") });
    const outer = thing("t1", "c", 10, { body: "Rain", body_html: said("Rain."), replies: listing(inner, gone) });
    const thread = readWell(JSON.stringify([listing(post), listing(outer)]));
    expect(thread.snapshot.posts.map(({ id }) => id)).toEqual(["t1_d", "t1_c", "t3_a"]);
    expect(thread.snapshot.title).toBe("Race thread");
  });

  it("have what may be chosen in a poll, and the page that a card shows", () => {
    const poll = {
      options: [
        { title: "Weir", votes_count: 2 },
        { title: "Moor", votes_count: 1 },
      ],
    };
    expect(only([{ ...status, poll, media_attachments: [] }]).body).toEqual([
      ...body,
      { type: "list", ordered: false, items: [{ text: "Weir" }, { text: "Moor" }] },
    ]);
    const card = { uri: "at://did:plc:abc/app.bsky.feed.post/3kc", author: { handle: "race.example" } };
    const embed = { external: { uri: "https://run.example/live", title: "Live" } };
    expect(
      only({ feed: [{ post: { ...card, record: { createdAt: AT, text: "Weir takes the lead." }, embed } }] }).body,
    ).toEqual([...body, { type: "embed", provider: "run.example", url: "https://run.example/live" }]);
  });

  it("are RSS written as JSON, or turned into it", () => {
    const item = {
      title: "Weir",
      link: "https://run.example/1",
      pubDate: "Sun, 23 Apr 2017 08:08:00 GMT",
      guid: { "#value": "g1" },
      description: html,
    };
    for (const data of [
      { rss: { channel: { title: "Run", item: [item] } } },
      { status: "ok", feed: { title: "Run" }, items: [item] },
    ]) {
      expect(only(data)).toMatchObject({ id: "g1", headline: "Weir", publishedAt: published, body });
      expect(readWell(JSON.stringify(data)).snapshot.title).toBe("Run");
    }
  });

  it.each<[string, unknown, string]>([
    [
      "Blogger",
      {
        kind: "blogger#postList",
        items: [
          { id: "8", blog: { id: "3" }, published: AT, title: "Weir", content: html, author: { displayName: "Ann" } },
        ],
      },
      "8",
    ],
    [
      "Blogger, as it writes feeds",
      {
        feed: {
          title: { $t: "Run" },
          entry: [
            {
              id: { $t: "tag:8" },
              published: { $t: AT },
              title: { $t: "Weir" },
              content: { $t: html },
              author: [{ name: { $t: "Ann" } }],
            },
          ],
        },
      },
      "tag:8",
    ],
    [
      "Ghost",
      {
        posts: [
          { id: "8", uuid: "u", slug: "s", title: "Weir", html, published_at: AT, primary_author: { name: "Ann" } },
        ],
      },
      "8",
    ],
    [
      "Misskey",
      [
        {
          id: "8",
          createdAt: AT,
          userId: "1",
          visibility: "public",
          user: { name: "Ann", username: "a" },
          cw: "Weir",
          text: "Weir takes the lead.",
        },
      ],
      "8",
    ],
    [
      "Lemmy",
      {
        posts: [
          {
            post: { ap_id: "https://l.example/8", name: "Weir", body: "Weir takes the lead.", published: AT },
            creator: { name: "Ann" },
          },
        ],
      },
      "https://l.example/8",
    ],
  ])("are those of %s", (_, data, id) => {
    expect(only(data)).toMatchObject({ id, headline: "Weir", publishedAt: published, byline: { name: "Ann" }, body });
  });

  it("are Misskey's notes with what they pass on from others", () => {
    const about = { createdAt: AT, userId: "1", visibility: "public", user: { username: "a" } };
    const renote = { ...about, id: "7", text: "Weir takes the lead." };
    expect(only([{ ...about, id: "8", text: null, renote }])).toMatchObject({ id: "8", body });
  });

  it.each([
    [{ items: [{ id: "8", published: AT, title: "Shoe", content: html }] }],
    [{ kind: "blogger#commentList", items: [{ id: "8", blog: { id: "3" }, published: AT, content: html }] }],
    [{ posts: [{ id: "8", title: "Shoe", slug: "shoe", html, created_at: AT }] }],
    [[{ id: "8", createdAt: AT, userId: "1", text: "A good shoe." }]],
    [[account]],
    [[{ id: 1, created_at: AT, body_html: html, title: "Shoe" }]],
    [[{ id: 1, type: "comment", date_gmt: AT, content: { rendered: html } }]],
    [{ feed: [{ post: { uri: "at://x", title: html } }] }],
    [
      {
        kind: "Listing",
        data: { children: [{ kind: "t5", data: { name: "t5_a", created_utc: 1, permalink: "/r/run/" } }] },
      },
    ],
    [{ kind: "Listing", data: { children: [{ kind: "t3", data: null }, "t3_a"] } }],
    [{ orderedItems: ["https://run.example/n/1"] }],
    [{ items: [{ title: "Shoe", link: "https://shop.example/1", created: AT }] }],
  ])("are nothing else that is data: %#", (data) => {
    expect(reading(JSON.stringify(data))).toMatchObject({ ok: false, problem: { found: "data" } });
  });
});
