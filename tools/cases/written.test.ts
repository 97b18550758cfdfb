import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { linesOfWritten } from "./written";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() }));
afterEach(() => void vi.useRealTimers());

it("says what a search finds, and what a typed address leads to", async () => {
  const text = '"öl" in "Das Öl ist aus"\n"rain" in "It is dry"\nfeed:https://run.example/a.xml\nftp://run.example/';
  expect(await linesOfWritten(text)).toEqual([
    '"öl" in "Das Öl ist aus": found',
    '"rain" in "It is dry": not found',
    "feed:https://run.example/a.xml: https://run.example/a.xml",
    expect.stringContaining("ftp://run.example/: "),
  ]);
});

it("asks an address that leads on for today's page, each day again", async () => {
  const [first, second] = await linesOfWritten("GET /today -> 302 /monday on Monday, -> 302 /tuesday on Tuesday.");
  expect(first).toMatch(/^-> \/monday: asked (?:\/today \/monday ?)+; posts: \/monday$/);
  expect(second).toMatch(/^-> \/tuesday: asked (?:\/today \/tuesday ?)+; posts: \/tuesday, \/monday$/);
});

it("has nothing to say of what needs a window", async () => {
  expect(await linesOfWritten("Press the key J.")).toEqual([]);
});
