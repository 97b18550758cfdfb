import { parseArgs } from "node:util";
import { conditionsOf } from "./score/conditions";
import { labelledPagesIn } from "./score/label-file";
import { athleteLists } from "./score/lists";
import { missedTargets, report, summary } from "./score/report";

// `npm run score -- FOLDER`: which race each post is about, against pages labelled by hand.

const USAGE = "Usage: npm run score -- FOLDER [--json] [--no-list] [--check]";

async function score(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, "no-list": { type: "boolean" }, check: { type: "boolean" } },
  });
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new Error(USAGE);
  const pages = await labelledPagesIn(folder);
  if (pages.length === 0) throw new Error(`There is no label file in ${folder}.`);
  const conditions = conditionsOf(pages, values["no-list"] ? {} : await athleteLists());
  const missed = values.check ? missedTargets(conditions) : [];
  process.exitCode = missed.length > 0 ? 1 : 0;
  if (values.check) process.stdout.write(`${[summary(conditions), ...missed].join("\n")}\n`);
  else process.stdout.write(`${values.json ? JSON.stringify(conditions, null, 2) : report(conditions)}\n`);
}

score().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
