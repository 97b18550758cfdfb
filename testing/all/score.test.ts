import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { browserScore, closingLines, nothing, scoredRun, sum } from "./score";

const spec = (title: string, status: string) => ({
  title,
  file: "both/a.e2e.ts",
  tests: [{ projectName: "firefox", status }],
});

const report = {
  stats: { expected: 1, unexpected: 1, flaky: 2 },
  suites: [
    {
      specs: [spec("passes", "expected"), spec("is late", "flaky")],
      suites: [{ specs: [spec("is late inside", "flaky"), spec("fails", "unexpected")] }],
    },
  ],
};

test("a browser test that passed at a later try counts as passed, and is named", () => {
  expect(browserScore(report)).toEqual({
    passed: 3,
    failed: 1,
    flaky: ["[firefox] both/a.e2e.ts: is late", "[firefox] both/a.e2e.ts: is late inside"],
  });
});

test("the last line has the numbers of passed and failed tests, the one before it the flaky ones", () => {
  const score = sum([browserScore(report), { passed: 9, failed: 0, flaky: [] }]);
  expect(closingLines(score)).toEqual([
    "Flaky, passed at a later try: [firefox] both/a.e2e.ts: is late; [firefox] both/a.e2e.ts: is late inside",
    "12 passed, 1 failed",
  ]);
  expect(closingLines({ ...nothing, passed: 2 })).toEqual(["2 passed, 0 failed"]);
});

test("a run that fails without a failed test, or without a report, counts as a failure", async () => {
  const folder = await mkdtemp(join(tmpdir(), "raceside-score-"));
  const file = join(folder, "report.json");
  const read = () => ({ ...nothing, passed: 5 });
  const leaving = (text: string, well: boolean) => async () => {
    await writeFile(file, text);
    return well;
  };
  expect(await scoredRun(file, read, leaving("{}", true))).toMatchObject({ passed: 5, failed: 0 });
  expect(await scoredRun(file, read, leaving("{}", false))).toMatchObject({ passed: 5, failed: 1 });
  expect(await scoredRun(file, read, leaving("{", false))).toMatchObject({ passed: 0, failed: 1 });
  expect(await scoredRun(file, read, async () => true)).toMatchObject({ passed: 0, failed: 1 });
  await rm(folder, { recursive: true });
});
