import { describe, expect, it, test } from "vitest";
import type { Kind, Post } from "./coverage";
import { digestOf, recapOf } from "./digest";
import type { Race } from "./race";
import { at, kept } from "./test-fixtures";

const about = (
  clock: string,
  kind: Kind,
  more: Partial<Post> = {},
  race = "men",
  confidence: "label" | "low" = "label",
) => kept(clock, `${kind} at ${clock}`, { kind, races: [{ id: race, confidence, reason: { why: "label" } }], ...more });
const race = (id: string, standing?: Race["standing"]): Race => ({
  id,
  name: id,
  is: { discipline: id },
  aliases: [],
  hue: 0,
  standing,
});
const texts = (posts: Post[], races = ["men"], since = at("08:30")) =>
  digestOf(
    posts,
    races.map((id) => race(id)),
    since,
  ).map(({ raceId, lines }) => [raceId, ...lines.map(({ text }) => text)]);

describe("digestOf", () => {
  it("sorts by importance, results first, then newest first", () => {
    const posts = [
      about("09:03", "start"),
      about("09:02", "lead change"),
      about("09:01", "result"),
      about("09:00", "lead change"),
    ];
    expect(texts(posts)).toEqual([
      ["men", "result at 09:01", "lead change at 09:02", "lead change at 09:00", "start at 09:03"],
    ]);
  });

  it("has at most five lines per race, in the races' order", () => {
    const posts = ["09:06", "09:05", "09:04", "09:03", "09:02", "09:01"].map((clock) => about(clock, "lead change"));
    const [women, men] = texts([...posts, about("09:00", "result", {}, "women")], ["women", "men"]);
    expect(women).toEqual(["women", "result at 09:00"]);
    expect(men).toHaveLength(1 + 5);
  });

  it("leaves out older posts, withdrawn posts, minor posts and guesses", () => {
    const posts = [
      about("08:20", "result"),
      about("09:00", "result", { withdrawn: true }),
      about("09:01", "quote"),
      about("09:02", "result", {}, "men", "low"),
      about("09:03", "result", {}, "women"),
    ];
    expect(texts(posts)).toEqual([]);
  });

  it("puts the winner before the runner-up", () => {
    const [won, second] = [about("09:00", "result"), about("09:02", "result")];
    const standing = { leader: "Weir", isFinal: true, places: [], postId: won.id, at: won.publishedAt };
    const [men] = digestOf([second, won], [race("men", standing)], at("08:30"));
    expect(men?.lines.map(({ postId }) => postId)).toEqual([won.id, second.id]);
  });

  it("links each line to its post", () => {
    const post = about("09:00", "result", { headline: "Weir wins" });
    expect(digestOf([post], [race("men")], at("08:30"))[0]?.lines).toEqual([
      { postId: post.id, text: "Weir wins", at: post.publishedAt, kind: "result" },
    ]);
  });
});

test("a recap has each race's key events in order, without guesses and withdrawn posts", () => {
  const posts = [
    about("09:30", "result"),
    about("09:20", "quote", { keyEvent: true }),
    about("09:10", "lead change", { withdrawn: true }),
    about("09:05", "lead change", { races: [{ id: "men", confidence: "low", reason: { why: "follows" } }] }),
    about("09:00", "start"),
  ];
  expect(recapOf(posts, [race("women"), race("men")])).toEqual([
    {
      race: race("men"),
      lines: [
        { postId: "id-09:00-start at 09:00", text: "start at 09:00", at: at("09:00") },
        { postId: "id-09:30-result at 09:30", text: "result at 09:30", at: at("09:30") },
      ],
    },
  ]);
});

test("a race with only a known result is in the recap", () => {
  const won = { ...race("men"), standing: { leader: "Weir", isFinal: true, places: [], postId: "x", at: at("09:30") } };
  expect(recapOf([], [won, race("women")])).toEqual([{ race: won, lines: [] }]);
});
