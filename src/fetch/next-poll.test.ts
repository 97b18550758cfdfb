import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Source } from "../core/source";
import { at } from "../core/test-fixtures";
import { type EventState, NEVER, nextPoll, nextRetry } from "./next-poll";
import { chance, countBySecond, delaysOf, HOUR_S, peak } from "./test-fleet";

const NOW = at("09:00");
const source = (more: Partial<Source> = {}): Source => ({
  url: "https://example.org/",
  nextPollAt: NOW,
  pace: { why: "live" },
  failures: 0,
  ...more,
});
const state = (more: Partial<EventState> = {}): EventState => ({ status: "live", races: [], ...more });
/** Seconds from now. */
const secondsTo = (instant: string): number => (Date.parse(instant) - Date.parse(NOW)) / 1000;
const next = (more: Partial<Source>, of: Partial<EventState> = {}, random = 0) => {
  const { at: when, pace } = nextPoll(source(more), state(of), NOW, random);
  return [secondsTo(when), pace.why, ...(pace.floor === undefined ? [] : [pace.floor])];
};

describe("the next poll of a source that has answered", () => {
  it("is in a minute while there is news", () => {
    expect(next({ lastNewsAt: at("08:40") })).toEqual([60, "live"]);
    expect(next({})).toEqual([60, "live"]);
  });

  it("comes later the longer there is no news", () => {
    expect(next({ lastNewsAt: at("08:29") })).toEqual([310, "quiet"]);
    expect(next({ lastNewsAt: at("08:00") })).toEqual([600, "quiet"]);
    expect(next({ lastNewsAt: at("03:00") })).toEqual([900, "quiet"]);
  });

  it("follows the max-age of a live source between half a minute and a minute", () => {
    expect(next({ maxAge: 30 })).toEqual([30, "live", 30]);
    expect(next({ maxAge: 45 })).toEqual([45, "live", 45]);
    expect(next({ maxAge: 2 })).toEqual([60, "live"]);
  });

  it("waits while the answer is fresh by its headers, for at most five hours", () => {
    expect(next({ maxAge: 90 })).toEqual([90, "live", 90]);
    expect(next({ maxAge: 2 ** 31 })).toEqual([5 * 3600, "live", 5 * 3600]);
  });

  it("ignores a feed's own ttl while there is news, and is delayed by it for a quarter of an hour in a silence", () => {
    expect(next({ ttl: 3600 })).toEqual([60, "live"]);
    expect(next({ ttl: 3600, maxAge: 120 })).toEqual([120, "live", 120]);
    expect(next({ ttl: 3600 }, { startsAt: at("09:05"), status: "upcoming" })).toEqual([60, "soon"]);
    expect(next({ ttl: 300, lastNewsAt: at("08:00") })).toEqual([600, "quiet"]);
    expect(next({ ttl: 3600, lastNewsAt: at("08:00") })).toEqual([900, "quiet", 900]);
    expect(next({ ttl: 7200 }, { status: "upcoming" })).toEqual([7200, "upcoming", 7200]);
    expect(next({ ttl: 2 ** 31 }, { status: "upcoming" })).toEqual([5 * 3600, "upcoming", 5 * 3600]);
  });

  it("comes soon while older pages are missing, but not sooner than the source allows", () => {
    const older = { pages: ["https://example.org/2"], why: "gap", fetched: 0, failures: 0 } as const;
    expect(next({ older: { ...older, pages: [...older.pages] } })).toEqual([30, "catchingUp"]);
    expect(next({ older: { ...older, pages: [...older.pages] }, maxAge: 60 })).toEqual([60, "catchingUp", 60]);
  });

  it("comes up to a tenth of the interval later at random", () => {
    expect(next({}, {}, 0.5)[0]).toBe(63);
    expect(next({ maxAge: 90 }, {}, 1)[0]).toBeCloseTo(99);
  });

  it("lies anywhere in the interval after a first poll and after a late one", () => {
    for (const start of [{ pace: undefined }, { nextPollAt: at("08:58") }]) {
      expect([0, 1].map((random) => next(start, {}, random)[0])).toEqual([30, 90]);
      expect([0, 1].map((random) => next({ ...start, maxAge: 60 }, {}, random)[0])).toEqual([60, 120]);
    }
  });
});

