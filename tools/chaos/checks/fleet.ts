import { peak } from "../../../src/fetch/test-fleet";
import type { Check } from "../check";

const START = "2026-04-26T09:00:00.000Z";
const MOST = 2;

/** Two hundred readers follow a page in the same second; simulated with the code that sets the next poll. */
export const fleet: Check = {
  name: "200 clients that start in the same second (simulated)",
  times: 3,
  smoke: 3,
  async run() {
    const source = { url: "https://example.org/", failures: 0, nextPollAt: START };
    const peaks = [
      peak(source, START, 10),
      peak({ ...source, maxAge: 45 }, START, 10),
      peak({ ...source, maxAge: 300 }, START, 50),
    ];
    return {
      tried: peaks.length,
      survived: peaks.filter((times) => times <= MOST).length,
      note: `peak ${peaks.map((times) => times.toFixed(2)).join(", ")} × the mean second (no max-age, 45 s, 300 s)`,
    };
  },
};
