import { readFile, rm } from "node:fs/promises";
import * as z from "zod/mini";

export interface Score {
  passed: number;
  failed: number;
}

export const nothing: Score = { passed: 0, failed: 0 };

export const sum = (scores: readonly Score[]): Score => ({
  passed: scores.reduce((total, score) => total + score.passed, 0),
  failed: scores.reduce((total, score) => total + score.failed, 0),
});

/** A step that has no tests of its own counts as one. */
export const scoreOf = (well: boolean): Score => ({ passed: well ? 1 : 0, failed: well ? 0 : 1 });

const vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwright = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) });

export const unitScore = (report: unknown): Score => {
  const { numPassedTests, numFailedTests } = z.parse(vitest, report);
  return { passed: numPassedTests, failed: numFailedTests };
};

export const browserScore = (report: unknown): Score => {
  const { expected, unexpected, flaky } = z.parse(playwright, report).stats;
  return { passed: expected + flaky, failed: unexpected };
};

/**
 * Runs tests and reads how many passed from the report that they leave behind. A run that broke off, or that
 * failed outside of any test, counts as one more failure.
 */
export async function scoredRun(
  file: string,
  read: (report: unknown) => Score,
  run: () => Promise<boolean>,
): Promise<Score> {
  await rm(file, { force: true });
  const well = await run();
  const score = await readFile(file, "utf8").then(
    (text) => read(JSON.parse(text)),
    () => nothing,
  );
  return !well && score.failed === 0 ? { ...score, failed: 1 } : score;
}
