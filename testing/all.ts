import { existsSync } from "node:fs";
import { findBrowsers } from "./all/browsers";
import { npmRun, npmRunBeside } from "./all/run";
import { browserScore, closingLines, nothing, type Score, scoredRun, scoreOf, sum, unitScore } from "./all/score";

// `npm test`: everything that must hold at each push. docs/testing.md says what runs at night and at a release.

const UNIT = "e2e/out/unit-tests.json";
const BROWSER = "e2e/out/browser-tests.json";
/** Real samples belong to others and aren't part of the project. */
const SAMPLES = "../shared/corpus";
/** Pages that look like live pages and are none: ours, each of a kind that was nearly taken, and real ones. */
const NOT_LIVE = "testing/not-live";
const REAL_NOT_LIVE = `${SAMPLES}/not-live`;
/** Other people's labels aren't part of the project. */
const LABELS = ["../shared/races/labels", "../shared/races/labels-2"];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const leftOut: string[] = [];

/** Prints what is skipped and why, now and again at the end. */
function notRun(what: string): Score {
  leftOut.push(what);
  say(`Not run: ${what}`);
  return nothing;
}

/** Where they have to be installed, that is mostly a download, beside the unit tests. */
const browsers = findBrowsers();

/** Browser tests that wait for the night (docs/testing.md), by browser, title and tags. */
const NIGHTLY = "@nightly(?!-in)|firefox .*@nightly-in-firefox";

/** On a machine that has one of the browsers, and where the other can't be installed, the other's tests are left out. */
async function inBrowsers(): Promise<Score> {
  const all = await browsers;
  const there = all.filter(({ missing }) => missing === undefined);
  for (const { name, missing } of all) {
    if (missing === undefined) continue;
    notRun(`the tests in ${name}. ${missing}`);
    await npmRun("e2e", "--list", "--reporter=list", `--project=${name}`);
  }
  if (there.length === 0) throw new Error("There is no browser to test in.");
  return scoredRun(BROWSER, browserScore, () =>
    npmRun("e2e", `--grep-invert=${NIGHTLY}`, ...there.map(({ name }) => `--project=${name}`)),
  );
}

async function inChromium(what: string, run: () => Promise<boolean>): Promise<Score> {
  const chromium = (await browsers).find(({ name }) => name === "chromium");
  return chromium?.missing === undefined ? run().then(scoreOf) : notRun(`${what}. ${chromium.missing}`);
}

const unit = () =>
  scoredRun(UNIT, unitScore, () =>
    npmRun("unit", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT}`),
  );
const conformance = async () =>
  existsSync(SAMPLES)
    ? npmRunBeside("conformance", SAMPLES).then(scoreOf)
    : notRun(`real pages: there are no samples in ${SAMPLES}.`);
const notLive = () => {
  const folders = [NOT_LIVE, ...(existsSync(REAL_NOT_LIVE) ? [REAL_NOT_LIVE] : [])];
  return npmRunBeside("conformance", ...folders.flatMap((folder) => ["--not-live", folder])).then(scoreOf);
};
const races = async () => {
  const others = LABELS.filter(existsSync);
  if (others.length < LABELS.length) notRun(`other labelled pages: there are none in ${LABELS.join(" and ")}.`);
  return npmRunBeside("score", ...others, "--check").then(scoreOf);
};
const chaos = () => inChromium("chaos, which is done to Chromium", () => npmRunBeside("chaos", "--smoke"));
const bench = () => inChromium("timings, which are taken in Chromium", () => npmRun("bench:smoke"));

const scores: Score[] = [];

/** Runs one step and prints how long it took. @returns whether it succeeded */
async function step(name: string, run: () => Promise<Score>): Promise<boolean> {
  say(`\n— ${name} begins —`);
  const began = Date.now();
  const score = await run().catch((error: unknown): Score => {
    say(error instanceof Error ? error.message : String(error));
    return scoreOf(false);
  });
  scores.push(score);
  say(`\n${name}: ${Math.round((Date.now() - began) / 1000)} s`);
  return score.failed === 0;
}

const beside = (script: string) => () => npmRunBeside(script).then(scoreOf);

// Some unit tests wait for a second at most, so nothing runs beside them.
await step("unit", unit);
// Steps that compute run beside browser tests, in what these leave of the processor. All use the same build.
const built = step("build", beside("build"));

async function waiting(): Promise<void> {
  if (!(await built)) return;
  await step("browser", inBrowsers);
}

async function computing(): Promise<void> {
  await step("types", beside("types"));
  await step("locales", beside("locales"));
  // web-ext lints the build.
  if (await built) await step("lint", beside("lint"));
  await step("conformance", conformance);
  await step("not live", notLive);
  await step("races", races);
  if (await built) await step("chaos", chaos);
}

await Promise.all([waiting(), computing()]);
// Timings fail only far beyond the goal, because a machine may be busy with something else.
if (await built) await step("bench", bench);

const total = sum(scores);
process.exitCode = total.failed > 0 ? 1 : 0;
for (const what of leftOut) say(`Not run: ${what}`);
say("");
for (const line of closingLines(total)) say(line);