describe("before a start", () => {
  const upcoming = (startsAt?: string) => next({}, { status: "upcoming", ...(startsAt && { startsAt }) });

  it("a page is polled hourly, or every ten minutes if no start is announced", () => {
    expect(upcoming("2017-04-25T09:00:00.000Z")).toEqual([3600, "upcoming"]);
    expect(upcoming()).toEqual([600, "upcoming"]);
  });

  it("a page is asked each eight minutes in the last six hours, and as long after a start that passed without news", () => {
    expect(upcoming(at("18:00"))).toEqual([3600, "upcoming"]);
    expect(upcoming(at("15:10"))).toEqual([600, "upcoming"]);
    expect(upcoming(at("14:59"))).toEqual([480, "upcoming"]);
    expect(next({ ttl: 3600 }, { status: "upcoming", startsAt: at("14:59") })).toEqual([480, "upcoming"]);
    expect(next({ maxAge: 1200 }, { status: "upcoming", startsAt: at("14:59") })[0]).toBe(1200);
    expect(next({ lastNewsAt: "2017-04-22T20:00:00.000Z" }, { startsAt: at("04:00") })).toEqual([480, "quiet"]);
    expect(next({ lastNewsAt: at("04:10") }, { startsAt: at("04:00") })).toEqual([900, "quiet"]);
  });

  it("a start that is moved by three hours is noticed within ten minutes of being said, from six hours before it", () => {
    const minute = 60_000;
    fc.assert(
      fc.property(
        fc.integer({ min: -360, max: 360 }),
        fc.constantFrom("page", "race"),
        fc.constantFrom<EventState["status"]>("upcoming", "live"),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (saidBefore, where, status, random) => {
          const start = Date.parse(at("12:00"));
          const saidAt = start - saidBefore * minute;
          const starts = (now: number) => new Date(now >= saidAt ? start + 180 * minute : start).toISOString();
          let asked = start - 26 * 60 * minute;
          let polled = source({ nextPollAt: new Date(asked).toISOString() });
          while (asked < saidAt) {
            const startsAt = starts(asked);
            const of = state({ status, ...(where === "page" ? { startsAt } : { races: [{ startsAt }] }) });
            const now = new Date(asked).toISOString();
            const { at: nextPollAt, pace } = nextPoll(polled, of, now, random.next().value ?? 0);
            polled = { ...polled, nextPollAt, pace };
            asked = Date.parse(nextPollAt);
          }
          expect((asked - saidAt) / minute).toBeLessThanOrEqual(10);
        },
      ),
    );
  });

  it("polling each minute begins ten minutes early, whichever race it is", () => {
    expect(upcoming(at("09:17"))).toEqual([420, "upcoming"]);
    expect(upcoming(at("09:10"))).toEqual([60, "soon"]);
    const races = [{ startsAt: at("08:00") }, { startsAt: at("09:15") }, {}, { startsAt: at("11:00") }];
    expect(next({ lastNewsAt: at("05:00") }, { races })).toEqual([300, "quiet"]);
    expect(next({ lastNewsAt: at("05:00") }, { races: [{ startsAt: at("09:05") }] })).toEqual([60, "soon"]);
  });

  it("readers don't all poll in the same second", () => {
    const startsAt = at("09:10:40");
    expect([0, 1].map((random) => next({}, { status: "upcoming", startsAt }, random)[0])).toEqual([40, 100]);
  });

  it("a start that has passed counts as news", () =>
    expect(next({ lastNewsAt: at("05:00") }, { startsAt: at("08:45") })).toEqual([60, "live"]));
});

describe("after the end", () => {
  const YESTERDAY = "2017-04-22T08:59:00.000Z";

  it("a page is polled hourly while it may go on, and every minute right after news", () => {
    expect(next({ lastNewsAt: at("08:00") }, { status: "ended", saidStatus: "ended" })).toEqual([3600, "ended"]);
    expect(next({ lastNewsAt: at("08:59") }, { status: "ended", saidStatus: "ended" })).toEqual([60, "live"]);
  });

  it("polling stops a day after the last news if the page has declared its end", () => {
    for (const end of [{ saidStatus: "ended" as const }, { endsAt: YESTERDAY }]) {
      const { at: when, pace } = nextPoll(
        source({ lastNewsAt: YESTERDAY }),
        state({ status: "ended", ...end }),
        NOW,
        0.5,
      );
      expect([when, pace]).toEqual([NEVER, { why: "done" }]);
    }
  });

  it("polling goes on if the end is only silence, or if a race has yet to start", () => {
    expect(next({ lastNewsAt: "2017-04-01T09:00:00.000Z" }, { status: "ended" })).toEqual([3600, "ended"]);
    const races = [{ startsAt: "2017-04-24T09:00:00.000Z" }];
    const ended = { status: "ended", saidStatus: "ended", races } as const;
    expect(next({ lastNewsAt: YESTERDAY }, { ...ended, races })).toEqual([3600, "upcoming"]);
  });
});

