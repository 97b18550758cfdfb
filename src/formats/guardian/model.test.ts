import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { at, element, ID, model, modelBlock, ms, NOW, PAGE, text } from "./test-pages";

const URL = `${PAGE}.json?dcr`;
const answer = (data: unknown, url = URL) => readPage(JSON.stringify(data), url, NOW);
function read(data: unknown, url = URL) {
  const result = answer(data, url);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
const problem = (data: unknown) => {
  const result = answer(data);
  return result.ok ? undefined : result.problem.code;
};
const postOf = (fields: object) => read(model([modelBlock(ID.won, fields)])).snapshot.posts[0];

describe("a page's model", () => {
  it("gives posts newest first, with id, address, times and contributors", () => {
    const { format, snapshot, updates } = read(
      model([
        modelBlock(ID.start, { blockFirstPublished: ms("11:55") }),
        modelBlock(ID.won, {
          title: "Otters win &amp; cheer",
          blockLastUpdated: ms("12:20"),
          contributors: [{ name: "Ada Brook", imageUrl: "x" }, { name: "Sam Reed" }],
        }),
      ]),
    );
    expect(format).toBe("guardian");
    expect(snapshot).toMatchObject({ title: "Regatta – live", publisher: "The Guardian", zone: "Europe/London" });
    expect(snapshot.posts).toMatchObject([
      {
        id: ID.won,
        url: `${PAGE}?page=with:block-${ID.won}#block-${ID.won}`,
        headline: "Otters win & cheer",
        publishedAt: at("12:00"),
        modifiedAt: at("12:20"),
        byline: { name: "Ada Brook, Sam Reed" },
      },
      { id: ID.start, publishedAt: at("11:55") },
    ]);
    expect(updates).toBe(`${PAGE}.json?lastUpdate=block-${ID.start}&isLivePage=true&dcr=true`);
  });

  it("takes the time of creation for that of publication, and no change before it", () => {
    expect(postOf({ blockFirstPublished: undefined })).toMatchObject({ publishedAt: at("11:59") });
    expect(postOf({ blockLastUpdated: ms("11:58") })?.modifiedAt).toBeUndefined();
  });

  it("marks key events by their attribute or by the page's list", () => {
    const blocks = [modelBlock(ID.won, { attributes: { keyEvent: true } }), modelBlock(ID.storm), modelBlock(ID.start)];
    const { posts } = read(
      model(blocks, { keyEvents: [{ id: ID.storm, title: "Storm" }, { id: ID.morning }] }),
    ).snapshot;
    expect(posts.map((post) => post.keyEvent)).toEqual([true, true, false]);
  });

  it("has the pinned post once, wherever it stands", () => {
    const pinnedPost = modelBlock(ID.storm, { blockFirstPublished: ms("09:00") });
    const pinnedOf = (...ids: string[]) =>
      read(
        model(
          ids.map((id) => modelBlock(id)),
          { pinnedPost },
        ),
      ).snapshot.posts.map(({ id, pinned }) => [id, pinned]);
    expect(pinnedOf(ID.won, ID.storm)).toEqual([
      [ID.won, false],
      [ID.storm, true],
    ]);
    expect(pinnedOf(ID.won)).toEqual([
      [ID.won, false],
      [ID.storm, true],
    ]);
    expect(postOf({ attributes: { pinned: true } })?.pinned).toBe(true);
  });

  it("sums up with the newest summary's words, else with its standfirst", () => {
    const summary = (id: string, words: string) =>
      modelBlock(id, {
        attributes: { summary: true },
        elements: [
          text(`<p>${words}</p>`),
          element("ImageBlock", { data: { alt: "Boats" } }),
          text("<ul><li>Rain</li></ul>"),
        ],
      });
    const blocks = [modelBlock(ID.won), summary(ID.summary, "So far:"), summary(ID.start, "Before:")];
    expect(read(model(blocks)).snapshot.summary).toEqual([
      { type: "paragraph", text: "So far:" },
      { type: "list", ordered: false, items: [{ text: "Rain" }] },
    ]);
    expect(read(model([modelBlock(ID.won)])).snapshot.summary).toEqual([{ type: "paragraph", text: "All races" }]);
  });

  it("is live or ended where it says so", () => {
    const status = (fields: object) => read(model([modelBlock(ID.won)], fields)).snapshot.status;
    expect(status({ isLive: true })).toBe("live");
    expect(status({ isLive: false })).toBe("ended");
    expect(status({ isLive: { design: "LiveBlogDesign" } })).toBeUndefined();
    expect(status({ config: { isLive: false } })).toBe("ended");
  });

  it.each([
    ["13.00\u00a0GMT", "Europe/London"],
    ["13.00 BST", "Europe/London"],
    ["22.00 AEST", "UTC"],
    ["08.00 EDT", "UTC"],
    [undefined, "Europe/London"],
  ])("has the zone of an edition that prints %j: %s", (blockFirstPublishedDisplay, zone) => {
    expect(read(model([modelBlock(ID.won, { blockFirstPublishedDisplay })])).snapshot.zone).toBe(zone);
  });

  it("says where older posts are on its own host, and nothing of news where it is an older page", () => {
    const older = `?page=with:block-${ID.start}`;
    const read2 = (pagination: object) => read(model([modelBlock(ID.won)], { pagination }));
    expect(read2({ currentPage: 1, older })).toMatchObject({ older: [`${PAGE}${older}`] });
    expect(read2({ currentPage: 1, older: "https://other.example/" }).older).toBeUndefined();
    expect(read2({ currentPage: 2, older }).updates).toBeUndefined();
  });

  it("may have no posts yet, or one that is the newest without being listed first", () => {
    expect(read(model([])).snapshot.posts).toEqual([]);
    expect(read(model([modelBlock(ID.won)], { mostRecentBlockId: `block-${ID.storm}` })).updates).toContain(ID.storm);
  });

  it("has no dates where none of them is one", () => {
    const none = { blockFirstPublished: "soon", blockCreatedOn: 9e99, blockLastUpdated: null };
    expect(problem(model([modelBlock(ID.won, none)]))).toBe("noDates");
  });

  it.each([
    ["an article's model", model([modelBlock(ID.won)], { format: { design: "ArticleDesign" } })],
    ["blocks of another kind", { headline: "x", blocks: [{ id: "1", type: "paragraph" }] }],
    ["blocks without a title", { blocks: [modelBlock(ID.won)] }],
  ])("isn't %s", (_, data) => {
    expect(problem(data)).toBe("notLive");
  });

  it("is read from a page's script where the page has no blocks itself", () => {
    const json = JSON.stringify({ page: { article: model([modelBlock(ID.won)]) } });
    for (const script of [
      `<script>window.guardian = ${json}; go()</script>`,
      `<script type="application/json">${json}</script>`,
    ]) {
      const result = readPage(`<html><h1>Regatta</h1>${script}</html>`, PAGE, NOW);
      expect(result).toMatchObject({ value: { format: "guardian", snapshot: { posts: [{ id: ID.won }] } } });
    }
  });
});
