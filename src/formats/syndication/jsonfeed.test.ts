import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFeedOf, onlyPost, reading, readWell } from "./test-fixtures";

const date_published = "2017-04-23T09:08:00+01:00";

describe("a JSON Feed", () => {
  it.each([{ version: "1.1" }, { version: undefined }])(
    "may say its version otherwise, or not at all: %o",
    (version) => {
      const items = [{ id: "1", content_text: "They are off.", date_published }];
      expect(readWell(jsonFeedOf(items, version)).format).toBe("JSON Feed");
      expect(reading(jsonFeedOf([{ id: "1", text: "They are off.", date_published }], version)).ok).toBe(false);
      // Other lists have other times.
      const others = [{ id: "1", content_text: "They are off.", created_at: date_published }];
      expect(reading(jsonFeedOf(others, version)).ok).toBe(false);
    },
  );

  it("becomes posts with all that it says", () => {
    const feed = jsonFeedOf(
      [
        {
          id: 17,
          url: "/live#17",
          title: "Weir &amp; Hug",
          content_html: '<p>See <a href="map">the map</a></p>',
          date_published,
          date_modified: "2017-04-23T08:09:00Z",
          authors: [{ name: "Ada Brook" }, { url: "https://site.example/max" }],
          tags: ["Wheelchair race", "Live"],
          attachments: [{ url: "/bell.jpg", mime_type: "image/jpeg" }],
        },
      ],
      {
        home_page_url: "https://site.example/",
        description: "All day",
        authors: [{ name: "The Courier" }],
        next_url: "/live.xml?2",
      },
    );
    expect(readWell(feed)).toEqual({
      format: "JSON Feed",
      older: ["https://feeds.example/live.xml?2"],
      snapshot: {
        title: "Spring Marathon",
        publisher: "The Courier",
        summary: [{ type: "paragraph", text: "All day" }],
        zone: "+01:00",
        posts: [
          {
            id: "17",
            url: "https://site.example/live#17",
            headline: "Weir & Hug",
            publishedAt: "2017-04-23T08:08:00.000Z",
            modifiedAt: "2017-04-23T08:09:00.000Z",
            label: "Wheelchair race",
            byline: { name: "Ada Brook" },
            body: [
              {
                type: "paragraph",
                text: "See the map",
                marks: [{ from: 4, to: 11, style: "link", href: "https://site.example/map" }],
              },
              { type: "image", src: "https://site.example/bell.jpg" },
            ],
            keyEvent: false,
            pinned: false,
          },
        ],
      },
    });
  });

  it("has words where it says that they are words", () => {
    const post = onlyPost(jsonFeedOf([{ id: "1", content_text: "5 <b> 6\nOff", date_published }]));
    expect(post.body).toMatchObject([{ text: "5 <b> 6" }, { text: "Off" }]);
  });

  it("of version 1.0 has one author", () => {
    const version = "https://jsonfeed.org/version/1";
    const post = onlyPost(jsonFeedOf([{ id: "1", author: { name: "Ada" }, date_published }], { version }));
    expect(post.byline).toEqual({ name: "Ada" });
  });

  it("loses only what isn't as it should be", () => {
    const odd = { id: {}, url: 5, title: null, tags: "x", authors: 1, attachments: [null], date_published };
    expect(readWell(jsonFeedOf([null, 3, odd], { title: 7 })).snapshot).toMatchObject({
      title: "feeds.example",
      posts: [{ publishedAt: "2017-04-23T08:08:00.000Z", body: [] }],
    });
  });

  it("is a reading or a refusal, whatever is in it", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.array(fc.dictionary(fc.constantFrom("id", "url", "tags", "authors"), fc.jsonValue())),
        (about, items) => {
          const body = jsonFeedOf(items, typeof about === "object" ? { ...about } : { title: about });
          expect(reading(body)).toHaveProperty("ok");
        },
      ),
    );
  });
});

it.each(['{"version": "https://jsonfeed.org/version/9", "items": []}', '{"version": 1, "items": []}', '{"items": []}'])(
  "no other JSON is one: %s",
  (body) => {
    expect(reading(body)).toMatchObject({ ok: false, problem: { code: "notLive", found: "data" } });
  },
);

it.each([
  ["milliseconds", { date_published: Date.parse("2017-04-23T08:08:00Z") }],
  ["another name", { published: "2017-04-23T08:08:00Z" }],
  ["a short name", { date: "2017-04-23T08:08:00Z" }],
])("has its time as %s", (_, time) => {
  expect(onlyPost(jsonFeedOf([{ id: "1", content_text: "They row.", ...time }])).publishedAt).toBe(
    "2017-04-23T08:08:00.000Z",
  );
});
