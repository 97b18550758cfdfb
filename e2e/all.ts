import { existsSync } from "node:fs";
import { findChromium } from "../demo/browser";
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
const browser = async () => {
  process.env.CHROMIUM_PATH = await findChromium();
  return scoredRun(BROWSER, browserScore, () => npmRun("e2e"));
};

/** Real samples are other people's and don't come with the project. */
const SAMPLES = "../shared/corpus";
const conformance = async () => {
  if (existsSync(SAMPLES)) return npmRun("conformance", SAMPLES).then(scoreOf);
  say(`Not run: there are no samples in ${SAMPLES}.`);
  return nothing;
};

const LABELS = "../shared/races/labels";
const races = async () => {
  if (existsSync(LABELS)) return npmRun("score", LABELS, "--check").then(scoreOf);
  say(`Not run: there are no labelled pages in ${LABELS}.`);
  return nothing;
};

const chaos = () => npmRun("chaos", "--short").then(scoreOf);

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
  })) {
    say(`\n— ${name} —`);
    scores.push(await step().catch(failedBy));
  }
  return sum(scores);
}

function failedBy(error: unknown): Score {
  say(error instanceof Error ? error.message : String(error));
  return { passed: 0, failed: 1 };
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { passed, failed } = await all();
process.exitCode = failed > 0 ? 1 : 0;
say(`\n${passed} passed, ${failed} failed`);
