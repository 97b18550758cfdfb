import { expect, it } from "vitest";
import messages from "../../public/_locales/en/messages.json";
import { type Feed, type Pace, WHYS } from "../core/feed";
import { nextSentence } from "./next";
import { translator } from "./translator";

const t = translator(messages);
const NOW = Date.parse("2017-04-23T09:00:00.000Z");
const sentence = (seconds: number, pace?: Pace, more: Partial<Feed> = {}) => {
  const nextPollAt = new Date(NOW + seconds * 1000).toISOString();
  return nextSentence({ url: "https://example.org/", failures: 0, nextPollAt, ...(pace && { pace }), ...more }, NOW, t);
};

it("says when a source is asked next, and why", () => {
  expect(sentence(42, { why: "live", floor: 30 })).toBe("Next in 42 sec: live, the server asks for 30 sec");
  expect(sentence(290, { why: "quiet" })).toBe("Next in 5 min: no news for a while");
  expect(sentence(9000, { why: "ended", floor: 7200 })).toBe(
    "Next in 3 hr: finished, but it may go on, the server asks for 2 hr",
  );
  expect(sentence(-3, { why: "retry" })).toBe("Next now: trying again");
});

it("has a sentence for every reason", () => {
  for (const why of WHYS) expect(sentence(60, { why })).toMatch(/^(?:Next in 60 sec: [a-z' ,]+|\w.+by itself\.)$/);
});

it("says nothing where it is the reader's turn", () => {
  expect(sentence(60)).toBeUndefined();
  for (const code of ["access", "privateAddress"] as const) {
    expect(sentence(60, { why: "retry" }, { problem: { code, host: "example.org" } })).toBeUndefined();
  }
});
