import { readFile, rm } from "node:fs/promises";
import * as z from "zod/mini";

export interface Score {
  passed: number;
  failed: number;
  /** Tests that passed only at a later try; they count as passed too. */
  flaky: readonly string[];
}

export const nothing: Score = { passed: 0, failed: 0, flaky: [] };

export const sum = (scores: readonly Score[]): Score => ({
  passed: scores.reduce((total, score) => total + score.passed, 0),
  failed: scores.reduce((total, score) => total + score.failed, 0),
  flaky: scores.flatMap(({ flaky }) => flaky),
});

/** A step without tests counts as one test. */
export const scoreOf = (well: boolean): Score => ({ ...nothing, passed: well ? 1 : 0, failed: well ? 0 : 1 });

/** The last lines of a run; machines read the very last. */
export function closingLines({ passed, failed, flaky }: Score): string[] {
  const named = flaky.length > 0 ? [`Flaky, passed at a later try: ${flaky.join("; ")}`] : [];
  return [...named, `${passed} passed, ${failed} failed`];
}

const vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ projectName: z.string(), status: z.string() })),
});
const suite = z.object({
  specs: z.array(spec),
  get suites() {
    return z.optional(z.array(suite));
  },
});
const playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(suite),
});

export const unitScore = (report: unknown): Score => {
  const { numPassedTests, numFailedTests } = z.parse(vitest, report);
  return { ...nothing, passed: numPassedTests, failed: numFailedTests };
};

export const browserScore = (report: unknown): Score => {
  const { stats, suites } = z.parse(playwright, report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, flaky: suites.flatMap(flakyIn) };
};

const flakyIn = ({ specs, suites = [] }: z.infer<typeof suite>): string[] => [
  ...specs.flatMap(({ title, file, tests }) =>
    tests.filter(({ status }) => status === "flaky").map(({ projectName }) => `[${projectName}] ${file}: ${title}`),
  ),
  ...suites.flatMap(flakyIn),
];

/**
 * Runs tests and reads how many passed from the report that they leave behind. A run that failed outside of a test, or left no report, counts as one more failure.
 */
export async function scoredRun(
  file: string,
  read: (report: unknown) => Score,
  run: () => Promise<boolean>,
): Promise<Score> {
  await rm(file, { force: true });
  const well = await run();
  const score = await readFile(file, "utf8")
    .then((text) => read(JSON.parse(text)))
    .catch(() => scoreOf(false));
  return !well && score.failed === 0 ? { ...score, failed: 1 } : score;
}
