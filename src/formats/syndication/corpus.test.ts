import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Document } from "domhandler";
import { describe, expect, test } from "vitest";
import { type Block, plainText } from "../../core/blocks";
import { readBody } from "../../fetch/request";
import { openPage, parseHtml, textOf, tidy } from "../page/page";
import { readPage } from "../read";
import { feedDate } from "../times/feed-date";
import { readAtom } from "./atom";
import { blocksOf, lineOf } from "./content";
import { authorName } from "./item";
import { readRss } from "./rss";

/** Samples of the feedparser project; each says in its first comment what its author expects of it. */
const CORPUS = "../shared/corpus/syndication/feedparser";
const ADDRESS = "http://127.0.0.1:8097/feed";
const NOW = "2024-07-18T12:00:00.000Z";

interface Sample {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The comment with which it begins, in whatever encoding. */
  comment: string;
}

function samples(folder: string): Sample[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(join(CORPUS, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .map((name) => {
      const bytes = new Uint8Array(readFileSync(join(CORPUS, folder, name)));
      const ascii = new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
      return { name: `${folder}/${name}`, bytes, comment: /<!--(.*?)-->/s.exec(ascii)?.[1] ?? "" };
    });
}

async function opened({ bytes, comment }: Sample) {
  const headers = Object.fromEntries(
    [...comment.matchAll(/^Header:\s*([\w-]+):\s*(.+)$/gm)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
  const body = (await readBody(new Response(bytes, { headers }))) ?? "";
  const url = headers["Content-Location"] ?? ADDRESS;
  return { body, url: new URL(url, ADDRESS).href };
}

/** What is made of a sample before its items need a time; nearly all of them have none. */
async function told(sample: Sample) {
  const { body, url } = await opened(sample);
  const page = openPage(body, url);
  return page && (readRss(page) ?? readAtom(page));
}

/** A Python literal's value, where it is a string or a time. */
function literalValue(literal: string): string | undefined {
  const quoted = /^u?('''|['"])(.*)\1$/s.exec(literal)?.[2];
  if (quoted !== undefined)
    return quoted.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gi, (_, x, u, other) =>
      x || u ? String.fromCharCode(Number.parseInt(x ?? u, 16)) : other === "n" ? "\n" : other,
    );
  const parts = /^\(([\d, ]+)\)$/.exec(literal)?.[1]?.split(",").map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 1, day, hour, minute, second] = parts;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
}

const words = (html: string) => textOf(parseHtml(html) ?? new Document([]));
const linksIn = (html: string) => [...html.matchAll(/href="(http[^"]*)"/g)].map(([, href = ""]) => new URL(href).href);
const line = (text: string | undefined) => (text ? tidy(text) : undefined);
const bodyIn = (body: Block[]) => ({
  text: tidy(plainText(body)),
  links: body.flatMap((block) => ("marks" in block ? (block.marks ?? []) : [])).flatMap(({ href }) => href ?? []),
});
const html = (expected: string) => ({ text: words(expected), links: linksIn(expected) });

type Feed = NonNullable<Awaited<ReturnType<typeof told>>>;
interface Field {
  /** What the corpus calls it, without entries[0] or feed. */
  name: RegExp;
  read(feed: Feed): unknown;
  expected(value: string): unknown;
}
const post = (feed: Feed) => feed.items[0]?.post;

/** The fields that we map. */
const FEED: readonly Field[] = [
  { name: /^title(\.value)?$/, read: (feed) => lineOf(feed.title), expected: (value) => words(value) || undefined },
  {
    name: /^(?:description|subtitle|tagline)(\.value)?$/,
    read: ({ description, base }) => bodyIn(blocksOf(description, base)).text,
    expected: words,
  },
];
const ENTRY: readonly Field[] = [
  { name: /^title(\.value)?$/, read: (feed) => post(feed)?.headline, expected: (value) => words(value) || undefined },
  { name: /^(?:id|guid)$/, read: (feed) => post(feed)?.id, expected: line },
  { name: /^link$/, read: (feed) => post(feed)?.url, expected: line },
  { name: /^author(?:\.name)?$/, read: (feed) => post(feed)?.byline?.name, expected: authorName },
  { name: /^(?:category|tags\.0\.term)$/, read: (feed) => post(feed)?.label, expected: line },
  {
    name: /^(?:content\.0\.value|summary(?:\.value)?|description)$/,
    read: (feed) => bodyIn(post(feed)?.body ?? []),
    expected: html,
  },
  {
    name: /^(?:published|updated|created|issued|modified)$/,
    read: (feed) => post(feed)?.publishedAt,
    expected: (value) => feedDate(value)?.instant,
  },
];

interface Expectation {
  sample: Sample;
  path: string;
  field: Field;
  value: string;
}

/** What a sample's comment expects of a field that we map. */
function expectations(sample: Sample): Expectation[] {
  const expected = /Expect:\s*(.*)/.exec(sample.comment)?.[1] ?? "";
  return [...expected.matchAll(/(feed|entries\[0\])((?:\[[^\]]+\])+) == (.+?)(?= and |\s*$)/g)].flatMap(
    ([, of = "", keys = "", literal = ""]) => {
      const path = [...keys.matchAll(/\w+/g)].join(".").replace(/_(?:detail|parsed)\b/, "");
      const field = (of === "feed" ? FEED : ENTRY).find(({ name }) => name.test(path));
      const value = literalValue(literal);
      return field && value !== undefined ? [{ sample, path: `${of} ${path}`, field, value }] : [];
    },
  );
}

/** Where we want something else than the author, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "encoding/demoronize-1.xml": "a control character stays one",
  "entities/rang.xml": "HTML 5 has moved this entity",
  "wellformed/atom10/entry_content_base64.xml": "Atom 1.0 has binary content in base64, and binary content is no text",
  "wellformed/atom10/entry_title_base64.xml": "as above",
  "wellformed/atom10/entry_title_base64_2.xml": "as above",
  "wellformed/atom10/feed_title_base64_2.xml": "as above",
  "wellformed/base/http_entry_id_base_content_location.xml": "an id is a name and not an address",
  "wellformed/base/http_entry_id_base_docuri.xml": "as above",
  "wellformed/rss/entity_in_doctype.xml": "entities of a feed's own are not resolved: they can be made to explode",
  "wellformed/sanitize/feed_subtitle_iframe.xml": "what stands in an iframe is for browsers without any",
  "wellformed/sanitize/item_fullitem_iframe.xml": "HTML has no self-closing iframe",
  "wellformed/sanitize/item_content_encoded_script_nested_cdata.xml": "HTML has no CDATA",
  "wellformed/sanitize/xml_declaration_unexpected_character.xml": "a declaration is no text",
  "wellformed/sanitize/xml_malicious_comment.xml": "a comment without an end goes on to the end",
};

const wellformed = samples("wellformed");
const checked = [...wellformed, ...samples("entities"), ...samples("encoding")]
  .flatMap(expectations)
  .filter(({ sample }) => !(sample.name in OTHERWISE));

describe.skipIf(!existsSync(CORPUS))("the samples of feedparser", () => {
  test.each(checked.map((one) => [one.sample.name, one.path, one] as const))(
    "%s gives its %s",
    async (_, __, { sample, field, value }) => {
      const feed = await told(sample);
      expect(feed && field.read(feed)).toEqual(field.expected(value));
    },
  );

  const outcomeOf = async (sample: Sample) => {
    const { body, url } = await opened(sample);
    const read = readPage(body, url, NOW);
    if (read.ok) return "read";
    return read.problem.code === "notLive" ? read.problem.found : read.problem.code;
  };
  const count = async (group: Sample[]) => {
    const outcomes = await Promise.all(group.map(outcomeOf));
    return Object.fromEntries([...new Set(outcomes)].map((one) => [one, outcomes.filter((it) => it === one).length]));
  };

  test("are all read", async () => {
    expect(await count(wellformed)).toEqual({ read: 507 });
    expect(await count(samples("entities"))).toEqual({ read: 82 });
  });

  test("are read in every encoding", async () => {
    expect(await count(samples("encoding"))).toEqual({ read: 34 });
  });

  test("that are ill-formed are read too, letters in an encoding that nobody names marked as unreadable", async () => {
    expect(await count(samples("illformed"))).toEqual({ read: 6 });
    for (const sample of samples("illformed/chardet")) expect((await opened(sample)).body).toContain("\uFFFD");
  });
});
