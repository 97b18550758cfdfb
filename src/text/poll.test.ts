import { expect, it } from "vitest";
import messages from "../../public/_locales/en/messages.json";
import type { JournalEntry } from "../core/journal";
import { PACE_REASONS, type Pace, type Source } from "../core/source";
import { at } from "../core/test-fixtures";
import { checksSentence, journalLine, journalText, nextSentence, tellsAhead } from "./poll";
import { translator } from "./translate";

const t = translator(messages);
const NOW = Date.parse("2017-04-23T09:00:00.000Z");
const sentence = (seconds: number, pace?: Pace, more: Partial<Source> = {}) => {
  const nextPollAt = new Date(NOW + seconds * 1000).toISOString();
  return nextSentence({ url: "https://example.org/", failures: 0, nextPollAt, ...(pace && { pace }), ...more }, NOW, t);
};

it("says when a source is polled next, and why", () => {
  expect(sentence(42, { why: "live", floor: 30 })).toBe("Next in 42 sec: live, the server asks for 30 sec");
  expect(sentence(290, { why: "quiet" })).toBe("Next in 5 min: no news for a while");
  expect(sentence(9000, { why: "ended", floor: 7200 })).toBe("Next in 3 hr: finished, the server asks for 2 hr");
  expect(sentence(-3, { why: "retry" })).toBe("Next now: trying again");
});

it("says how often a source is polled, where that is regular", () => {
  const checks = (pace: Pace, more: Partial<Source> = {}) => {
    const nextPollAt = new Date(NOW + 290_000).toISOString();
    return checksSentence({ url: "https://example.org/", failures: 0, nextPollAt, pace, ...more }, NOW, t);
  };
  expect(checks({ why: "live" })).toBe("Checks every minute");
  expect(checks({ why: "live", floor: 300 })).toBe("Checks every 5 minutes");
  expect(checks({ why: "ended" })).toBe("Finished · checked hourly");
  expect(checks({ why: "ended", floor: 7200 })).toMatch(/^Next in 5 min: finished/);
  expect(checks({ why: "quiet" })).toBe("Next in 5 min: no news for a while");
  const problem = { code: "serverError", host: "example.org", status: 503 } as const;
  expect(checks({ why: "live" }, { problem })).toBe("Next in 5 min: live");
});

it("has a sentence for every reason", () => {
  for (const why of PACE_REASONS)
    expect(sentence(60, { why })).toMatch(/^(?:Next in 60 sec: [a-z' ,]+|\w.+ · no longer checked)$/);
});

it("says nothing where polling waits for the reader", () => {
  expect(sentence(60)).toBeUndefined();
  for (const code of ["access", "privateAddress"] as const) {
    expect(sentence(60, { why: "retry" }, { problem: { code, host: "example.org" } })).toBeUndefined();
  }
});

const entry = (more: Partial<JournalEntry> = {}): JournalEntry => ({
  at: at("09:00"),
  coverageId: "https://example.org/live/",
  outcome: "unchanged",
  ms: 1340,
  next: at("09:01"),
  pace: { why: "live" },
  ...more,
});
const lineOf = (more: Partial<JournalEntry>) => journalLine(entry(more), "example.org", t, "en");

it("says what came of a poll, how long it took, and when and why the next is", () => {
  expect(lineOf({ outcome: "news", added: 2 })).toEqual({
    outcome: "2 new posts",
    took: "1,340 ms",
    next: "Next in 60 sec: live",
  });
  expect(lineOf({ outcome: "nothing new" }).outcome).toBe("Page changed, no new post.");
  expect(lineOf({}).outcome).toBe("Nothing has changed.");
});

it("says a failure in its problem's own words", () => {
  expect(lineOf({ outcome: "serverError", status: 503 }).outcome).toBe("example.org isn't responding (503).");
  expect(lineOf({ outcome: "notLive" }).outcome).toBe("The page at example.org has no live text.");
  expect(lineOf({ outcome: "access", pace: { why: "retry" } }).next).toBe("");
});

it.each(["news", "nothing new", "unchanged"] as const)("tells a delayed reader too much where it has %s", (outcome) => {
  expect(tellsAhead(entry({ outcome }), "live")).toBe(true);
  expect(tellsAhead(entry({ outcome }), "ended")).toBe(false);
});

it("may tell a delayed reader of a failure", () => {
  expect(tellsAhead(entry({ outcome: "unreachable" }), "live")).toBe(false);
});

it("is copied without a word of whom it is about", () => {
  const other = entry({ coverageId: "https://other.example/", outcome: "unreachable", pace: { why: "retry" } });
  expect(journalText([other, entry(), other], t, "en").split("\n")).toEqual([
    "Time\tCoverage\tResult\tTook\tNext check",
    `${at("09:00")}\tsource 1\tsource 1 can't be reached.\t1,340 ms\tNext in 60 sec: trying again`,
    `${at("09:00")}\tsource 2\tNothing has changed.\t1,340 ms\tNext in 60 sec: live`,
    `${at("09:00")}\tsource 1\tsource 1 can't be reached.\t1,340 ms\tNext in 60 sec: trying again`,
  ]);
});
