import { describe, expect, it } from "vitest";
import { at } from "../core/test-fixtures";
import { nextRetry } from "./cadence";
import { chance, countBySecond, peak } from "./test-fleet";

describe("200 clients that begin in the same second don't march in step:", () => {
  const nextPollAt = at("09:00");

  it.each([
    ["which follow a page", { nextPollAt }, 10],
    ["of which the page says that it is fresh for 45 s", { nextPollAt, maxAge: 45 }, 10],
    ["of which the page says that it is fresh for 5 min", { nextPollAt, maxAge: 300 }, 50],
    ["which wake from sleep", { nextPollAt: at("08:00"), pace: { why: "live" as const } }, 10],
  ])("those %s", (_, more, fleets) => {
    expect(peak({ url: "https://example.org/", failures: 0, ...more }, nextPollAt, fleets)).toBeLessThan(2);
  });

  it("those whose server names the same moment to all of them", () => {
    const problem = { code: "serverError", host: "example.org", status: 503, retryAt: at("09:10") } as const;
    const seconds = Array.from({ length: 4000 }, (_, client) => {
      const { at: when } = nextRetry(problem, { failures: 1 }, at("09:00"), chance(client)());
      return Math.floor((Date.parse(when) - Date.parse(at("09:10"))) / 1000);
    });
    expect(Math.max(...seconds)).toBeLessThan(60);
    expect(Math.max(...countBySecond(seconds).values())).toBeLessThan(2 * (4000 / 60));
  });
});
