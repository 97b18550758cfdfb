import { describe, expect, it } from "vitest";
import type { CoverageHead } from "./coverage";
import type { Race } from "./race";
import { seenFrom, unreadBy } from "./seen";
import { horizonAt, lastArrivalFor, revealed, type Spoilers, withoutSpoilers } from "./spoilers";
import { at, kept } from "./test-fixtures";

const later: Spoilers = { delay: 20 };
/** Played at noon, for a start at nine. */
const played: Spoilers = { from: at("09:00"), playedAt: at("12:00") };

describe("posts without spoilers", () => {
  const posts = [kept("09:30", "won"), kept("09:10", "leads"), kept("09:00", "off")];
  const ids = (now: string, spoilers?: Spoilers) => revealed(posts, spoilers, at(now)).map((post) => post.publishedAt);

  it("are delayed by the chosen minutes", () => {
    expect(ids("09:19", later)).toEqual([]);
    expect(ids("09:30", later)).toEqual([at("09:10"), at("09:00")]);
    expect(ids("09:30")).toHaveLength(3);
  });

  it("come at the race's own pace when played from the start", () => {
    expect(ids("12:00", played)).toEqual([at("09:00")]);
    expect(ids("12:10", played)).toEqual([at("09:10"), at("09:00")]);
    expect(horizonAt(played, at("12:10"))).toBe(at("09:10"));
  });

  it('are unread when they come, even after "mark all read"', () => {
    const isUnread = unreadBy(seenFrom(at("11:00")));
    expect(posts.filter(isUnread)).toEqual([]);
    expect(revealed(posts, played, at("12:10")).filter(isUnread)).toHaveLength(2);
    expect(lastArrivalFor({ newest: at("09:30"), lastArrival: at("09:31") }, played)).toBe(at("12:30"));
  });

  it("keep their arrival if they arrived late", () => {
    const [post] = revealed([kept("08:00", "late", { arrivedAt: at("09:29") })], later, at("09:30"));
    expect(post?.arrivedAt).toBe(at("09:29"));
  });
});

describe("a head without spoilers", () => {
  const standing: Race["standing"] = { leader: "Weir", isFinal: true, places: [], postId: "x", at: at("09:30") };
  const race: Race = { id: "men", name: "Men", is: { discipline: "x" }, aliases: [], hue: 0, standing };
  const head: CoverageHead = {
    id: "x",
    url: "https://a.example/",
    title: "London Marathon 2017",
    summary: [{ type: "paragraph", text: "Weir won" }],
    endsAt: at("09:40"),
    zone: "UTC",
    races: [race],
    status: "ended",
    followedAt: at("09:00"),
  };

  it("reveals neither end, summary nor result too early", () => {
    const shown = withoutSpoilers(head, later, at("09:45"));
    expect(shown).toMatchObject({ status: "live", summary: [] });
    expect(shown.endsAt).toBeUndefined();
    expect(shown.races[0]?.standing).toBeUndefined();
  });

  it("shows a standing once its post is visible, and everything at the end", () => {
    expect(withoutSpoilers(head, later, at("09:50")).races[0]?.standing).toEqual(standing);
    expect(withoutSpoilers(head, later, at("10:00"))).toEqual(head);
    expect(withoutSpoilers(head, undefined, at("09:45"))).toBe(head);
  });
});