describe("the next try after a failure", () => {
  const broken = { code: "unreachable", host: "example.org" } as const;
  const wait = (failures: number, random: number) => secondsTo(nextRetry(broken, { failures }, NOW, random).at);

  it("is at random in a span that doubles up to a quarter of an hour, and never within half a minute", () => {
    expect([0, 1].map((random) => wait(1, random))).toEqual([30, 60]);
    expect([0, 1].map((random) => wait(3, random))).toEqual([30, 240]);
    expect([0, 1].map((random) => wait(1000, random))).toEqual([30, 900]);
  });

  it("is within a minute while offline, however long that lasts", () => {
    const tries = [0, 1].map((random) => secondsTo(nextRetry({ code: "offline" }, { failures: 1000 }, NOW, random).at));
    expect(tries).toEqual([30, 60]);
  });

  it("is within an hour for a missing page (404), and never for one that is gone (410)", () => {
    const missing = (status: number) => ({ code: "missing", host: "example.org", status }) as const;
    expect(secondsTo(nextRetry(missing(404), { failures: 1000 }, NOW, 1).at)).toBe(3600);
    expect(nextRetry(missing(410), { failures: 1 }, NOW, 0)).toEqual({ at: NEVER, pace: { why: "gone" } });
  });

  it("is when the server asks, at the earliest in half a minute, and up to a minute later at random", () => {
    const refused = (retryAt: string) => ({ code: "refused", host: "example.org", status: 429, retryAt }) as const;
    expect(nextRetry(refused(at("10:30")), { failures: 1 }, NOW, 0)).toEqual({
      at: at("10:30"),
      pace: { why: "serverAsked" },
    });
    expect(nextRetry(refused(at("10:30")), { failures: 1 }, NOW, 1).at).toBe(at("10:31"));
    // Its readers usually spread over the five minutes for which an answer is fresh; in one they would be five times as dense.
    expect(nextRetry(refused(at("10:30")), { failures: 1, maxAge: 300 }, NOW, 1).at).toBe(at("10:35"));
    expect(nextRetry(refused(at("09:00:02")), { failures: 1 }, NOW, 0).at).toBe(at("09:00:30"));
  });
});

describe("a feed whose template declares hourly changes", () => {
  /** Two hours of posts, some minutes apart, with a silence of 40 minutes between the hours. */
  function seconds(random: () => number): number[] {
    const times: number[] = [];
    for (let second = 0; second < 2 * HOUR_S; second += 20 + random() * 400) times.push(Math.floor(second));
    return times.map((second) => (second < HOUR_S ? second : second + 2400));
  }

  it("brings half of its news within a minute and a half", () => {
    const delays = Array.from({ length: 200 }, (_, client) => {
      const random = chance(client);
      return delaysOf(
        { url: "https://example.org/", failures: 0, ttl: HOUR_S, nextPollAt: NOW },
        seconds(random),
        random,
      );
    });
    const all = delays.flat().sort((a, b) => a - b);
    expect(all.length).toBeGreaterThan(5000);
    expect(all[Math.floor(all.length / 2)]).toBeLessThan(90);
    expect(all[Math.floor(all.length * 0.99)]).toBeLessThan(20 * 60);
  });
});

describe("200 clients that start in the same second don't stay in step:", () => {
  const nextPollAt = at("09:00");

  it.each([
    ["that follow a page", { nextPollAt }, 10],
    ["whose page is fresh for 45 s", { nextPollAt, maxAge: 45 }, 10],
    ["whose page is fresh for 5 min", { nextPollAt, maxAge: 300 }, 50],
    ["whose feed says that it changes hourly", { nextPollAt, ttl: 3600 }, 10],
    ["that wake from sleep", { nextPollAt: at("08:00"), pace: { why: "live" as const } }, 10],
  ])("those %s", (_, more, fleets) => {
    expect(peak({ url: "https://example.org/", failures: 0, ...more }, nextPollAt, fleets)).toBeLessThan(2);
  });

  it("those whose server sends the same Retry-After to all", () => {
    const problem = { code: "serverError", host: "example.org", status: 503, retryAt: at("09:10") } as const;
    const seconds = Array.from({ length: 4000 }, (_, client) => {
      const { at: when } = nextRetry(problem, { failures: 1 }, at("09:00"), chance(client)());
      return Math.floor((Date.parse(when) - Date.parse(at("09:10"))) / 1000);
    });
    expect(Math.max(...seconds)).toBeLessThan(60);
    expect(Math.max(...countBySecond(seconds).values())).toBeLessThan(2 * (4000 / 60));
  });
});
