import { afterEach, describe, expect, test, vi } from "vitest";
import browser from "webextension-polyfill";
import type { CoverageHead } from "../../core/coverage";
import { noChoices } from "../../core/filter/filter";
import { seenFrom } from "../../core/filter/seen";
import { defaultPreferences } from "../../core/preferences";
import { emptyMemory } from "../../core/race";
import type { Settings } from "../../core/settings";
import { noSettings } from "../../core/settings";
import { at, kept } from "../../core/test-fixtures";
import type { StoredCoverage } from "../../store/read";
import { noSyncLog } from "../../store/sync-area";
import { ALARM, redrawTimes, setAlarm } from "./alarm";

const head: CoverageHead = {
  id: "x",
  url: "https://a.example/",
  title: "Race",
  summary: [],
  zone: "UTC",
  races: [{ id: "men", name: "Men", is: { discipline: "men" }, aliases: [], hue: 0, startsAt: at("10:30") }],
  status: "live",
  followedAt: at("08:00"),
};
const coverage: StoredCoverage = {
  head,
  source: { url: head.url, nextPollAt: at("09:00"), failures: 0 },
  seen: seenFrom(at("08:00")),
  newest: [kept("08:50", "news")],
  index: [],
};
const times = (settings: Partial<Settings>, now: string, index: StoredCoverage["index"] = []) =>
  redrawTimes({ ...noSettings, ...settings }, [{ ...coverage, index }], at(now)).map((ms) =>
    new Date(ms).toISOString(),
  );

test("nothing changes by itself", () => expect(times({}, "09:00")).toEqual([]));

test("a quiet period ends once, and one that is over doesn't end again", () => {
  const quietPeriod = { why: "snooze", until: at("09:15") } as const;
  expect(times({ quietPeriod }, "09:00")).toEqual([at("09:15")]);
  expect(times({ quietPeriod }, "09:15")).toEqual([]);
});

test("the badge is redrawn when the next hidden post is revealed, and not in a pause", () => {
  const spoilers = { x: { delay: 20 } };
  expect(times({ spoilers }, "09:00:10")).toEqual([at("09:10")]);
  expect(times({ spoilers }, "09:10")).toEqual([]);
  expect(times({ spoilers: { x: { delay: 20, pausedAt: at("09:00") } } }, "09:00:10")).toEqual([]);
});

test("it is redrawn each minute while posts of a closed chunk are revealed, though no poll is due", () => {
  const spoilers = { x: { delay: 20 } };
  const index = [{ number: 0, oldest: at("08:10"), newest: at("08:45"), lastArrival: at("08:45") }];
  expect(times({ spoilers }, "08:20", index)).toEqual([at("08:30")]);
  expect(times({ spoilers }, "08:40", index)).toEqual([at("08:41")]);
  expect(times({ spoilers }, "09:05", index)).toEqual([at("09:10")]);
});

describe("the countdown", () => {
  const counting: Partial<Settings> = {
    choices: { x: { ...noChoices, races: { men: "count" } } },
    preferences: { ...defaultPreferences, badge: { countdown: true } },
  };

  test("starts an hour before a followed start and is redrawn every minute", () => {
    expect(times(counting, "09:00")).toEqual([at("09:30")]);
    expect(times(counting, "09:45:30")).toEqual([at("09:46")]);
    expect(times(counting, "10:30")).toEqual([]);
  });

  test("is only for followed races", () => {
    expect(times({ ...counting, choices: {} }, "09:45")).toEqual([]);
  });
});

test("what waits for the overlay is tried again within a minute or so, though no poll is due", async () => {
  const now = new Date().toISOString();
  const channel = { waiting: [], deliveredAt: [] };
  const ref = { coverageId: "x", postId: "1", arrivedAt: now };
  const queue = (...waiting: (typeof ref)[]) => ({
    upTo: {},
    races: {},
    notified: {},
    notifications: channel,
    overlay: { ...channel, waiting },
  });
  const state = { settings: noSettings, coverages: [], sync: noSyncLog, archived: [] };
  await setAlarm(state, queue(ref), now);
  const { scheduledTime = 0 } = (await browser.alarms.get(ALARM)) ?? {};
  expect(scheduledTime).toBeLessThanOrEqual(Date.now() + 60_000);
  // Presented again and again, as each poll of another coverage does.
  await setAlarm(state, queue(ref), new Date(Date.parse(now) + 10_000).toISOString());
  expect((await browser.alarms.get(ALARM))?.scheduledTime).toBe(scheduledTime);
  await setAlarm(state, queue(), now);
  expect(await browser.alarms.get(ALARM)).toBeUndefined();
});

describe("a poll that is due", () => {
  const from = Date.parse(at("09:00"));
  const held = { ...coverage, id: "x", memory: emptyMemory };
  const state = { settings: noSettings, coverages: [held], sync: noSyncLog, archived: [] };
  /** Presents at a time. @returns when the alarm will fire then, in seconds after 09:00 */
  const presentedAt = async (seconds: number) => {
    vi.useFakeTimers({ toFake: ["Date"], now: from + seconds * 1000 });
    await setAlarm(state, undefined, new Date().toISOString());
    return ((await browser.alarms.get(ALARM))?.scheduledTime ?? 0) / 1000 - from / 1000;
  };
  afterEach(() => void vi.useRealTimers());

  test("isn't put off by a reader who looks at another coverage, which presents every few seconds", async () => {
    const fires = await presentedAt(-20);
    for (let now = -10; now < fires; now += 10) expect(await presentedAt(now)).toBe(fires);
    expect(fires).toBeLessThanOrEqual(10);
  });

  test("is put off after an alarm that couldn't do it, and taken up where the browser forgot it or the clock was set back", async () => {
    await browser.alarms.create(ALARM, { when: from + 60_000 });
    expect(await presentedAt(0)).toBe(30);
    await browser.alarms.create(ALARM, { when: from - 60_000 });
    expect(await presentedAt(0)).toBe(30);
  });
});
