import { describe, expect, it } from "vitest";
import { presentingFrom, quietAt, snoozeFor } from "./quiet-period";

const NOW = new Date(2026, 10, 24, 9, 8).getTime();
const local = (hour: number, minute: number, day = 24) => new Date(2026, 10, day, hour, minute).toISOString();

describe("a snooze", () => {
  it("lasts as long as was asked, the rest of the day until the reader's midnight", () => {
    expect(snoozeFor("15 min", NOW)).toEqual({ why: "snooze", until: local(9, 23) });
    expect(snoozeFor("1 h", NOW)).toEqual({ why: "snooze", until: local(10, 8) });
    expect(snoozeFor("day", NOW)).toEqual({ why: "snooze", until: local(0, 0, 25) });
  });

  it("is none once it is over", () => {
    const quietPeriod = snoozeFor("15 min", NOW);
    expect(quietAt(quietPeriod, local(9, 22))).toBe(quietPeriod);
    expect(quietAt(quietPeriod, local(9, 23))).toBeUndefined();
  });
});

it("presenting lasts an hour", () => expect(presentingFrom(NOW)).toEqual({ why: "presenting", until: local(10, 8) }));
