import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { at } from "../test-fixtures";
import { goneOn, horizonAt, lagOf, paused, revealedAt, Spoilers, secondsOf, withDelay, withSeenNow } from "./delay";

const delayed = (seconds: number, before?: Spoilers, now = at("09:00")) =>
  withDelay(before, { delay: seconds / 60 }, now);

describe("a post that the reader sees now on their screen", () => {
  it("sets the delay to the second", () => {
    const spoilers = withSeenNow(undefined, at("09:08:13"), at("09:08:54"));
    expect("delay" in spoilers && secondsOf(spoilers)).toBe(41);
    expect(spoilers).not.toHaveProperty("rough");
    expect(horizonAt(spoilers, at("09:20"))).toBe(at("09:19:19"));
  });

  it("stays shown, whatever fraction of a second it is", () => {
    const now = "2017-04-23T09:08:54.321Z";
    const spoilers = withSeenNow(undefined, at("09:08:13"), now);
    expect(revealedAt(at("09:08:13"), spoilers)).toBe(at("09:08:13"));
    expect(horizonAt(spoilers, now)).toBe(at("09:08:13"));
    expect("delay" in spoilers && secondsOf(spoilers)).toBe(41);
  });

  it("sets it roughly if the post's time has no seconds", () => {
    expect(withSeenNow(undefined, at("09:08"), at("09:08:54"))).toMatchObject({ delay: 54 / 60, rough: true });
  });

  it("never makes the reader come first", () => {
    expect(lagOf(withSeenNow(undefined, at("09:10"), at("09:09")), 0)).toBe(1000);
  });

  it("is the instant to play from, hours later or if it was played before", () => {
    const recorded = withSeenNow(undefined, at("09:08"), at("20:00"));
    expect(recorded).toMatchObject({ from: at("09:08"), playedAt: at("20:00") });
    const played: Spoilers = { from: at("09:00"), playedAt: at("10:00") };
    expect(withSeenNow(played, at("09:10"), at("10:12"))).toMatchObject({ from: at("09:10"), playedAt: at("10:12") });
  });
});

describe("a pause", () => {
  const before = delayed(60);
  const still = paused(before, at("09:30"));

  it("keeps everything back that is later than its beginning", () => {
    expect(horizonAt(still, at("09:50"))).toBe(at("09:29"));
    expect(revealedAt(at("09:29"), still)).toBe(at("09:30"));
    expect(revealedAt(at("09:29:01"), still)).toBeUndefined();
    expect(paused(still, at("09:40"))).toBe(still);
  });

  it("makes the delay longer once the broadcast goes on, and what was seen no news", () => {
    const after = goneOn(still, at("09:40"));
    expect(lagOf(after, Date.parse(at("09:40")))).toBe(660_000);
    expect(revealedAt(at("09:28"), after)).toBe(at("09:29"));
    expect(revealedAt(at("09:29:01"), after)).toBe(at("09:40:01"));
    expect(goneOn(after, at("09:50"))).toEqual(after);
  });

  it("moves what is played from its start", () => {
    const played = paused({ from: at("09:00"), playedAt: at("12:00") }, at("12:10"));
    expect(horizonAt(goneOn(played, at("12:40")), at("12:41"))).toBe(at("09:11"));
  });

  it("ends with another delay, and lasts no less than nothing if the clock was set back", () => {
    expect(withDelay(still, { delay: 5 }, at("09:40"))).not.toHaveProperty("pausedAt");
    expect(lagOf(goneOn(still, at("09:00")), Date.parse(at("09:00")))).toBe(60_000);
  });
});

describe("a change of the delay", () => {
  it("leaves what was revealed as read as it was", () => {
    const longer = delayed(90, delayed(60), at("09:30"));
    expect(revealedAt(at("09:20"), longer)).toBe(at("09:21"));
    // Hidden again, it comes again.
    expect(revealedAt(at("09:28:45"), longer)).toBe(at("09:30:15"));
  });

  it("reveals now, and no earlier, what a shorter one lets through", () => {
    const shorter = delayed(60, delayed(1800), at("09:30"));
    expect(revealedAt(at("09:10"), shorter)).toBe(at("09:30"));
    expect(revealedAt(at("08:59"), shorter)).toBe(at("09:29"));
    expect(revealedAt(at("09:29:30"), shorter)).toBe(at("09:30:30"));
  });

  it("from none leaves what was seen live", () => {
    expect(revealedAt(at("08:50"), delayed(60))).toBe(at("08:50"));
    expect(revealedAt(at("08:59:30"), delayed(60))).toBe(at("09:00:30"));
  });

  it("is remembered twenty times", () => {
    let spoilers = delayed(10);
    for (let second = 11; second < 60; second++) spoilers = delayed(second, spoilers, at(`09:${second}`));
    expect(spoilers.earlier).toHaveLength(20);
    expect(delayed(59, spoilers, at("10:30")).earlier).toEqual(spoilers.earlier);
  });
});

it("reads a delay that is stored with whole minutes, and drops damaged changes alone", () => {
  expect(z.parse(Spoilers, { delay: 30 })).toEqual({ delay: 30 });
  expect(z.parse(Spoilers, { delay: 30, earlier: [{ until: 5 }] })).toEqual({ delay: 30 });
});
