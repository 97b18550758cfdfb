import { type AthleteLists, listedAthletes } from "../../src/races/athletes";
import { vocabularyFor } from "../../src/races/vocabulary";
import { countedRates, sumOf } from "../score/figures";
import type { LabelledPage } from "../score/label-file";
import { tryPage } from "../score/trial";
import type { Learner } from "./learn";

/** Of what is counted on pages that the weights haven't seen, so much must be right. */
const PRECISION = 0.965;
const STEPS = [0.8, 0.825, 0.85, 0.875, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98];

/**
 * How probable a race must be to be counted: the least that is precise enough on pages left out in turn, as they come and
 * as a whole, with the words of their sport and without.
 */
export function thresholdOf(pages: readonly LabelledPage[], lists: AthleteLists, learn: Learner): number {
  const folds = pages.map((page) => ({ page, of: learn(pages.filter((one) => one !== page)) }));
  const precise = (counts: number, without: boolean): boolean => {
    const all = folds.flatMap(({ page, of }) =>
      [true, false].map((whole) => {
        const vocabulary = vocabularyFor(page.event, without ? page.sport : undefined);
        const judge = { weights: { of, counts, besides: 0.3 }, vocabulary };
        const { tried } = tryPage(page, listedAthletes(lists, vocabulary), [], { tags: true, whole, judge });
        return countedRates(tried);
      }),
    );
    return sumOf(all).precision >= PRECISION;
  };
  return STEPS.find((step) => precise(step, false)) ?? 0.99;
}
