import { lazy } from "../../src/core/lazy";
import { decisiveMoments } from "../../src/races/moments/moments";
import { type Reading, TELLINGS, type Telling } from "../../src/races/moments/signs";
import { type Judge, judgeBy, type MomentWeights } from "../../src/races/moments/weights";
import { type MomentPage, readerOf } from "../score/moments";
import { type Example, fitted } from "./fit";

const PULL = 5;
/** From there on nine of ten that interrupt are right on pages that weights haven't seen. */
const TELLS = 0.72;
const PARTS = 10;

/** Weights of signs for decisive moments. */
export const learntFrom = (pages: readonly MomentPage[]): MomentWeights => ({
  of: fitted(pages.flatMap(examplesOf), PULL),
  tells: TELLS,
});

/** A judge for each page that has learnt from other pages alone; for one that isn't among them, from all. */
export function judgesWithout(pages: readonly MomentPage[]): (page: MomentPage) => Judge {
  const ofAll = lazy(() => judgeBy(learntFrom(pages)));
  const ofParts = Array.from({ length: PARTS }, (_, part) =>
    lazy(() => judgeBy(learntFrom(pages.filter((_, i) => i % PARTS !== part)))),
  );
  return ({ id }) => {
    const at = pages.findIndex((page) => page.id === id);
    return (ofParts[at % PARTS] ?? ofAll)();
  };
}

const known = new WeakMap<MomentPage, Example[]>();

/** What speaks for what in each post, where all before it was told as a person would. */
function examplesOf(page: MomentPage): Example[] {
  const before = known.get(page);
  if (before) return before;
  const examples: Example[] = [];
  const told = new Set<string>();
  const judge: Judge = ({ none, of }: Reading, id) => {
    const moment = page.labelled[id];
    const telling = moment === undefined || told.has(moment) ? undefined : tellingOf(moment);
    if (moment !== undefined) told.add(moment);
    examples.push({
      choices: [none, ...TELLINGS.map((one) => of[one].signs)],
      right: [telling ? 0 : 1, ...TELLINGS.map((one) => (one === telling ? 1 : 0))],
    });
    return telling;
  };
  const last = page.polls.at(-1);
  if (last) decisiveMoments(last.kept, readerOf(last.races), last.races, judge);
  known.set(page, examples);
  return examples;
}

const OUT = /\b(?:out|crash(?:es)?|hurt|punctures?|stops?|hits|pits|disqualified|down|falls|swamped)\b/;

/** Of which kind a labelled moment is: "men: Keld, who won last year, is out". */
function tellingOf(moment: string): Telling {
  const said = moment.replace(/^[^:]*: /, "");
  if (said === "start") return "start";
  if (/\brecord\b/.test(said)) return "record";
  if (/\b(?:wins?|won(?! last)|on pole|finishes first)\b/.test(said)) return "result";
  return OUT.test(said) ? "withdrawal" : "lead change";
}
