import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it } from "vitest";
import type { Block } from "../core/blocks";
import type { CoverageHead, Post } from "../core/coverage";
import { seenFrom, withAllRead } from "../core/filter/seen";
import { noSettings } from "../core/settings";
import type { Source } from "../core/source";
import { at, kept } from "../core/test-fixtures";
import { keys, SCHEMA_VERSION } from "./keys";
import { newestFirst, readChunks, readCoverage, readSettings, readUnreadCandidates } from "./read";
import { sweep } from "./sweep";
import { removeCoverage, write } from "./write";

const ID = "https://example.org/live/";
const head: CoverageHead = {
  id: ID,
  url: "https://example.org/live",
  title: "London Marathon 2017",
  publisher: "Example Sport",
  summary: [{ type: "list", ordered: true, items: [{ text: "a", list: { type: "list", ordered: false, items: [] } }] }],
  startsAt: at("08:00"),
  zone: "Europe/London",
  races: [
    { id: "men", name: "Elite men", is: { discipline: "elite", gender: "men" }, aliases: ["Elite men's race"], hue: 0 },
  ],
  status: "live",
  followedAt: at("08:30"),
};
const source: Source = {
  url: "https://example.org/live",
  format: "LiveBlogPosting",
  etag: 'W/"a,b"',
  nextPollAt: at("09:01"),
  maxAge: 30,
  failures: 2,
  failingSince: at("08:58"),
  problem: { code: "serverError", host: "example.org", status: 503, retryAt: at("09:01") },
  replay: { script: "london-2017", startedAt: at("08:30"), speed: 6, opensAt: at("08:24") },
};
const seen = withAllRead(seenFrom(at("08:30"), at("08:24")), at("08:50"));
const body: Block[] = [
  { type: "paragraph", text: "Weir leads", marks: [{ from: 0, to: 4, style: "link", href: "https://example.org/" }] },
  { type: "heading", text: "Result" },
  {
    type: "list",
    ordered: false,
    items: [{ text: "a", list: { type: "list", ordered: true, items: [{ text: "b" }] } }],
  },
  { type: "quote", paragraphs: [{ text: "I did it" }], cite: "David Weir" },
  { type: "table", header: true, rows: [["1", "Weir"]] },
  { type: "image", src: "https://example.org/a.jpg", alt: "Weir", source: "Getty" },
  { type: "media", caption: "The finish" },
  { type: "embed", provider: "Twitter", url: "https://example.org/t" },
];
const newest = [
  kept("09:00", "whole", { body, races: [{ id: "men", confidence: "label", reason: { why: "label" } }] }),
];
const old = (clock: string) => kept(clock, "old");
const index = [{ number: 0, oldest: at("08:00"), newest: at("08:10"), lastArrival: at("08:10") }];
const whole = { id: ID, head, source, seen, newest, closed: new Map([[0, [old("08:10"), old("08:00")]]]), index };

const stored = () => fakeBrowser.storage.local.get(null);
const damage = (key: string, value: unknown) => fakeBrowser.storage.local.set({ [key]: value });

describe("a coverage", () => {
  it("is read as it was written, with every type of block", async () => {
    await write({ coverage: whole });
    expect(await readCoverage(ID)).toEqual({ head, source, seen, newest, index });
    expect(await readChunks(ID, [0])).toEqual(whole.closed);
  });

  it("changes only in the parts that are written", async () => {
    await write({ coverage: whole });
    const before = await stored();
    await write({ coverage: { id: ID, seen: seenFrom(at("09:30")) } });
    expect(await stored()).toEqual({ ...before, [keys.seen(ID)]: seenFrom(at("09:30")) });
  });

  it("is undefined before it is followed", async () => {
    expect(await readCoverage(ID)).toBeUndefined();
    expect(await readChunks(ID, [0, 3])).toEqual(
      new Map([
        [0, []],
        [3, []],
      ]),
    );
    expect(await readSettings()).toEqual(noSettings);
  });
});

