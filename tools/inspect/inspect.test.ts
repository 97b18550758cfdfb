import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bbcPage } from "../../testing/publisher/bbc-page";
import { startDemo } from "../../testing/publisher/index";
import { smallRace } from "../../testing/small-race";
import { coverageOf } from "./coverage";
import { openSource } from "./source";

const NOW = "2018-06-09T13:20:00.000Z";
const race = smallRace(NOW);

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "raceside-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Inspects a file with this content. */
async function inspected(content: string, address?: string) {
  const file = join(folder, "saved.html");
  await writeFile(file, content);
  return coverageOf(await openSource(file, address, NOW), NOW);
}

test("shows the coverage that the extension reads from a page", async () => {
  const coverage = await inspected(bbcPage(race, 1) ?? "");
  expect(coverage).toMatchObject({
    title: "Summer Regatta & Fair 2018",
    summary: race.summary,
    races: [
      { id: "mixed-eight", name: "Mixed eight" },
      { id: "men-single-sculls", name: "Men's single sculls" },
    ],
  });
  expect(JSON.parse(JSON.stringify(coverage.posts[3]))).toEqual({
    id: "2018-06-09T13:09:00.000Z#0",
    headline: "'Five < six, said \"Otter\"'",
    publishedAt: "2018-06-09T13:09:00.000Z",
    label: "Mixed eights",
    byline: { name: "Dame Ada Brook", role: "Twice winner of the regatta" },
    races: [{ id: "mixed-eight", confidence: "label", reason: { why: "label" } }],
    kind: "quote",
    body: [{ type: "paragraph", text: "Entry number 4." }],
  });
});

test("lists posts newest first, without headlines if the page has none", async () => {
  const { posts } = await inspected(bbcPage(race, 1) ?? "");
  expect(posts.map((post) => post.publishedAt)).toEqual(race.posts.map((post) => post.publishedAt));
  expect(posts[2]?.body).toEqual([{ type: "paragraph", text: "A post without a headline." }]);
  expect(JSON.parse(JSON.stringify(posts[2]))).not.toHaveProperty("headline");
});

const live = (head: string) =>
  `<html><head>${head}<script type="application/ld+json">${JSON.stringify({
    "@type": "LiveBlogPosting",
    headline: "Regatta",
    liveBlogUpdate: [{ datePublished: NOW, articleBody: "<p>See <a href='rules'>the rules</a>.</p>" }],
  })}</script></head></html>`;

test.each([
  ["the page itself gives", live('<link rel="canonical" href="https://a.example/x/live">'), undefined, "a.example/x"],
  ["that is given", live('<link rel="canonical" href="https://a.example/x/live">'), "b.example/y/live", "b.example/y"],
])("resolves links against the address %s", async (_, page, address, base) => {
  const { posts } = await inspected(page, address);
  expect(posts[0]?.body).toMatchObject([{ marks: [{ href: `https://${base}/rules` }] }]);
});

test("fetches an address as the extension does", async () => {
  const demo = await startDemo({ clock: () => NOW, race: smallRace });
  try {
    expect(coverageOf(await openSource(`${demo.origin}/live`, undefined, NOW), NOW).posts).toHaveLength(7);
    demo.weather = { status: 404 };
    await expect(openSource(`${demo.origin}/live`, undefined, NOW)).rejects.toThrow(/^There is no such page at 127/);
  } finally {
    await demo.close();
  }
  await expect(openSource(`${demo.origin}/live`, undefined, NOW)).rejects.toThrow(/^127\S+ can't be reached\./);
});

test("prints the results on a page, beside its posts or without any", async () => {
  const table =
    "<table><caption>Women's race</caption><tr><th>Rank<th>Name<th>Time<tr><td>1<td>BROOK Ada<td>9:10<tr><td>2<td>HILL Eve<td>9:24</table>";
  const facts = [
    {
      name: "Women's race",
      entries: [
        { rank: 1, name: "Ada Brook", time: "9:10" },
        { rank: 2, name: "Eve Hill", time: "9:24", gap: "+0:14" },
      ],
    },
  ];
  expect(await inspected(`<title>Harbour Race</title>${table}`)).toEqual({
    title: "Harbour Race",
    summary: [],
    races: [],
    posts: [],
    facts,
  });
  expect(await inspected(live("").replace("</html>", `${table}</html>`))).toMatchObject({ title: "Regatta", facts });
});

describe("refuses", () => {
  test.each([
    [
      "an article",
      '<meta property="og:type" content="article"><h1>Won</h1>',
      /^The page at saved\.html is a single art/,
    ],
    ["an empty page", "", /^saved\.html sent an empty page\./],
    ["a page that stops in the middle", bbcPage(race, 1)?.slice(0, 1100) ?? "", /^The page from saved\.html stops in/],
    ["dates that aren't dates", live("").replaceAll(NOW, "soon"), /^The page answered, but its posts carry no read/],
    ["JSON-LD that isn't JSON", live("").replaceAll('":', '"'), /^The page answered, but its posts can't be read\./],
  ])("%s with a sentence", async (_, page, sentence) => {
    await expect(inspected(page)).rejects.toThrow(sentence);
  });

  test("a file that isn't there, and a folder", async () => {
    await expect(openSource(join(folder, "none"), undefined, NOW)).rejects.toThrow(/^There is no file .*none\.$/);
    await expect(openSource(folder, undefined, NOW)).rejects.toThrow(/^The file .* can't be read \(EISDIR\)\.$/);
  });
});

const run = (...args: string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ["--import", "tsx", "tools/inspect.ts", ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

test("the program prints JSON alone, or one line on standard error and exit code 1", { timeout: 60_000 }, async () => {
  const file = join(folder, "saved.html");
  await writeFile(file, bbcPage(race, 1) ?? "");
  const [good, bad] = await Promise.all([run(file), run(join(folder, "none"))]);
  expect(good).toMatchObject({ code: 0, stderr: "" });
  expect(Object.keys(JSON.parse(good.stdout))).toEqual(["title", "summary", "races", "posts"]);
  expect(bad).toEqual({ code: 1, stdout: "", stderr: `There is no file ${join(folder, "none")}.\n` });
});

const EXPRESS = "../shared/corpus/liveblogposting/express-2024-07-18.html";
test.skipIf(!existsSync(EXPRESS))("a real newspaper's page has nine posts", async () => {
  const { posts } = coverageOf(await openSource(EXPRESS, undefined, NOW), NOW);
  expect(posts).toHaveLength(9);
  expect(posts[0]?.publishedAt).toBe("2024-07-18T10:48:00.000Z");
});
