import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { partsOf } from "./learn/folds";
import { athletesIn, learnerWith, START } from "./learn/learn";
import { learntFrom } from "./learn/moments";
import { trustFrom, winnersOn } from "./learn/threshold";
import { labelledPagesIn, MOMENT_PAGES, OWN_LABELS } from "./score/label-file";
import { athleteLists } from "./score/lists";
import { momentPages } from "./score/moments";

// `npm run learn -- [FOLDER …]`: learns from labelled pages how much each sign speaks for a race, and how probable a race
// must be to be counted; then how much each speaks for a decisive moment. The same pages give the same weights. It takes about half a minute for a hundred.

const WEIGHTS = fileURLToPath(new URL("../src/races/data/weights.json", import.meta.url));
const MOMENT_WEIGHTS = fileURLToPath(new URL("../src/races/data/moment-weights.json", import.meta.url));

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

const moments = learntFrom(await momentPages([...pages, ...(await labelledPagesIn(MOMENT_PAGES))], true));
await writeFile(MOMENT_WEIGHTS, `${JSON.stringify(moments, null, 2)}\n`);
process.stdout.write(`${Object.keys(moments.of).length} weights of signs for decisive moments\n`);
