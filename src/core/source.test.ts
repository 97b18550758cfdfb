import { expect, it } from "vitest";
import { isOver, type Source } from "./source";

const END = "2026-05-01T12:00:00.000Z";
const HOUR_MS = 3_600_000;
const head = { status: "ended", endsAt: END, followedAt: "2026-05-01T08:00:00.000Z" } as const;
const source: Source = { url: "https://a.example", nextPollAt: END, failures: 0 };
const hoursLater = (hours: number) => Date.parse(END) + hours * HOUR_MS;

it("calls a coverage over a day after its end, or when it isn't asked any more", () => {
  expect(isOver(head, source, hoursLater(23))).toBe(false);
  expect(isOver(head, source, hoursLater(25))).toBe(true);
  expect(isOver({ ...head, status: "live" }, source, hoursLater(25))).toBe(false);
  expect(isOver(head, { ...source, pace: { why: "done" } }, hoursLater(1))).toBe(true);
});

it("doesn't call one over whose end a delayed reader hasn't come to", () => {
  expect(isOver({ ...head, status: "live" }, { ...source, pace: { why: "done" } }, hoursLater(48))).toBe(false);
});

it("doesn't call one over whose source has gone in mid-race", () => {
  const gone: Source = { ...source, pace: { why: "gone" } };
  expect(isOver({ ...head, status: "live", endsAt: undefined }, gone, hoursLater(1))).toBe(false);
});
