import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { learnerWith } from "./learn/learn";
import { BESIDES, thresholdsOf } from "./learn/threshold";
import { labelledPagesIn } from "./score/label-file";
import { athleteLists } from "./score/lists";

// `npm run learn -- [FOLDER …]`: learns from labelled pages how much each sign speaks for a race, and how probable a race
// must be to be counted. The same pages give the same weights. It takes about a minute for thirty pages, and ten for a hundred.

const OWN_LABELS = ["labels", "labels/real"].map((folder) =>
  fileURLToPath(new URL(`../testing/${folder}`, import.meta.url)),
);
const WEIGHTS = fileURLToPath(new URL("../src/races/data/weights.json", import.meta.url));

const pages = (await Promise.all([...OWN_LABELS, ...process.argv.slice(2)].map(labelledPagesIn))).flat();
const lists = await athleteLists();
const learn = learnerWith(lists);
const of = learn(pages);
const thresholds = thresholdsOf(pages, lists, learn);
await writeFile(WEIGHTS, `${JSON.stringify({ of, ...thresholds, besides: BESIDES }, null, 2)}\n`);
process.stdout.write(
  `${Object.keys(of).length} weights from ${pages.length} pages; counted from ${thresholds.counts} on, from ${thresholds.countsUnknown} where the sport is unknown\n`,
);
