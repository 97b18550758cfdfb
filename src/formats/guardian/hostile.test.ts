import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPage } from "../page/page";
import { readPage } from "../read";
import { costOf } from "../test-cost";
import { HOSTILE } from "../test-hostile";
import { guardian } from ".";
import { at, element, htmlPage, ID, model, modelBlock, ms, NOW, PAGE, shapes } from "./test-pages";

const FIELDS = new Set(
  "type text marks from to style href ordered items list paragraphs cite header rows src alt caption source provider url id headline publishedAt modifiedAt byline name body keyEvent pinned".split(
    " ",
  ),
);

/** Everything that comes out as more than text: each address, and each field that blocks don't have. */
function tellingParts(found: unknown, field = ""): string[] {
  if (Array.isArray(found)) return found.flatMap((one) => tellingParts(one, field));
  if (typeof found === "object" && found !== null)
    return Object.entries(found).flatMap(([key, inner]) => [
      ...(FIELDS.has(key) ? [] : [key]),
      ...tellingParts(inner, key),
    ]);
  return /^(?:href|src|url)$/.test(field) && !/^https?:\/\//.test(String(found)) ? [String(found)] : [];
}

function read(body: string) {
  const result = readPage(body, `${PAGE}.json?dcr`, NOW);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.snapshot;
}

describe.each(HOSTILE)("hostile markup comes out as text and http(s) links at most: %s", (attack) => {
  it("in the fields of the model", () => {
    const fields = Object.fromEntries(
      "title html caption text url originalUrl embedUrl attribution source providerName description mediaTitle"
        .split(" ")
        .map((field) => [field, attack]),
    );
    const picture = {
      data: { alt: attack, caption: attack, credit: attack },
      imageSources: [{ srcSet: [{ src: attack }] }],
    };
    const kinds =
      "TextBlock TweetBlock EmbedBlock RichLinkBlock PullquoteBlock YoutubeBlock TableBlock NoneBlock".split(" ");
    const elements = [...kinds.map((kind) => element(kind, fields)), element("ImageBlock", picture)];
    const one = modelBlock(ID.won, {
      title: attack,
      contributors: [{ name: attack }],
      elements,
      attributes: { summary: true },
    });
    const snapshot = read(JSON.stringify(model([one], { standfirst: attack, headline: `Regatta ${attack}` })));
    expect(snapshot.posts).toHaveLength(1);
    expect(tellingParts([snapshot.posts, snapshot.summary])).toEqual([]);
    expect(tellingParts(read(JSON.stringify(model([], { standfirst: attack }))).summary)).toEqual([]);
  });

  it.each(Object.values(shapes))("in the parts of a page and of an answer", (shape) => {
    const html = shape.block(ID.won, { title: attack, names: [attack], body: `<p>${attack}</p>` });
    for (const body of [htmlPage(html), JSON.stringify({ numNewBlocks: 1, html })]) {
      const { posts, summary } = read(body);
      expect(posts.length).toBe(1);
      expect(tellingParts([posts, summary])).toEqual([]);
    }
  });
});

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom(...HOSTILE, ID.won, `block-${ID.won}`, at("12:00"), "1.00pm BST"),
);
const value = fc.oneof(anyText, fc.integer(), fc.constant(null), fc.boolean(), fc.double(), fc.jsonValue());
const looseBlock = fc.record(
  {
    id: anyText,
    title: value,
    elements: fc.array(fc.record({ _type: anyText, html: value, items: value })),
    blockFirstPublished: value,
    contributors: value,
    attributes: value,
  },
  { requiredKeys: ["id", "elements"] },
);
const looseModel = fc.record(
  {
    webTitle: value,
    blocks: fc.array(fc.oneof(looseBlock, value)),
    pinnedPost: fc.oneof(looseBlock, value),
    keyEvents: value,
    pagination: value,
    format: value,
    isLive: value,
  },
  { requiredKeys: ["webTitle", "blocks"] },
);
const looseAnswer = fc.record({ numNewBlocks: value, html: value, timeline: value, mostRecentBlockId: value });
const tags = fc.array(
  fc.constantFrom(
    `<article id="block-${ID.won}">`,
    `<div id="block-${ID.storm}">`,
    `<div id="pinned-post">`,
    `<nav id="liveblog-navigation">`,
    `<time datetime="${at("12:00")}">`,
    "<header>",
    '<i class="byline">',
    '<a href="#block-1">',
    "</article>",
    "</div>",
    "<script>window.guardian = {",
    "</script>",
    "text",
  ),
  { maxLength: 40 },
);

