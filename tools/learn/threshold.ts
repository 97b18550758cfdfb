import { type AthleteLists, listedAthletes } from "../../src/races/athletes";
import { vocabularyFor } from "../../src/races/vocabulary";
import { countedRates, sumOf } from "../score/figures";
import type { LabelledPage } from "../score/label-file";
import { tryPage } from "../score/trial";
import type { Learner } from "./learn";

/** Of what is counted on pages that the weights haven't seen, so much must be right. */
const PRECISION = 0.965;
const STEPS = [0.8, 0.83, 0.86, 0.89, 0.92, 0.94, 0.96, 0.97, 0.98];
const NEVER = 0.99;

/** A second race is meant too if it is this share as probable as the first. */
export const BESIDES = 0.3;

/**
 * How probable a race must be to be counted: the least that is precise enough on pages left out in turn, where its sport
 * has words and where these are taken away.
 */
export function thresholdsOf(pages: readonly LabelledPage[], lists: AthleteLists, learn: Learner) {
  const folds = pages.map((page) => ({ page, of: learn(pages.filter((one) => one !== page)) }));
  const least = (isKnown: boolean): number => {
    const precise = (counts: number): boolean => {
      const rates = folds.map(({ page, of }) => {
        const vocabulary = vocabularyFor(page.event, isKnown ? undefined : page.sport);
        const judge = { weights: { of, counts, countsUnknown: counts, besides: BESIDES }, vocabulary };
        const { tried } = tryPage(page, listedAthletes(lists, vocabulary), [], { tags: true, whole: true, judge });
        return countedRates(tried);
      });
      return sumOf(rates).precision >= PRECISION;
    };
    return STEPS.find(precise) ?? NEVER;
  };
  return { counts: least(true), countsUnknown: least(false) };
}
