import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { costOf } from "../test-cost";
import { jsonIn } from "./json-body";

const VALUE = { posts: [{ text: "They row (fast); and so on" }] };
const JSON_TEXT = JSON.stringify(VALUE);

describe("JSON that is a whole body", () => {
  it.each([
    ["alone", JSON_TEXT],
    ["behind a byte order mark", `\uFEFF ${JSON_TEXT}`],
    ["behind a guard", `)]}',\n${JSON_TEXT}`],
    ["behind a loop", `while(1);${JSON_TEXT}`],
    ["behind another loop", `for(;;);${JSON_TEXT}`],
    ["in a call", `callback(${JSON_TEXT})`],
    ["in a call of a method", `/**/ jQuery1_2.done( ${JSON_TEXT} );\n`],
  ])("is read %s", (_, body) => expect(jsonIn(body)).toEqual(VALUE));

  it("is a list where each line has an object", () => {
    expect(jsonIn('{"a":1}\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(jsonIn("[1]\n[2]")).toBeUndefined();
  });

  it.each([`start(${JSON_TEXT}`, `start(${JSON_TEXT}, 2)`, `start(${JSON_TEXT}); stop()`, "start()", "<p>{}</p>", ""])(
    "is not in: %s",
    (body) => expect(jsonIn(body)).toBeUndefined(),
  );
});

describe("markup in an answer", () => {
  const card = (clock: string) =>
    `<article class="post"><time datetime="2026-05-03T${clock}:00Z">now</time><h3>Off</h3><p>They row to the bridge, and it is warm.</p></article>`;
  const cards = ["10:12", "10:05", "09:30"].map(card);
  const blog = {
    "@type": "LiveBlogPosting",
    liveBlogUpdate: [{ datePublished: "2026-05-03T10:12:00Z", articleBody: "Off." }],
  };
  const element = `<div initialData="${JSON.stringify({ theme: "x".repeat(200), schemaOrg: JSON.stringify(blog) }).replaceAll('"', "&quot;")}"></div>`;
  const read = (data: unknown, url = "https://run.example/api/liveblog.json") =>
    readPage(JSON.stringify(data), url, "2026-05-03T12:00:00.000Z");

  it.each<[string, unknown, number]>([
    ["a text", { ok: true, html: cards.join("") }, 3],
    ["a text of a part", { success: true, data: { count: 3, markup: cards.join("") } }, 3],
    ["a list of texts", cards, 3],
    ["what Tickaroo answers", { html: element }, 1],
  ])("is read as the page that it is part of: %s", (_, data, count) => {
    const reading = read(data);
    expect(reading.ok && reading.value.snapshot.posts).toHaveLength(count);
  });

  it("is refused as data where nothing says that it is live, and without end", () => {
    const refused = { ok: false, problem: { code: "notLive", found: "data" } };
    expect(read({ html: cards.join("") }, "https://run.example/api/items")).toMatchObject(refused);
    expect(read({ a: { b: { c: { d: { html: cards.join("") } } } } })).toMatchObject(refused);
  });
});

describe("a JSON Feed that was cut off", () => {
  const items = ["Gill wins.", "They row.", "They are off."].map((text, i) => ({ id: `${i}`, content_text: text }));
  const feed = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Regatta", items });
  const texts = (body: string) => {
    const read = readPage(body, "https://run.example/feed.json", "2026-05-03T12:00:00.000Z");
    return read.ok ? read.value.snapshot.posts.map(({ body: [block] }) => block && "text" in block && block.text) : [];
  };

  it.each([
    ["within an item", feed.indexOf("are off"), 2],
    ["between items", feed.lastIndexOf('{"id"'), 2],
    ["right behind an item", feed.length - 2, 3],
    ["within the first item", feed.indexOf("wins"), 0],
  ])("has its whole items: %s", (_, at, count) => {
    expect(texts(feed.slice(0, at))).toEqual(items.slice(0, count).map((one) => one.content_text));
  });

  it("of any other JSON nothing is left", () => expect(jsonIn(JSON_TEXT.slice(0, -2))).toBeUndefined());
});

it.each([
  ["spaces behind a call", `start({"a":1})${" ".repeat(200_000)}x`],
  ["calls within calls", "start(".repeat(50_000)],
  ["a feed of beginnings", `{"version":"https://jsonfeed.org/version/1","items":[${'{"id":'.repeat(50_000)}`],
])("is looked for once in %s", (_, body) => {
  expect(costOf(() => expect(jsonIn(body)).toBeUndefined())).toBeLessThan(1000);
});
