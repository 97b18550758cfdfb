import { existsSync } from "node:fs";
import { type Found, findBrowsers } from "./all/browsers";
import { npmRun } from "./all/run";
import { browserScore, nothing, type Score, scoredRun, scoreOf, sum, unitScore } from "./all/score";

// `npm test`: everything that must hold, the quickest first.

const UNIT = "e2e/out/unit-tests.json";
const BROWSER = "e2e/out/browser-tests.json";

const types = () => npmRun("types").then(scoreOf);
const locales = () => npmRun("locales").then(scoreOf);
const build = () => npmRun("build").then(scoreOf);
/** Needs the build, which web-ext looks at. */
const lint = () => npmRun("lint").then(scoreOf);
const unit = () =>
  scoredRun(UNIT, unitScore, () =>
    npmRun("unit", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT}`),
  );
/** On a machine that has one of the browsers, and where the other can't be installed, the other's tests are left out. */
const browser = async () => {
  const all = await browsers();
  const there = all.filter(({ missing }) => missing === undefined);
  for (const { name, missing } of all) {
    if (missing === undefined) continue;
    notRun(`the tests in ${name}. ${missing}`);
    await npmRun("e2e", "--list", "--reporter=list", `--project=${name}`);
  }
  if (there.length === 0) throw new Error("There is no browser to test in.");
  return scoredRun(BROWSER, browserScore, () => npmRun("e2e", ...there.map(({ name }) => `--project=${name}`)));
};

let found: Promise<Found[]> | undefined;
/** Looked for once, when they are first needed. */
const browsers = (): Promise<Found[]> => {
  found ??= findBrowsers();
  return found;
};

/** Real samples are other people's and don't come with the project. */
const SAMPLES = "../shared/corpus";
const conformance = async () => {
  if (existsSync(SAMPLES)) return npmRun("conformance", SAMPLES).then(scoreOf);
  notRun(`real pages: there are no samples in ${SAMPLES}.`);
  return nothing;
};

const LABELS = "../shared/races/labels";
const races = async () => {
  if (existsSync(LABELS)) return npmRun("score", LABELS, "--check").then(scoreOf);
  notRun(`labelled pages: there are none in ${LABELS}.`);
  return nothing;
};

const chaos = () => inChromium("chaos, which is done to Chromium", () => npmRun("chaos", "--short"));
/** Fails on what is far off alone: a busy machine is slow. */
const bench = () => inChromium("timings, which are taken in Chromium", () => npmRun("bench:short"));

async function inChromium(what: string, run: () => Promise<boolean>): Promise<Score> {
  const chromium = (await browsers()).find(({ name }) => name === "chromium");
  if (chromium?.missing === undefined) return run().then(scoreOf);
  notRun(`${what}. ${chromium.missing}`);
  return nothing;
}

async function all(): Promise<Score> {
  const scores: Score[] = [];
  for (const [name, step] of Object.entries({
    types,
    locales,
    unit,
    conformance,
    races,
    build,
    lint,
    browser,
    chaos,
    bench,
  })) {
    say(`\n— ${name} —`);
    const began = Date.now();
    scores.push(await step().catch(failedBy));
    say(`\n${name}: ${Math.round((Date.now() - began) / 1000)} s`);
  }
  return sum(scores);
}

function failedBy(error: unknown): Score {
  say(error instanceof Error ? error.message : String(error));
  return { passed: 0, failed: 1 };
}

const leftOut: string[] = [];

/** Says what isn't run and why, now and again at the end. */
function notRun(what: string): void {
  leftOut.push(what);
  say(`Not run: ${what}`);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { passed, failed } = await all();
for (const what of leftOut) say(`Not run: ${what}`);
process.exitCode = failed > 0 ? 1 : 0;
say(`\n${passed} passed, ${failed} failed`);
