import { describe, expect, it } from "vitest";
import type { CoverageHead } from "../coverage";
import { type Seen, seenFrom, unreadBy } from "../filter/seen";
import type { Race } from "../race";
import type { Pace, Source } from "../source";
import { at, kept } from "../test-fixtures";
import { horizonAt, type Spoilers, withDelay } from "./delay";
import {
  lastArrivalFor,
  nextReveal,
  readerTime,
  revealed,
  seenAfterDelay,
  sourceWithoutSpoilers,
  withoutSpoilers,
} from "./spoilers";

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

it("holds a pinned post back until the reader may see what it was changed to", () => {
  const pinned = kept("09:00", "Weir won", { pinned: true, editedAt: at("09:30") });
  expect(revealed([pinned], later, at("09:45"))).toEqual([]);
  expect(revealed([pinned], later, at("09:50"))).toHaveLength(1);
  const asClaimed = kept("09:00", "Weir won", { pinned: true, modifiedAt: at("09:30") });
  expect(revealed([asClaimed], played, at("12:29"))).toEqual([]);
});

describe("an edited post", () => {
  const edited = (clock: string) => kept("09:00", "Weir won", { editedAt: at(clock) });

  it("is held back until its edit may be seen", () => {
    expect(revealed([edited("09:10")], later, at("09:29"))).toEqual([]);
    expect(revealed([edited("09:10")], later, at("09:30"))[0]?.arrivedAt).toBe(at("09:30"));
    const asClaimed = kept("09:00", "Weir won", { modifiedAt: at("09:10") });
    expect(revealed([asClaimed], later, at("09:29"))).toHaveLength(1);
  });

  it("that was seen before is hidden for a while, and then no news", () => {
    expect(revealed([edited("09:25")], later, at("09:44"))).toEqual([]);
    expect(revealed([edited("09:25")], later, at("09:45"))[0]?.arrivedAt).toBe(at("09:20"));
  });
});

describe("the end of a delay", () => {
  const backdated = kept("08:00", "backdated", { arrivedAt: at("09:15") });
  const posts = [kept("09:20", "hidden"), kept("09:10", "to be read"), kept("09:00", "read"), backdated];
  const now = at("09:35");
  const unread = (seen: Seen, shown = posts) => shown.filter(unreadBy(seen)).map(({ id }) => id);

  it("leaves unread what was hidden or had still to be read, and read what was", () => {
    const seen = seenFrom(at("09:25"));
    const after = seenAfterDelay(seen, posts, { delay: 20 }, now);
    expect(unread(after)).toEqual(["id-09:20-hidden", "id-09:10-to be read"]);
    const shown = revealed(posts, { delay: 20 }, now);
    expect(unread(after, shown)).toEqual(unread(seen, shown));
    expect(seenAfterDelay(after, posts, { delay: 20 }, now)).toEqual(after);
  });

  it("leaves read what had been shown before the delay came, or was longer", () => {
    const tried = withDelay(undefined, { delay: 20 }, at("09:30"));
    expect(seenAfterDelay(seenFrom(at("09:30")), posts, tried, at("09:31"))).toEqual(seenFrom(at("09:30")));
    const longer = withDelay({ delay: 5 }, { delay: 20 }, at("09:30"));
    const all = [kept("09:27", "too late"), kept("09:21", "late", { arrivedAt: at("09:31") }), ...posts];
    const after = seenAfterDelay(seenFrom(at("09:32")), all, longer, at("09:32"));
    expect(unread(after, all)).toEqual(["id-09:27-too late", "id-09:21-late"]);
  });

  it("changes nothing where all was shown and read", () => {
    const seen = seenFrom(at("09:34"));
    expect(seenAfterDelay(seen, posts, { delay: 5 }, now)).toBe(seen);
  });
});

it("says when the next post is revealed", () => {
  const posts = [kept("09:30", "won"), kept("09:10", "leads"), kept("09:00", "off", { editedAt: at("09:05") })];
  const next = (now: string, spoilers?: Spoilers) => nextReveal(posts, spoilers, at(now));
  expect(next("09:21", later)).toBe(Date.parse(at("09:25")));
  expect(next("09:25", later)).toBe(Date.parse(at("09:30")));
  expect(next("09:50", later)).toBeUndefined();
  expect(next("09:21", { ...later, pausedAt: at("09:20") })).toBeUndefined();
  expect(next("09:21")).toBeUndefined();
});

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

describe("a head without spoilers", () => {
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

describe("a source without spoilers", () => {
  const source = (why: Pace["why"], more: Partial<Source> = {}): Source => ({
    url: "https://a.example/",
    nextPollAt: at("10:15"),
    failures: 0,
    lastSuccessAt: at("09:45"),
    lastNewsAt: at("09:40"),
    ...more,
    pace: { why },
  });
  const seen = (one: Source, now = "09:50") => sourceWithoutSpoilers(one, head, later, at(now));

  it("is the same whether the coverage goes on, is quiet or over", () => {
    for (const why of ["live", "quiet", "ended", "done", "upcoming", "soon", "catchingUp"] as const) {
      expect(seen(source(why))).toEqual({ url: "https://a.example/", nextPollAt: at("10:15"), failures: 0 });
    }
  });

  it("keeps results that are old enough, and of newer ones the names of their races", () => {
    const told = (clock: string) => ({
      race: { name: "Women", entries: [{ name: "Eve Hill", rank: 1 }] },
      since: at(clock),
    });
    expect(seen(source("live", { told: [told("09:10")] })).told).toEqual([told("09:10")]);
    expect(JSON.stringify(seen(source("live", { told: [told("09:40")] })))).not.toContain("Hill");
  });

  it("says that it fails, and what it knew last", () => {
    const failing = source("retry", { problem: { code: "offline" }, failingSince: at("09:46") });
    expect(seen(failing)).toMatchObject({
      pace: { why: "retry" },
      problem: { code: "offline" },
      lastSuccessAt: at("09:45"),
    });
  });

  it("is whole once the reader has seen the end, and without a delay", () => {
    const over = source("done");
    expect(seen(over, "10:00")).toEqual(over);
    expect(sourceWithoutSpoilers(over, head, undefined, at("09:50"))).toBe(over);
  });
});

describe("the reader's time at the race", () => {
  const live = {};

  it("is behind ours by the delay, or counts from the start", () => {
    expect(readerTime(live, undefined, Date.parse(at("09:45")))).toBe(Date.parse(at("09:45")));
    expect(readerTime(live, later, Date.parse(at("09:45")))).toBe(Date.parse(at("09:25")));
    expect(readerTime(live, played, Date.parse(at("12:05")))).toBe(Date.parse(at("09:05")));
  });

  it("is no later than the clock of a replay", () => {
    const replay = { replay: { script: "x", startedAt: at("12:00"), opensAt: at("08:00"), speed: 1 } };
    expect(readerTime(replay, later, Date.parse(at("12:10")))).toBe(Date.parse(at("08:10")));
  });
});