it("gives a reading, a typed refusal or nothing for any input, and never throws", () => {
  const body = fc.oneof(
    looseModel.map((one) => JSON.stringify(one)),
    looseAnswer.map((one) => JSON.stringify(one)),
    tags.map((all) => all.join("")),
    anyText,
  );
  fc.assert(
    fc.property(
      body,
      fc.constantFrom(PAGE, "not an address", `${PAGE}.json?lastUpdate=block-${ID.won}`),
      (text, url) => {
        const result = readPage(text, url, NOW);
        return result.ok ? result.value.snapshot.posts.every(({ id }) => id !== "") : result.problem.code !== undefined;
      },
    ),
    { numRuns: 500 },
  );
});

it.each([
  ["elements within elements", () => `${'{"elements":['.repeat(3000)}${"]}".repeat(3000)}`],
  ["deep HTML", () => JSON.stringify(element("TextBlock", { html: "<b>".repeat(100_000) }))],
  ["many brackets", () => JSON.stringify(element("TextBlock", { html: "<".repeat(200_000) }))],
])("doesn't choke on %s", (_, json) => {
  const whole = JSON.stringify(model([modelBlock(ID.won, { elements: ["HERE"] })])).replace('"HERE"', json());
  expect(read(whole).posts).toHaveLength(1);
});

describe("a page of 1,000 blocks costs about as much as ten of 100", () => {
  const id = (i: number) => i.toString(16).padStart(24, "0");
  const many = (count: number, shape: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => shape(i)).join("");
  const rendered = shapes["dotcom-rendering"];
  const html = (count: number) =>
    rendered.keyEvents(...Array.from({ length: count / 10 }, (_, i) => id(i * 10))) +
    many(count, (i) =>
      rendered.block(id(i), { time: new Date(ms("12:00") - i * 1000).toISOString(), names: ["Ada Brook"] }),
    );
  const forms: [string, (count: number) => string][] = [
    ["a page", (count) => htmlPage(html(count))],
    ["an answer", (count) => JSON.stringify({ numNewBlocks: count, html: html(count) })],
    [
      "a model",
      (count) =>
        JSON.stringify(model(Array.from({ length: count }, (_, i) => modelBlock(id(i), { title: `No ${i}` })))),
    ],
  ];

  /** What is read stays in memory meanwhile, as with one large page; else the small ones cost less to throw away. */
  const cost = (...bodies: string[]) => {
    const kept: unknown[] = [];
    return costOf(() => {
      for (const body of bodies) {
        const page = openPage(body, PAGE);
        kept.push(page, page && guardian.read(page, NOW));
      }
    });
  };

  // A cost that grew with the square would be ten times as much; equal ones may differ by a half.
  it.each(forms)("as %s", { retry: 2, timeout: 60_000 }, (_, form) => {
    const [small, large] = [Array.from({ length: 10 }, () => form(100)), form(1000)];
    const rounds = Array.from({ length: 3 }, () => ({ ten: cost(...small), one: cost(large) }));
    const best = (times: number[]) => Math.min(...times);
    expect(best(rounds.map(({ one }) => one))).toBeLessThan(2 * best(rounds.map(({ ten }) => ten)));
  });
});
