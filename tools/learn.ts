import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { partsOf } from "./learn/folds";
import { athletesIn, learnerWith, START } from "./learn/learn";
import { trustFrom, winnersOn } from "./learn/threshold";
import { labelledPagesIn } from "./score/label-file";
import { athleteLists } from "./score/lists";

// `npm run learn -- [FOLDER …]`: learns from labelled pages how much each sign speaks for a race, and how probable a race
// must be to be counted. The same pages give the same weights. It takes about half a minute for a hundred.

const OWN_LABELS = ["labels", "labels/real"].map((folder) =>
  fileURLToPath(new URL(`../testing/${folder}`, import.meta.url)),
);
const WEIGHTS = fileURLToPath(new URL("../src/races/data/weights.json", import.meta.url));

const pages = (await Promise.all([...OWN_LABELS, ...process.argv.slice(2)].map(labelledPagesIn))).flat();
const athletes = athletesIn(await athleteLists());
const learn = learnerWith(athletes);
const of = learn(pages);
const parts = partsOf(pages);
const learnt = new Map(
  [...new Set(parts.values())].map((part) => [part, learn(pages.filter((page) => parts.get(page) !== part))]),
);
const winners = (isKnown: boolean) =>
  pages.flatMap((page) =>
    winnersOn(page, learnt.get(parts.get(page) ?? "") ?? of, athletes, isKnown ? undefined : page.sport),
  );
const trust = trustFrom([...winners(true), ...winners(false)]);
await writeFile(WEIGHTS, `${JSON.stringify({ of, ...trust, besides: START.besides }, null, 2)}\n`);
process.stdout.write(
  `${Object.keys(of).length} weights from ${pages.length} pages; counted from ${trust.counts} on, from ${trust.countsUnknown} where the sport is unknown\n`,
);