describe("a stored value that can't be read", () => {
  const rubbish = [42, "text", [1], { id: ID }, { posts: {} }];

  it.each([keys.head(ID), keys.source(ID), keys.seen(ID)])(
    "at %s makes the coverage unreadable, without throwing",
    async (key) => {
      for (const value of rubbish) {
        await write({ coverage: whole });
        await damage(key, value);
        expect(await readCoverage(ID)).toBeUndefined();
      }
    },
  );

  it("among the newest posts or in the index leaves the rest readable", async () => {
    for (const value of [...rubbish, [{ ...newest[0], publishedAt: "yesterday" }]]) {
      await write({ coverage: whole });
      await damage(keys.newest(ID), value);
      expect(await readCoverage(ID)).toEqual({ head, source, seen, newest: [], index });
      await damage(keys.index(ID), value);
      expect(await readCoverage(ID)).toEqual({ head, source, seen, newest: [], index: [] });
    }
  });

  it("in one closed chunk leaves the others readable", async () => {
    await write({ coverage: { ...whole, closed: new Map([...whole.closed, [1, [old("08:20")]]]) } });
    await damage(keys.chunk(ID, 0), { not: "posts" });
    expect(newestFirst(await readChunks(ID, [0, 1]))).toEqual([old("08:20")]);
  });

  it("in the settings gives empty settings", async () => {
    for (const value of [...rubbish, { follows: [{ id: ID }], choices: {} }]) {
      await damage(keys.settings, value);
      expect(await readSettings()).toEqual(noSettings);
    }
  });
});

describe("unread candidates", () => {
  const late = (clock: string): Post => kept(clock, "late", { arrivedAt: at("09:20") });
  const chunk = (number: number, lastArrival: string) => ({ ...index[0], number, lastArrival }) as (typeof index)[0];

  it("are the newest posts, and closed chunks with a post that arrived since all was read", async () => {
    const closed = new Map([
      [0, [late("08:05")]],
      [1, [old("08:20")]],
    ]);
    const chunks = [chunk(0, at("09:20")), chunk(1, at("08:20"))];
    await write({ coverage: { ...whole, seen: seenFrom(at("09:00")), closed, index: chunks } });
    const coverage = await readCoverage(ID);
    const posts = coverage && (await readUnreadCandidates([{ ...coverage, id: ID }], {})).get(ID);
    expect(posts?.map((post) => post.publishedAt)).toEqual([at("09:00"), at("08:05")]);
  });
});

describe("removing", () => {
  const LONGER = `${ID}2/`;

  it("a coverage removes all its keys, and no key of another whose id begins with its own", async () => {
    await write({ settings: noSettings, coverage: { ...whole, id: LONGER } });
    const before = await stored();
    await write({
      coverage: {
        ...whole,
        closed: new Map([
          [-2, newest],
          [7, newest],
        ]),
      },
    });
    await removeCoverage(ID);
    expect(await stored()).toEqual(before);
  });

  it("unfollowed coverages keeps followed ones, the settings and the version", async () => {
    await write({
      settings: { ...noSettings, follows: [{ id: LONGER, url: LONGER }] },
      coverage: { ...whole, id: LONGER },
    });
    const before = await stored();
    await write({ coverage: whole });
    await sweep();
    expect(await stored()).toEqual(before);
  });

  it("chunks that are in no index are removed, but not those of a damaged one, which is rebuilt from them", async () => {
    const settings = { ...noSettings, follows: [{ id: ID, url: ID }] };
    const unlisted = new Map([[7, newest]]);
    await write({ settings, coverage: { ...whole, closed: new Map([...whole.closed, ...unlisted]) } });
    await fakeBrowser.storage.local.set({ [keys.index(ID)]: "damaged" });
    await sweep();
    expect([...(await readChunks(ID, [0, 7])).values()].map((posts) => posts.length)).toEqual([2, 1]);
    await write({ coverage: { id: ID, index } });
    await sweep();
    expect([...(await readChunks(ID, [0, 7])).values()].map((posts) => posts.length)).toEqual([2, 0]);
  });

  it("works the same if the browser can't list its keys", async () => {
    const { local } = fakeBrowser.storage;
    const { getKeys } = local;
    await write({ settings: noSettings, coverage: whole });
    Object.assign(local, { getKeys: undefined });
    await sweep().finally(() => Object.assign(local, { getKeys }));
    expect(Object.keys(await stored()).sort()).toEqual([keys.schema, keys.settings]);
  });
});

it("stores the layout's version with every write", async () => {
  await write({ settings: noSettings });
  expect(await stored()).toMatchObject({ [keys.schema]: SCHEMA_VERSION });
});
