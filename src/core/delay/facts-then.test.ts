import { describe, expect, it } from "vitest";
import type { Told } from "../results/fact-changes";
import { factsOf } from "../results/results";
import type { Source } from "../source";
import type { Spoilers } from "./delay";
import { asOf, withTold } from "./facts-then";

const at = (minute: number, second = 0) => new Date(Date.UTC(2031, 5, 14, 10, minute, second)).toISOString();
const told = (leader: string, since: string | undefined, name = "Men"): Told => ({
  race: { name, entries: [{ rank: 1, name: leader }] },
  ...(since && { since }),
  of: name.toLowerCase(),
});
const source = (told: Told[], earlier?: Told[]): Source => ({
  url: "https://live.example/",
  nextPollAt: at(0),
  failures: 0,
  told,
  ...(earlier && { earlier }),
});
const leaderAt = (source: Source, now: string) => factsOf("men", asOf(source, now))?.facts.entries[0]?.name;

describe("results as they stood", () => {
  const known = source([told("Eve Hill", at(30))], [told("Ada Brook", at(10)), told("Cleo Marsh", at(20))]);

  it("are the newest that is old enough", () => {
    expect([9, 10, 25, 30].map((minute) => leaderAt(known, at(minute)))).toEqual([
      undefined,
      "Ada Brook",
      "Cleo Marsh",
      "Eve Hill",
    ]);
  });

  it("tell nothing of what came later, in results that belong to a coverage either", () => {
    const joined = { ...source([]), results: [known] };
    expect(JSON.stringify(asOf(joined, at(25)))).not.toMatch(/Hill|Brook/);
    expect(JSON.stringify(asOf(joined, at(5)))).not.toMatch(/Hill|Brook|Marsh/);
    expect(asOf(joined, at(5)).results?.[0]?.told).toMatchObject([{ race: { name: "Men" }, of: "men" }]);
    expect(JSON.stringify(asOf(source([told("Eve Hill", undefined)]), at(59)))).not.toContain("Eve");
  });

  it("are none where two races are called the same", () => {
    const twice = source([told("Eve Hill", at(30)), told("Fay Lake", at(30))], [told("Ada Brook", at(10))]);
    expect(leaderAt(twice, at(20))).toBe(undefined);
  });
});

describe("earlier results are kept", () => {
  /** Another leader every so many seconds, up to a minute. */
  function changing(minutes: number, every: number, spoilers?: Spoilers): Source {
    let known = source([told("0", at(0))]);
    for (let second = every; second <= minutes * 60; second += every)
      known = withTold(known, [told(`${second}`, at(0, second))], spoilers, at(0, second));
    return known;
  }

  it("even soon after another, if that is how it stands for the reader by now", () => {
    const delay = { delay: 10 };
    const soon = withTold(source([told("Ada Brook", at(0))]), [told("Cleo Marsh", at(0, 20))], delay, at(0, 20));
    const later = withTold(soon, [told("Eve Hill", at(12))], delay, at(12));
    expect(leaderAt(later, at(2))).toBe("Cleo Marsh");
  });

  it("as long as a delayed reader has still to see them", () => {
    const known = changing(10, 20, { delay: 1 });
    expect(known.earlier?.map(({ race }) => race.entries[0]?.name)).toEqual(["540", "560", "580"]);
    expect(leaderAt(known, at(9))).toBe("540");
  });

  it("not for a reader without a delay", () => expect(changing(10, 20)).not.toHaveProperty("earlier"));

  it("so few that a long delay and a table of each second need no more room", () => {
    const known = changing(60, 1, { delay: 30 });
    expect(known.earlier?.length).toBeLessThanOrEqual(21);
    // Never too new, and never older than a twentieth of the delay.
    const shown = Number(leaderAt(known, at(30)));
    expect(shown).toBeLessThanOrEqual(1800);
    expect(shown).toBeGreaterThan(1700);
  });
});
