import type { AthleteLists } from "../../src/races/athletes";
import type { Weights } from "../../src/races/compete";
import type { LabelledPage } from "../score/label-file";
import { examplesOf } from "./examples";
import { type Example, fitted } from "./fit";

/** Where learning begins: as plain as can be, so that it doesn't matter what was learnt before. */
const START: Weights = {
  of: {
    label: 4,
    "label.open": 3,
    "said.3": 3,
    "said.2": 2,
    "named.3": 2,
    "words.all": 2,
    last: 1,
    "names.here": 1,
    none: 1,
  },
  counts: 0.9,
  countsUnknown: 0.9,
  besides: 0.3,
};
const PULL = 0.3;

/** Learns weights from labelled pages; the first round is told what a person says of the posts before and behind. */
export type Learner = (pages: readonly LabelledPage[]) => Record<string, number>;

/** What doesn't depend on weights is found once for each page. */
export function learnerWith(lists: AthleteLists): Learner {
  const told = new Map<LabelledPage, Example[]>();
  return (pages) => {
    const first = pages.flatMap((page) => {
      const known = told.get(page) ?? examplesOf(page, lists, START, true);
      told.set(page, known);
      return known;
    });
    const begun = { ...START, of: fitted(first, PULL) };
    const second = pages.flatMap((page) => examplesOf(page, lists, begun, false));
    return fitted([...first, ...second], PULL);
  };
}
