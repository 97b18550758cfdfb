import { parseArgs } from "node:util";
import { judgesWithout } from "./learn/moments";
import { checked, conditionsOf, LEARNT } from "./score/conditions";
import { labelledPagesIn, MOMENT_PAGES, OWN_LABELS } from "./score/label-file";
import { athleteLists } from "./score/lists";
import { momentPages, momentRates, momentReport } from "./score/moments";
import { missedTargets, report, summary } from "./score/report";

// `npm run score`: how well races and kinds of posts are found, against pages labelled by hand, by weights that haven't
// seen the page, or any page of its sport.

const USAGE = "Usage: npm run score -- [FOLDER …] [--json] [--no-list] [--check] [--fast] [--moments]";

async function score(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      "no-list": { type: "boolean" },
      check: { type: "boolean" },
      fast: { type: "boolean" },
      moments: { type: "boolean" },
    },
  });
  const folders = positionals.length > 0 ? positionals : OWN_LABELS;
  const pages = (await Promise.all(folders.map(labelledPagesIn))).flat();
  if (pages.length === 0) throw new Error(`There is no label file in ${folders.join(", ")}.\n${USAGE}`);
  const lists = values["no-list"] ? {} : await athleteLists();
  const [invented = [], gists = []] = await Promise.all(OWN_LABELS.map(labelledPagesIn));
  const own = [...invented, ...gists];
  if (values.check) {
    // Ours are held with those of the folders, because most of the time is spent on learning from all of them.
    const [ours, others] = checked(positionals.length > 0 ? [own, pages] : [own], lists);
    const missed = [ours, others].flatMap((one) => (one ? missedTargets(one, one === ours) : []));
    process.exitCode = missed.length > 0 ? 1 : 0;
    const lines = [ours, others].flatMap((one) => (one ? [summary(one), ""] : []));
    process.stdout.write(`${[...lines, ...missed].join("\n")}\n`);
    return;
  }
  const labelled = await momentPages([...own, ...(await labelledPagesIn(MOMENT_PAGES))], true);
  const isOwn = !values.moments || positionals.length === 0;
  const asked = isOwn ? labelled : await momentPages(pages);
  const rates = momentRates(asked, judgesWithout(labelled));
  const isInvented = new Set(invented.map(({ id }) => id));
  const moments = momentReport(rates, (page) => !isInvented.has(page));
  if (values.moments) {
    process.stdout.write(`${moments}\n`);
    return;
  }
  const conditions = conditionsOf(pages, own, lists, values.fast ? LEARNT.slice(0, 1) : LEARNT);
  process.stdout.write(
    `${values.json ? JSON.stringify(conditions, null, 2) : `${report(conditions)}\n\n${moments}`}\n`,
  );
}

score().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
