import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { conditionsOf } from "./score/conditions";
import { labelledPagesIn } from "./score/label-file";
import { athleteLists } from "./score/lists";
import { missedTargets, report, summary } from "./score/report";

// `npm run score`: how well races and kinds of posts are found, against pages labelled by hand.

const USAGE = "Usage: npm run score -- [FOLDER] [--json] [--no-list] [--check]";

/** Pages that we have invented and labelled. */
const OWN_LABELS = fileURLToPath(new URL("../testing/labels", import.meta.url));

async function score(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, "no-list": { type: "boolean" }, check: { type: "boolean" } },
  });
  const [folder = OWN_LABELS, ...more] = positionals;
  if (more.length > 0) throw new Error(USAGE);
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
