import { describe, expect, it } from "vitest";
import type { Post } from "../../../core/coverage";
import { followsAny, noChoices } from "../../../core/filter/filter";
import type { Race } from "../../../core/race";
import { at, kept } from "../../../core/test-fixtures";
import { asOpened, type Question, timelineOf } from "./timeline";

const about = (race: string): Partial<Post> => ({
  races: [{ id: race, confidence: "label", reason: { why: "label" } }],
});
const posts = [
  kept("09:10", "Hug closes the gap", about("wheelchair")),
  kept("09:05", "The sun is out", { kind: "weather" }),
  kept("09:00", "The women are off", { ...about("women"), kind: "start" }),
  kept("08:55", "Good morning"),
];

const races = ["wheelchair", "women"].map(
  (id): Race => ({ id, name: id, is: { discipline: id }, aliases: [], hue: 0 }),
);

const ask = (more: Partial<Question> = {}, of = posts) =>
  timelineOf(of, {
    choices: noChoices,
    follows: followsAny(more.choices ?? noChoices, races),
    selection: asOpened,
    showHidden: false,
    releasedAt: at("23:00"),
    isNew: () => false,
    dayOf: (instant) => instant.slice(0, 10),
    today: "2017-04-23",
    ...more,
  });

const since = (clock: string) => (post: Post) => post.arrivedAt > at(clock);

const lines = ({ rows }: { rows: ReturnType<typeof ask>["rows"] }) =>
  rows.map((row) =>
    row.type === "post" ? row.post.publishedAt.slice(11, 16) : row.type === "day" ? row.day : row.type,
  );

describe("the timeline", () => {
  it("lists every post, newest first", () => expect(lines(ask())).toEqual(["09:10", "09:05", "09:00", "08:55"]));

  it("sets what was unread at opening apart", () =>
    expect(lines(ask({ isNew: since("09:02") }))).toEqual(["new", "09:10", "09:05", "read", "09:00", "08:55"]));

  it("says since when: neither what was read before nor what isn't shown counts", () => {
    const choices = { ...noChoices, races: { wheelchair: "count" as const } };
    expect(ask({ choices, isNew: since("08:00") }).rows[0]).toEqual({ type: "new", since: at("09:10") });
    expect(ask({ isNew: since("09:02") }).rows[0]).toEqual({ type: "new", since: at("09:05") });
  });

  it("needs no second divider when all is new", () =>
    expect(lines(ask({ isNew: since("08:00") }))).toEqual(["new", "09:10", "09:05", "09:00", "08:55"]));

  it("sets an older post that a later page brought among the new ones", () => {
    const late = kept("08:56", "Brought later", { arrivedAt: at("09:20") });
    const [hug, sun, ...rest] = posts;
    if (!hug || !sun) throw new Error("fixture");
    expect(lines(ask({ isNew: since("09:15") }, [hug, sun, late, ...rest]))).toEqual([
      "new",
      "08:56",
      "read",
      "09:10",
      "09:05",
      "09:00",
      "08:55",
    ]);
  });

  it("keeps posts behind the button that came while it was open", () => {
    const timeline = ask({ releasedAt: at("09:05") });
    expect(lines(timeline)).toEqual(["09:05", "09:00", "08:55"]);
    expect(timeline.waiting).toBe(1);
  });

  it("names the day of posts from another", () =>
    expect(lines(ask({ today: "2017-04-24" }))).toEqual(["2017-04-23", "09:10", "09:05", "09:00", "08:55"]));

  it("shows the chosen races and key events only", () => {
    expect(lines(ask({ selection: { ...asOpened, races: ["wheelchair"] } }))).toEqual(["09:10"]);
    expect(lines(ask({ selection: { ...asOpened, scope: "key" } }))).toEqual(["09:00"]);
    expect(lines(ask({ selection: { ...asOpened, scope: "key", races: ["wheelchair"] } }))).toEqual([]);
  });

  it("shows the followed races first, and all when asked", () => {
    const choices = { ...noChoices, races: { wheelchair: "count" as const } };
    expect(lines(ask({ choices }))).toEqual(["09:10"]);
    expect(lines(ask({ choices, selection: { ...asOpened, scope: "all" } }))).toHaveLength(4);
    expect(lines(ask({ choices, selection: { ...asOpened, races: ["women"] } }))).toEqual(["09:00"]);
  });

  it("shows the races first that are followed because new ones are", () =>
    expect(lines(ask({ choices: { ...noChoices, races: { women: "show" }, newRaces: "count" } }))).toEqual(["09:10"]));

  it("shows all where no race is followed", () =>
    expect(lines(ask({ selection: { ...asOpened, scope: "mine" } }))).toHaveLength(4));

  it("shows the chosen kinds only", () =>
    expect(lines(ask({ selection: { ...asOpened, kinds: ["weather", "start"] } }))).toEqual(["09:05", "09:00"]));

  it("shows what was searched for only, and sets none of it apart", () => {
    const isFound = (post: Post) => post.kind === "other";
    expect(lines(ask({ isFound, isNew: since("09:02") }))).toEqual(["09:10", "08:55"]);
  });

  it("counts what the filter hides, and shows it when asked", () => {
    const choices = { ...noChoices, races: { women: "off" as const }, others: "off" as const };
    const timeline = ask({ choices });
    expect(lines(timeline)).toEqual(["09:10"]);
    expect(timeline.hidden).toBe(3);
    expect(lines(ask({ choices, showHidden: true }))).toHaveLength(4);
  });

  it("doesn't announce posts that the filter hides", () => {
    const choices = { ...noChoices, races: { wheelchair: "off" as const } };
    expect(ask({ choices, releasedAt: at("09:05") }).waiting).toBe(0);
  });
});
