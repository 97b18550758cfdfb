import { expect, it } from "vitest";
import { brief } from "../test-results";

const NAMES = ["Ada Brook", "Bea Hill", "Cleo Marsh", "Dora Finch", "Eve Stone"];

it("reads numbers that grow to the left below those of the first rows: ten minutes a mile, a time over an hour", () => {
  const clock = (seconds: number) =>
    seconds < 3600
      ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
      : `1:${String(Math.floor(seconds / 60) - 60).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
  const rows = Array.from({ length: 120 }, (_, i) => {
    const time = clock(3000 + i * 8);
    const pace = clock(560 + i);
    return `${String(i + 1).padStart(4)} ${String(100 + i).padEnd(4)} ${(NAMES[i % 5] ?? "").padEnd(16)} ${time.padStart(7)} ${pace.padStart(5)}`;
  });
  const text = [" Pos Bib  Name                Time  Pace", ...rows].join("\n");
  const [race = []] = brief(`<pre>${text}</pre>`);
  expect(race).toHaveLength(120);
  expect(race[0]).toBe("1|Ada Brook|50:00||");
  expect(race[41]).toBe("42|Bea Hill|55:28|+5:28|");
  expect(race[119]).toBe("120|Eve Stone|1:05:52|+15:52|");
});
