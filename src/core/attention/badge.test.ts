import { describe, expect, it, test } from "vitest";
import type { Post } from "../coverage";
import { type Choices, noChoices } from "../filter/filter";
import { seenFrom, unreadOf } from "../filter/seen";
import type { Race } from "../race";
import { at, kept } from "../test-fixtures";
import { type BadgeSource, badgeOf, nextStart, spokenOf } from "./badge";

const counting: Choices = { ...noChoices, races: { men: "count" } };
const men = (clock: string, more: Partial<Post> = {}) =>
  kept(clock, `news of ${clock}`, { races: [{ id: "men", confidence: "label", reason: { why: "label" } }], ...more });

const source = (posts: Post[], more: Partial<BadgeSource> = {}, choices = counting): BadgeSource => ({
  id: "london",
  title: "London Marathon 2017",
  raceNames: new Map([["men", "Men's wheelchair"]]),
  unread: unreadOf(posts, seenFrom(at("09:00")), choices),
  updatedAt: at("09:30"),
  ...more,
});

describe("badgeOf", () => {
  it("counts unread posts of the chosen races only", () => {
    const posts = [men("09:09"), men("09:08"), kept("09:07", "other"), men("08:00")];
    expect(badgeOf([source(posts)], at("09:30"))).toMatchObject({ text: "2", tone: "count" });
    expect(badgeOf([source(posts, {}, noChoices)], at("09:30")).text).toBe("");
  });

  it("is red when a key event is among them", () => {
    expect(badgeOf([source([men("09:09"), men("09:08", { kind: "result" })])], at("09:30")).tone).toBe("key");
  });

  it("names the races and the newest headline", () => {
    const { says } = badgeOf([source([men("09:09", { headline: "Yamamoto leads" }), men("09:08")])], at("09:30"));
    expect(says).toMatchObject({ about: "unread", count: 2, races: ["Men's wheelchair"], headline: "Yamamoto leads" });
  });

  it("stops at 99+", () => {
    const posts = Array.from({ length: 120 }, (_, i) => men("09:09", { id: String(i) }));
    expect(badgeOf([source(posts)], at("09:30")).text).toBe("99+");
  });

  it("shows a failing source after ten minutes, missing access at once", () => {
    const failing: Partial<BadgeSource> = {
      problem: { code: "serverError", host: "example.org", status: 500 },
      failingSince: at("09:00"),
    };
    expect(badgeOf([source([], failing)], at("09:09")).text).toBe("");
    expect(badgeOf([source([], failing)], at("09:10")).text).toBe("!");
    expect(badgeOf([source([], { problem: { code: "access", host: "example.org" } })], at("09:00")).text).toBe("!");
  });

  it("shows only zz in a quiet period", () => {
    const quietPeriod = { why: "snooze", until: at("10:00") } as const;
    expect(badgeOf([source([men("09:09")])], at("09:30"), quietPeriod)).toMatchObject({
      text: "zz",
      tone: "stale",
      says: { about: "quiet", until: at("10:00") },
    });
  });

  it("shows a result before anything else of its coverage", () => {
    const finished = { id: "men", name: "Men's wheelchair", is: { discipline: "x" }, aliases: [], hue: 0 };
    expect(badgeOf([source([men("09:09")], { finished })], at("09:30"))).toMatchObject({
      text: "FIN",
      tone: "key",
      says: { race: finished },
    });
  });

  it("is a dot for unread posts without spoilers, and reveals nothing", () => {
    const secret = source([men("09:09", { headline: "Weir won", kind: "result" })], { isSecret: true });
    expect(badgeOf([secret], at("09:30"))).toEqual({
      text: "•",
      tone: "count",
      says: { about: "secret", title: "London Marathon 2017", updatedAt: at("09:30") },
    });
    expect(badgeOf([secret, source([men("09:09")])], at("09:30")).text).toBe("1");
  });

  it("counts down to the first start if there is nothing else to show", () => {
    const starts = [20, 12].map((minutes) => source([], { start: { race: "Elite men", minutes } }));
    expect(badgeOf(starts, at("09:30"))).toMatchObject({ text: "12m", says: { start: { minutes: 12 } } });
    expect(badgeOf([...starts, source([men("09:09")])], at("09:30")).text).toBe("1");
  });
});

const race = (name: string, startsAt?: string, more: Partial<Race> = {}): Race => ({
  id: name,
  name,
  is: { discipline: name },
  aliases: [],
  hue: 0,
  startsAt,
  ...more,
});
const now = Date.parse(at("09:00"));

test("nextStart gives the next start within the hour in whole minutes", () => {
  expect(nextStart([race("women", at("09:30:30")), race("men", at("09:11:01"))], now)).toEqual({
    race: "men",
    minutes: 12,
  });
});

test("nextStart leaves out races that have started, that are far off, or that have a standing", () => {
  const standing: Race["standing"] = { isFinal: false, places: [], postId: "x", at: at("08:59") };
  expect(
    nextStart([race("a", at("09:00")), race("b", at("10:01")), race("c"), race("d", at("09:10"), { standing })], now),
  ).toBeUndefined();
});

describe("spokenOf", () => {
  const quiet = source([], { id: "quiet" });
  const busy = source([men("09:09")], { id: "busy" });
  const spoken = (...sources: BadgeSource[]) => spokenOf(sources, at("09:30"));

  it("is the coverage with a new result, else the first with unread posts", () => {
    const finished = { id: "men", name: "Men's wheelchair", is: { discipline: "x" }, aliases: [], hue: 0 };
    expect(spoken(quiet, busy)).toBe("busy");
    expect(spoken(quiet, busy, source([men("09:08")], { id: "won", finished }))).toBe("won");
    expect(spoken(quiet)).toBeUndefined();
  });

  it("is the coverage whose source fails, else the one that starts first, where nothing is unread", () => {
    const failing = source([], { id: "failing", problem: { code: "offline" }, failingSince: at("09:00") });
    const later = source([], { id: "later", start: { race: "Men", minutes: 40 } });
    const soon = source([], { id: "soon", start: { race: "Men", minutes: 5 } });
    expect(spoken(quiet, later, soon)).toBe("soon");
    expect(spoken(quiet, later, soon, failing)).toBe("failing");
    expect(spoken(failing, busy)).toBe("busy");
  });

  it("is rather one that may be told than one that is kept secret, and no secret start", () => {
    const secret = source([men("09:09"), men("09:08")], { id: "secret", isSecret: true });
    expect(spoken(secret, busy)).toBe("busy");
    expect(spoken(secret)).toBe("secret");
    expect(spoken(source([], { id: "secret", isSecret: true, start: { race: "Men", minutes: 5 } }))).toBeUndefined();
  });
});
