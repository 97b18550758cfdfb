import { describe, expect, it } from "vitest";
import { nextPoll } from "../../src/fetch/next-poll";
import { Cdn, CHOICES, type Choice } from "./cdn";
import { Clients, NOTHING, VERSION } from "./clients";
import { bytesOf, costOf } from "./cost";
import { ANSWERED, FIRST, Plans } from "./plans";
import { courseAt, instantAt, joinsAt, msAt, raceDay } from "./race-day";
import { simulate } from "./simulate";
import { Tally } from "./tally";

const day = raceDay();
const [none, short, stale] = CHOICES as [Choice, Choice, Choice];
const seldom: Choice = { name: "seldom", cacheControl: "max-age=300", etag: true };

describe("plans", () => {
  it.each([
    ["of a client that has just followed", FIRST],
    ["of one that has been answered before", ANSWERED],
    ["of one that failed twice", 2],
  ])("%s equal the extension's own intervals for any random value", (_, last) => {
    const now = (day.start + 900) * 1000;
    const course = courseAt(day, day.start + 900);
    const plans = new Plans(45);
    plans.at(now, course);
    const { wait, span } = plans.afterAnswer(last, 0);
    const pace = last === FIRST ? {} : { pace: { why: "live" as const } };
    const at = instantAt(now);
    const source = { url: "https://race.example/", failures: 0, nextPollAt: at, lastNewsAt: at, maxAge: 45, ...pace };
    for (const random of [0, 0.123, 0.5, 0.999]) {
      expect(Math.abs(now + wait + random * span - msAt(nextPoll(source, course, at, random).at))).toBeLessThan(2);
    }
  });

  it("notice that a page has gone quiet", () => {
    const plans = new Plans(undefined);
    plans.at(day.length * 1000, courseAt(day, day.length));
    expect(plans.afterAnswer(ANSWERED, 60).wait).toBe(60_000);
    expect(plans.afterAnswer(ANSWERED, 3600).wait).toBe(600_000);
  });
});

describe("clients", () => {
  it("poll in the second that they planned, once", () => {
    const clients = new Clients(3, 10);
    clients.plan(0, 4200);
    clients.plan(2, 4900);
    clients.plan(1, 99_000);
    const came: [number, number][] = [];
    for (let second = 0; second < 10; second++) clients.take(second, (...one) => came.push(one));
    expect(came).toEqual([
      [2, 4900],
      [0, 4200],
    ]);
    expect(clients.get(1, VERSION)).toBe(NOTHING);
  });

  it("start to follow before and around the start", () => {
    const times = [0.1, 0.5, 0.9].map((chance) => joinsAt(day, () => chance));
    expect(times[0]).toBeLessThan(day.start);
    expect(Math.abs((times[1] ?? 0) - day.start)).toBeLessThan(600);
  });
});

describe("the CDN", () => {
  const up = (version: number) => ({ isUp: true, version });
  const down = { isUp: false, version: 9 };

  it("caches nothing without headers", () => {
    const cdn = new Cdn(none, 1);
    expect(cdn.answer(0, 1, 0, up(1))).toEqual({ status: 200, version: 1, byOrigin: true });
    expect(cdn.answer(0, 1, 1, down).status).toBe(503);
    expect(cdn.asked).toEqual({ all: 2, whole: 1 });
  });

  it("answers from its cache while it is fresh, and asks the origin once for all waiting clients", () => {
    const cdn = new Cdn(short, 1);
    expect(cdn.answer(0, -1, 0, up(1))).toEqual({ status: 200, version: 1, byOrigin: true });
    expect(cdn.answer(0, 1, 29, up(2))).toEqual({ status: 304, version: 1, byOrigin: false });
    expect(cdn.answer(0, 1, 30, up(2))).toEqual({ status: 200, version: 2, byOrigin: true });
    expect(cdn.answer(0, 1, 30, up(2))).toEqual({ status: 200, version: 2, byOrigin: false });
    expect(cdn.asked).toEqual({ all: 2, whole: 2 });
    expect(cdn.answer(0, 1, 60, down).status).toBe(503);
  });

  it("answers at once with stale content, and hides an outage for as long as allowed", () => {
    const cdn = new Cdn(stale, 1);
    cdn.answer(0, -1, 0, up(1));
    expect(cdn.answer(0, 1, 61, up(2))).toEqual({ status: 304, version: 1, byOrigin: false });
    expect(cdn.answer(0, 1, 62, up(2))).toEqual({ status: 200, version: 2, byOrigin: false });
    expect(cdn.answer(0, 2, 61 + 1259, down)).toEqual({ status: 304, version: 2, byOrigin: false });
    expect(cdn.answer(0, 2, 61 + 1260, down).status).toBe(503);
  });
});

it("the cost is proportional to readers and hours", () => {
  const tally = new Tally(day);
  tally.joined(day.length - 3600);
  tally.count({ status: 200, version: 1, byOrigin: true });
  tally.count({ status: 304, version: 1, byOrigin: false });
  const weights = { page: 99, head: 1 };
  expect(bytesOf(tally, weights)).toBe(101_000);
  const prices = { perGigabyte: 1000, perMillion: 1_000_000 };
  expect(costOf(tally, { weights, prices, readers: 10, hours: 2 })).toBeCloseTo(20 * (0.101 + 2));
});

describe("2,000 clients on the day of a race", () => {
  // Chance alone doubles a second now and then where the mean is 6: so they are counted by ten seconds.
  const calm = (counts: Uint32Array, from: number, to: number) => {
    const tens = Array.from({ length: Math.floor((to - from) / 10) }, (_, i) =>
      counts.subarray(from + i * 10, from + i * 10 + 10).reduce((sum, count) => sum + count, 0),
    );
    return Math.max(...tens);
  };

  it.each([none, short, stale, seldom])(
    "are never much more than usual after an outage whose end was told to all of them ($name)",
    (choice) => {
      const tally = simulate(day, choice, { clients: 2000, places: 5, retryAfter: "date" });
      const { to } = day.outage;
      expect(calm(tally.requests, to, to + 1800)).toBeLessThan(2 * 10 * tally.usual);
      expect(tally.usual).toBeGreaterThan(2000 / 340);
    },
  );

  it("don't notice an outage if the CDN may answer with stale content", () => {
    const refused = (choice: Choice) => simulate(day, choice, { clients: 2000, places: 5, retryAfter: 120 }).refused;
    expect(refused(stale)).toBe(0);
    expect(refused(short)).toBeGreaterThan(2000);
  });
});
