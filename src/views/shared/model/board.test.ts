import { expect, it } from "vitest";
import type { Post } from "../../../core/coverage";
import type { Race } from "../../../core/race";
import { at, kept, race } from "../../../core/test-fixtures";
import { boardRows, raceNews } from "./board";

const about = (id: string, confidence: "label" | "low" = "label"): Partial<Post> => ({
  races: [{ id, confidence, reason: { why: "label" } }],
});
const leads = { leader: "Weir", isFinal: false, places: [], postId: "x", at: at("09:00") };
const line = { says: "Weir leads", at: at("09:00"), isFinal: false, isByFacts: false };

it("says how a race stands, with the time of its evidence", () =>
  expect(raceNews(race("men", leads), line, [], false)).toEqual({
    says: "Weir leads",
    at: at("09:00"),
    isStanding: true,
  }));

it("says no more who leads once the coverage has ended", () =>
  expect(raceNews(race("men", leads), line, [kept("09:30", "All home", about("men"))], true)).toEqual({
    says: "All home",
    at: at("09:30"),
  }));

it("has the newest headline that is surely about the race, else a guess", () => {
  const posts = [kept("09:20", "Perhaps", about("men", "low")), kept("09:10", "Surely", about("men"))];
  expect(raceNews(race("men"), undefined, posts, false).says).toBe("Surely");
  expect(raceNews(race("men"), undefined, posts.slice(0, 1), false).says).toBe("Perhaps");
  expect(raceNews(race("women"), undefined, posts, false)).toEqual({});
});

it("gives no age where a post's time is uncertain", () => {
  const post = kept("09:10", "Okafor attacks", { ...about("men"), printedTime: "" });
  expect(raceNews(race("men"), undefined, [post], false)).toEqual({ says: "Okafor attacks" });
});

it("tells nothing of a post that was taken back", () =>
  expect(
    raceNews(race("men"), undefined, [kept("09:20", "Gone", { ...about("men"), withdrawn: true })], false),
  ).toEqual({}));

it("doesn't repeat the race's name at the beginning of a headline", () => {
  const says = (headline: string) =>
    raceNews(race("Women's ski cross"), undefined, [kept("09:20", headline, about("Women's ski cross"))], false).says;
  expect(says("Women's ski cross: Okafor leads")).toBe("Okafor leads");
  expect(says("Women's Ski Cross – a windy start")).toBe("a windy start");
  expect(says("Women's ski cross")).toBe("Women's ski cross");
  expect(says("Women's ski cross begins")).toBe("Women's ski cross begins");
});

const ids = (races: readonly Race[]) => races.map(({ id }) => id).join("");
const eight = [..."abcdefgh"].map((id) => race(id));

it("shows up to six races as they are", () =>
  expect(boardRows(eight.slice(0, 6), new Map([["f", 1]]))).toEqual({ shown: eight.slice(0, 6), folded: [] }));

it("shows those with unread posts first where there are more, and folds the quiet ones", () => {
  const { shown, folded } = boardRows(eight, new Map([["h", 2]]));
  expect([ids(shown), ids(folded)]).toEqual(["habcd", "efg"]);
});

it("shows six rows where as many have unread posts", () => {
  const { shown, folded } = boardRows(eight, new Map([...eight].map(({ id }) => [id, 1])));
  expect([ids(shown), ids(folded)]).toEqual(["abcdef", "gh"]);
});
