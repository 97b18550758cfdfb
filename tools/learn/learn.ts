import type { Weights } from "../../src/races/compete/compete";
import { type AthleteLists, type Athletes, listedAthletes } from "../../src/races/evidence/athletes";
import { type Vocabulary, vocabularyFor } from "../../src/races/words/vocabulary";
import type { LabelledPage } from "../score/label-file";
import { examplesOf } from "./examples";
import { type Example, fitted } from "./fit";

/** Where learning begins: as plain as can be, so that it doesn't matter what was learnt before. */
export const START: Weights = {
  of: { label: 4, "label.open": 3, "said.3": 3, "said.2": 2, "named.3": 2, "words.all": 2, last: 1, "names.here": 1 },
  trust: { odds: 1 },
  counts: 0.9,
  countsUnknown: 0.9,
  besides: 0.3,
};
const PULL = 0.3;

/** Learns weights from labelled pages. */
export type Learner = (pages: readonly LabelledPage[]) => Record<string, number>;

/** What doesn't depend on weights is found once for each page; what was learnt first is near what other pages say. */
export function learnerWith(athletes: (vocabulary: Vocabulary) => Athletes): Learner {
  const told = new Map<LabelledPage, Example[]>();
  let near: Record<string, number> | undefined;
  return (pages) => {
    const examples = pages.flatMap((page) => {
      const known = told.get(page) ?? examplesOf(page, athletes(vocabularyFor(page.event)), START);
      told.set(page, known);
      return known;
    });
    const of = fitted(examples, PULL, near);
    near ??= of;
    return of;
  };
}

/** The listed athletes of a vocabulary's sports, which are only read and found once. */
export function athletesIn(lists: AthleteLists): (vocabulary: Vocabulary) => Athletes {
  const known = new Map<string, Athletes>();
  return (vocabulary) => {
    const sports = vocabulary.sports.join();
    const athletes = known.get(sports) ?? listedAthletes(lists, vocabulary);
    known.set(sports, athletes);
    return athletes;
  };
}
